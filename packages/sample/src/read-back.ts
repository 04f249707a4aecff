import { SAMPLE_FILES, writeSample, type SampleKind, type Truth } from './index.ts';

export type Row = Readonly<Record<string, string>>;

/** A sample as its reader meets it: texts of files, and nothing of what the generator knew. For tests. */
export interface WrittenSample {
  readonly truth: Truth;
  readonly texts: ReadonlyMap<string, string>;
}

export async function writtenSample(seed: number, scale: number): Promise<WrittenSample> {
  const texts = new Map<string, string>();
  const truth = await writeSample({ seed, scale, write: (file, chunk) => void texts.set(file, (texts.get(file) ?? '') + chunk) });
  return { truth, texts };
}

export function rowsOf({ texts }: WrittenSample, kind: SampleKind): Row[] {
  return SAMPLE_FILES.filter((it) => it.kind === kind).flatMap(({ file }) => rowsOfText(texts.get(file) ?? ''));
}

function rowsOfText(text: string): Row[] {
  const [head = [], ...records] = text.trimEnd().split('\n').map(cellsOf);
  return records.map((cells) => {
    if (cells.length !== head.length) throw new Error(`${cells.length} cells under ${head.length} heads: ${cells.join('|')}`);
    return Object.fromEntries(head.map((name, index) => [name, cells[index] ?? '']));
  });
}

export function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

/** The figures of a cell that is empty when unknown. */
export const secondsOf = (cell: string | undefined): number => Date.parse(cell ?? '') / 1000;

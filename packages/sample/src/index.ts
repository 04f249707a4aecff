import { inChunks } from './csv.ts';
import { SHEETS, type SampleKind } from './sheets.ts';
import { imagine } from './story.ts';
import { tellTruth, type Truth } from './truth.ts';

export type { SampleKind } from './sheets.ts';
export type { Truth } from './truth.ts';

export interface SampleRequest {
  /** The same seed gives the same bytes. */
  readonly seed: number;
  /** 1 for the whole story; 0.01 for a hundredth of it, the smallest in which every character still shows. */
  readonly scale: number;
  /** Called in order with about a megabyte at a time; a promise it returns is waited for. */
  readonly write: (fileName: string, chunk: string) => void | Promise<void>;
}

/** The files of the sample story, in the order they are written and best imported. */
export const SAMPLE_FILES: ReadonlyArray<{ readonly file: string; readonly kind: SampleKind }> = SHEETS.map(({ file, kind }) => ({ file, kind }));

/** Writes the sample story as canonical files, and returns what is true of it. */
export async function writeSample({ seed, scale, write }: SampleRequest): Promise<Truth> {
  if (!(scale > 0)) throw new RangeError(`scale ${scale} is not above 0`);
  const story = imagine(seed, scale);
  const rows: Record<string, number> = {};
  for (const { file, head, rows: linesOf } of SHEETS) {
    rows[file] = 0;
    for (const { text, lines } of inChunks(head, linesOf(story))) {
      rows[file] += lines;
      await write(file, text);
    }
  }
  return tellTruth(story, rows);
}

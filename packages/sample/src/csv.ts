/** A cell, quoted when it must be. */
function cell(text: string | number | undefined): string {
  if (text === undefined) return '';
  const value = String(text);
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

export const line = (...cells: ReadonlyArray<string | number | undefined>): string => cells.map(cell).join(',');

export const euros = (cents: number): string => (cents / 100).toFixed(2);

const CHUNK_LENGTH = 1 << 20;
const LINES_PER_BLOCK = 128;

export interface Chunk {
  readonly text: string;
  /** Lines in it, the head apart. */
  readonly lines: number;
}

/**
 * Joins a head and lines into texts of about a megabyte. A line put together with `+` is a tree of pieces until somebody
 * reads it: joining few lines at a time keeps the collector from copying a million trees.
 */
export function* inChunks(head: string, lines: Iterable<string>): Generator<Chunk> {
  let text = `${head}\n`;
  let count = 0;
  let block: string[] = [];
  for (const one of lines) {
    count++;
    if (block.push(one) < LINES_PER_BLOCK) continue;
    text += `${block.join('\n')}\n`;
    block = [];
    if (text.length < CHUNK_LENGTH) continue;
    yield { text, lines: count };
    text = '';
    count = 0;
  }
  if (block.length > 0) text += `${block.join('\n')}\n`;
  if (text !== '') yield { text, lines: count };
}

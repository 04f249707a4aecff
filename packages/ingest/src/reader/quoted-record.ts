import { isBlank } from './rows.ts';

const quote = 34;

export interface Layout {
  delimiter: string;
  lineEnd: '\n' | '\r';
  /** Cells of the head; undefined while the head is still looked for. */
  width: number | undefined;
}

export interface Parsed {
  cells: string[];
  /** Where the record ends in the text, its line end excluded. */
  end: number;
  /** Some quote is an ordinary character, which a careful writer would not have left so. */
  oddQuotes: boolean;
}

/**
 * `open`: a quoted cell is not closed within the text. `astray`: it was closed on a later line, but a quote out of place
 * beside it, or too many cells, say that it began at a stray quote.
 */
export type Outcome = Parsed | 'open' | 'astray';

/** Reads the record at the start of `text`. Quotes that do not enclose a cell are ordinary characters. */
export function parseQuoted(text: string, layout: Layout, unclosed: 'report' | 'literal'): Outcome {
  const { delimiter, lineEnd } = layout;
  const cells: string[] = [];
  let severalLines = false;
  let oddQuotes = false;
  let lineStop = indexOrEnd(text, lineEnd, 0);
  for (let at = 0; ; ) {
    const close = text.charCodeAt(at) === quote ? closingQuote(text, at + 1) : -2;
    if (close === -1 && unclosed === 'report') return 'open';
    let stop: number;
    if (close >= 0 && closesCell(text, close + 1, layout)) {
      if (close > lineStop) {
        severalLines = true;
        lineStop = indexOrEnd(text, lineEnd, close);
      }
      cells.push(unescaped(text.slice(at + 1, close)));
      stop = text.startsWith(delimiter, close + 1) ? close + 1 : -1;
    } else {
      const next = text.indexOf(delimiter, at);
      stop = next < lineStop ? next : -1;
      const cell = text.slice(at, stop < 0 ? lineStop : stop);
      oddQuotes ||= cell.includes('"');
      cells.push(stop < 0 ? withoutReturns(cell) : cell);
    }
    if (severalLines && (oddQuotes || isTooWide(cells, layout.width))) return 'astray';
    if (stop < 0) return { cells, end: lineStop, oddQuotes };
    at = stop + 1;
  }
}

/** The quote that ends the cell, skipping doubled ones. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}

function closesCell(text: string, after: number, { delimiter, lineEnd }: Layout): boolean {
  let at = after;
  if (at >= text.length || text.startsWith(delimiter, at)) return true;
  while (text.charCodeAt(at) === 13) at += 1;
  return at >= text.length || (lineEnd === '\n' ? text.startsWith(lineEnd, at) : at > after);
}

function unescaped(cell: string): string {
  return cell.includes('"') ? cell.replaceAll('""', '"') : cell;
}

/** Empty cells beyond the head are forgiven. */
export function hasRightWidth(cells: readonly string[], width: number | undefined): boolean {
  return width === undefined || cells.length === width || (cells.length > width && isBlank(cells, width));
}

function isTooWide(cells: readonly string[], width: number | undefined): boolean {
  return width !== undefined && cells.length > width && cells.at(-1)?.trim() !== '';
}

/** A line may end in CR LF, or in CR CR LF after a careless rewriting. */
export function withoutReturns(cell: string): string {
  let end = cell.length;
  while (end > 0 && cell.charCodeAt(end - 1) === 13) end -= 1;
  return end === cell.length ? cell : cell.slice(0, end);
}

function indexOrEnd(text: string, sought: string, from: number): number {
  const at = text.indexOf(sought, from);
  return at < 0 ? text.length : at;
}

import { limits } from './limits.ts';
import { hasRightWidth, parseQuoted, withoutReturns, type Layout, type Parsed } from './quoted-record.ts';
import { isBlank } from './rows.ts';
import type { TextWindow } from './text-window.ts';

export interface LongRecord {
  raw: string;
  cells: string[];
  /** Where its last line stops in the window. */
  stop: number;
  lines: number;
}

/** `none` with the lines read in vain; `more`: the window ends too soon to tell. */
export type Ahead = LongRecord | { none: number } | 'more';

/** The record at `from` when one of its cells is closed on a later line and it then has the width of the head. */
export function recordAhead(window: TextWindow, from: number, layout: Layout): Ahead {
  for (let wanted = 2; ; wanted *= 2) {
    const { stops, isCut, isAll } = linesAhead(window, from, Math.min(wanted, limits.recordLines));
    if (isCut && !window.isLast) return 'more';
    const text = textOf(window, from, stops, layout);
    const parsed = parseQuoted(text, layout, 'report');
    if (parsed === 'open' && !isAll) continue;
    if (parsed === 'open' || parsed === 'astray' || !hasRightWidth(parsed.cells, layout.width)) return { none: stops.length };
    const { cells, end } = parsed;
    const raw = withoutReturns(text.slice(0, end));
    const lines = countOf(raw, layout.lineEnd) + 1;
    return { raw, cells, stop: stops[lines - 1] ?? window.length, lines };
  }
}

/**
 * A stray quote at the start of a cell may find its close in the next row, and the two together the right width. Told
 * by what follows: true when the next rows are in order if the quote is an ordinary character, and are not if it opens
 * a cell.
 */
export function isMistaken(window: TextWindow, from: number, firstStop: number, record: LongRecord, layout: Layout): boolean | 'more' {
  const alone = parseQuoted(window.line(from, firstStop), layout, 'literal') as Parsed;
  if (layout.width === undefined || !hasRightWidth(alone.cells, layout.width)) return false;
  const after = tidyEnd(window, record.stop + 1, layout);
  if (after !== undefined) return after === 'more' ? 'more' : false;
  let end: number | 'more' | undefined = firstStop;
  while (typeof end === 'number' && end < record.stop) end = tidyEnd(window, end + 1, layout);
  return end === 'more' ? 'more' : end !== undefined;
}

/** Where the next record that is not blank stops, if it is in order; the end of the file is. */
function tidyEnd(window: TextWindow, start: number, layout: Layout): number | 'more' | undefined {
  for (let from = start; from < window.length; ) {
    const stop = window.lineStop(from);
    if (stop - from > limits.recordBytes) return undefined;
    if (stop === window.length && !window.isLast) return 'more';
    const parsed = parseQuoted(window.line(from, stop), layout, 'report');
    if (typeof parsed === 'string') return tidyEndAhead(recordAhead(window, from, layout));
    if (!isBlank(parsed.cells)) return !parsed.oddQuotes && hasRightWidth(parsed.cells, layout.width) ? stop : undefined;
    from = stop + 1;
  }
  return window.isLast ? window.length : 'more';
}

function tidyEndAhead(ahead: Ahead): number | 'more' | undefined {
  if (ahead === 'more') return ahead;
  return 'raw' in ahead ? ahead.stop : undefined;
}

/** `isCut`: the window ends before the lines asked for; `isAll`: the limits allow no further line. */
function linesAhead(window: TextWindow, start: number, wanted: number): { stops: number[]; isCut: boolean; isAll: boolean } {
  const stops: number[] = [];
  for (let from = start; stops.length < wanted; ) {
    const stop = window.lineStop(from);
    if (stop - start > limits.recordBytes) return { stops, isCut: false, isAll: true };
    stops.push(stop);
    if (stop >= window.length) return { stops, isCut: true, isAll: true };
    from = stop + 1;
  }
  return { stops, isCut: false, isAll: wanted >= limits.recordLines };
}

/** Line by line where a line may be unreadable, lest it spoil how the others are read. */
function textOf(window: TextWindow, from: number, stops: readonly number[], { lineEnd }: Layout): string {
  if (!window.isPatchy) return window.text(from, stops.at(-1) ?? from);
  return stops.map((stop, index) => window.text(index === 0 ? from : (stops[index - 1] ?? 0) + 1, stop)).join(lineEnd);
}

function countOf(text: string, sought: string): number {
  let count = 0;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) count += 1;
  return count;
}

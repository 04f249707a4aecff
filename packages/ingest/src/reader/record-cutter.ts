import type { Encoding } from './encoding.ts';
import { limits } from './limits.ts';
import { isMistaken, recordAhead } from './look-ahead.ts';
import { parseQuoted, type Layout, type Parsed } from './quoted-record.ts';
import type { PlainLines } from './plain-lines.ts';
import type { Damage, Rec } from './record.ts';
import { TextWindow } from './text-window.ts';

const quote = 34;
const nothing = Buffer.alloc(0);

/** Look-ahead that came to nothing, in lines: beyond this, plus 8 per line read, a quote no longer opens a cell of several lines. */
const vainLookAhead = 20_000;

/**
 * Cuts a growing window of bytes into records. Feed it, then call `next` until it gives undefined: more bytes are
 * needed, or all has been read. The width of the layout may be told once the head is known.
 */
export class RecordCutter {
  layout: Layout;
  #window: TextWindow;
  #encoding: Encoding = 'utf-8';
  #at = 0;
  #line = 1;
  #nextQuote = -1;
  #inLongRecord = false;
  #vainLines = 0;

  constructor(layout: Layout) {
    this.layout = layout;
    this.#window = new TextWindow(nothing, this.#encoding, layout.lineEnd, false);
  }

  feed(block: Buffer, encoding: Encoding, isLast = false): void {
    const rest = this.#window.bytes.subarray(this.#at);
    const bytes = rest.length === 0 ? block : Buffer.concat([rest, block]);
    this.#window = new TextWindow(bytes, encoding, this.layout.lineEnd, isLast);
    this.#encoding = encoding;
    this.#at = 0;
    this.#nextQuote = -1;
  }

  end(): void {
    this.feed(nothing, this.#encoding, true);
  }

  /** Leaves the plain lines that come next to `plain`; how many it took. */
  pass(plain: PlainLines): number {
    if (this.#inLongRecord || this.layout.lineEnd !== '\n') return 0;
    const { at, lines } = plain.take(this.#window.bytes, this.#at, this.#line, this.#window.isUtf8);
    this.#at = at;
    this.#line += lines;
    return lines;
  }

  next(): Rec | undefined {
    if (this.#inLongRecord && !this.#leaveLongRecord()) return undefined;
    const { length, isLast } = this.#window;
    if (this.#at >= length) return undefined;
    const stop = this.#window.lineStop(this.#at);
    if (stop - this.#at > limits.recordBytes) return this.#longRecord();
    if (stop === length && !isLast) return undefined;
    return this.#quoteBefore(stop) ? this.#quoted(stop) : this.#plain(stop);
  }

  #quoteBefore(stop: number): boolean {
    if (this.#nextQuote < this.#at) {
      const at = this.#window.bytes.indexOf(quote, this.#at);
      this.#nextQuote = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return this.#nextQuote < stop;
  }

  #plain(stop: number): Rec {
    const raw = this.#window.line(this.#at, stop);
    return this.#take(stop, raw, split(raw, this.layout.delimiter), 1);
  }

  #quoted(stop: number): Rec | undefined {
    const raw = this.#window.line(this.#at, stop);
    const alone = parseQuoted(raw, this.layout, 'report');
    if (alone !== 'open' && alone !== 'astray') return this.#take(stop, raw, alone.cells, 1);
    const longer = this.#severalLines(stop);
    if (longer === 'more') return undefined;
    return longer ?? this.#take(stop, raw, (parseQuoted(raw, this.layout, 'literal') as Parsed).cells, 1);
  }

  #severalLines(firstStop: number): Rec | 'more' | undefined {
    if (this.#vainLines > vainLookAhead + 8 * this.#line) return undefined;
    const ahead = recordAhead(this.#window, this.#at, this.layout);
    if (ahead === 'more') return 'more';
    if ('none' in ahead) {
      this.#vainLines += ahead.none;
      return undefined;
    }
    const mistaken = isMistaken(this.#window, this.#at, firstStop, ahead, this.layout);
    if (mistaken === 'more') return 'more';
    return mistaken ? undefined : this.#take(ahead.stop, ahead.raw, ahead.cells, ahead.lines);
  }

  #take(stop: number, raw: string, cells: string[], lines: number): Rec {
    const record: Rec = { line: this.#line, cells, raw };
    const { isPatchy, holdsNul } = this.#window;
    if (isPatchy && !this.#window.isReadable(this.#at, stop)) record.damage = { code: 'invalid_character' };
    else if (holdsNul && raw.includes('\0')) record.damage = nulDamage(cells);
    this.#at = stop + 1;
    this.#line += lines;
    return record;
  }

  #longRecord(): Rec {
    let end = this.#at + limits.recordBytes;
    while (end > this.#at && ((this.#window.bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
    const record: Rec = { line: this.#line, cells: [], raw: this.#window.text(this.#at, end), damage: { code: 'record_too_long' } };
    this.#at = end;
    this.#inLongRecord = true;
    return record;
  }

  #leaveLongRecord(): boolean {
    const stop = this.#window.lineStop(this.#at);
    this.#at = Math.min(stop + 1, this.#window.length);
    if (stop >= this.#window.length) return false;
    this.#inLongRecord = false;
    this.#line += 1;
    return true;
  }
}

function nulDamage(cells: readonly string[]): Damage {
  const column = cells.findIndex((cell) => cell.includes('\0')) + 1;
  return column > 0 ? { code: 'nul_character', column } : { code: 'nul_character' };
}

/** Measured faster than `String.split` on lines read once. */
function split(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let from = 0;
  for (let at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, from)) {
    cells.push(line.slice(from, at));
    from = at + 1;
  }
  cells.push(line.slice(from));
  return cells;
}

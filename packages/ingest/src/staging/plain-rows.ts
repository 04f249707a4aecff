import { KINDS, type Column as KindColumn } from '@e-respect/contract';
import type { KindPlan } from '../mapping/kind-plan.ts';
import { readInstant } from '../reader/plain-instant.ts';
import type { PlainLines } from '../reader/plain-lines.ts';
import { CONFLICTS, RULES } from '../typing/rules.ts';
import { type Column, IntColumn, LongColumn, TextColumn } from './parquet-columns.ts';
import { ParquetFile } from './parquet-file.ts';
import { PersonCells } from './person-cells.ts';
import type { PersonFile } from './person-file.ts';

type Reading = 'text' | 'choice' | 'instant' | 'address';
const READINGS: Partial<Record<KindColumn['type'], Reading>> = { text: 'text', message: 'text', choice: 'choice', instant: 'instant', address: 'address' };

// What a byte is in a cell: part of its text, its end, part within a text, an address or UTF-8 only, or a reason to look closer.
const ORDINARY = 0;
const STOP = 1;
const GAP = 2;
const AT_SIGN = 3;
const LETTER = 4;
const DOUBT = 5;

const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const LONGEST_LINE = 8_192;

interface Cell { reading: Reading; required: boolean; of: readonly Buffer[] }

/**
 * Rows of one kind read from plain lines into typed columns, without a string per cell. A row is plain when every cell is
 * one of: a text that nothing trims, quotes or masks; an instant in its commonest shape; an address. None of them can be
 * refused but for its address, which the database tells. `plain-rows.test.ts` holds this equal to the way of all rows.
 */
export class PlainRows implements PlainLines {
  readonly file: ParquetFile;
  readonly #persons: PersonCells;
  readonly #cells: readonly Cell[];
  readonly #columns: readonly Column[];
  readonly #lines = new LongColumn('line');
  readonly #classes: Uint8Array;
  readonly #needsAddress: boolean;
  /** Where the cells of the line at hand begin and end. */
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #instants: Float64Array;

  /** Undefined where no row of the plan can be plain. */
  static of(plan: KindPlan, delimiter: string, path: string, people: PersonFile): PlainRows | undefined {
    const columns = KINDS[plan.kind].columns as Record<string, KindColumn>;
    const cells = plan.columns.map((name) => cellOf(columns[name]!));
    const isPlain = plan.straight === true && RULES[plan.kind] === undefined && CONFLICTS[plan.kind] === undefined
      && cells.every((cell) => cell !== undefined) && cells.some((cell) => cell!.required);
    return isPlain ? new PlainRows(plan, cells as Cell[], delimiter, path, people) : undefined;
  }

  private constructor(plan: KindPlan, cells: readonly Cell[], delimiter: string, path: string, people: PersonFile) {
    this.#cells = cells;
    this.#classes = classesOf(delimiter);
    this.#needsAddress = 'email' in KINDS[plan.kind].columns && !('personOptional' in KINDS[plan.kind]);
    const persons = new IntColumn('address_number');
    this.#persons = new PersonCells(persons, people);
    this.#columns = plan.columns.map((name, at) => (cells[at]!.reading === 'address' ? persons : cells[at]!.reading === 'instant' ? new LongColumn(name, true) : new TextColumn(name)));
    this.#from = new Int32Array(cells.length);
    this.#to = new Int32Array(cells.length);
    this.#instants = new Float64Array(cells.length);
    this.file = new ParquetFile(path, [this.#lines, ...this.#columns]);
  }

  take(bytes: Uint8Array, from: number, line: number, isUtf8: boolean): { at: number; lines: number } {
    let at = from;
    let lines = 0;
    for (let end = this.#read(bytes, at, isUtf8); end >= 0; end = this.#read(bytes, at, isUtf8)) {
      this.#write(bytes, line + lines);
      at = end + 1;
      lines += 1;
    }
    this.#persons.number(bytes);
    return { at, lines };
  }

  /** Reads the cells of one line; where its line feed stands, or -1 when the line is not plain. */
  #read(bytes: Uint8Array, start: number, isUtf8: boolean): number {
    const { length } = this.#cells;
    let at = start;
    for (let cell = 0; cell < length; cell += 1) {
      const end = this.#readCell(cell, bytes, at, isUtf8);
      if (end < 0) return -1;
      const byte = bytes[end]!;
      if ((byte === LINE_FEED || byte === RETURN) !== (cell === length - 1)) return -1;
      at = end + 1;
    }
    const end = bytes[at - 1] === RETURN ? at : at - 1;
    return bytes[end] !== LINE_FEED || end - start > LONGEST_LINE || this.#mayBeTotal(bytes) ? -1 : end;
  }

  #readCell(at: number, bytes: Uint8Array, from: number, isUtf8: boolean): number {
    const cell = this.#cells[at]!;
    this.#from[at] = from;
    if (this.#classes[bytes[from]!] === STOP) {
      this.#to[at] = from;
      return cell.required || (cell.reading === 'address' && this.#needsAddress) ? -1 : from;
    }
    const end = cell.reading === 'instant' ? this.#readInstant(at, bytes, from) : this.#endOfText(bytes, from, isUtf8, cell.reading === 'address');
    this.#to[at] = end;
    return cell.reading === 'choice' && !isOneOf(cell.of, bytes, from, end) ? -1 : end;
  }

  #readInstant(cell: number, bytes: Uint8Array, from: number): number {
    const instant = readInstant(bytes, from);
    this.#instants[cell] = instant;
    return Number.isNaN(instant) || this.#classes[bytes[from + 20]!] !== STOP ? -1 : from + 20;
  }

  #endOfText(bytes: Uint8Array, from: number, isUtf8: boolean, isAddress: boolean): number {
    const classes = this.#classes;
    if (classes[bytes[from]!] === GAP) return -1;
    for (let at = from; at < bytes.length; at += 1) {
      const found = classes[bytes[at]!]!;
      if (found === ORDINARY || (found === LETTER && isUtf8)) continue;
      if (found === STOP) return bytes[at - 1] === SPACE ? -1 : at;
      if (isAddress ? found === AT_SIGN : found === GAP) continue;
      return -1;
    }
    return -1;
  }

  /** The first filled cell may be the label of a sum. */
  #mayBeTotal(bytes: Uint8Array): boolean {
    let cell = 0;
    while (this.#from[cell] === this.#to[cell]) cell += 1;
    const from = this.#from[cell]!;
    return startsWith(bytes, from, TOTAL) || startsWith(bytes, from, GRAND);
  }

  #write(bytes: Uint8Array, line: number): void {
    const row = this.file.at;
    this.#lines.put(row, line);
    for (let cell = 0; cell < this.#cells.length; cell += 1) {
      const from = this.#from[cell]!;
      const to = this.#to[cell]!;
      if (from === to) continue;
      const column = this.#columns[cell];
      if (column instanceof LongColumn) column.put(row, this.#instants[cell]!);
      else if (column instanceof TextColumn) column.put(row, bytes, from, to);
      else this.#persons.add(row, from, to);
    }
    if (this.#persons.isFull || this.file.endsGroup) this.#persons.number(bytes);
    this.file.endRow();
  }
}

const TOTAL = Buffer.from('tota');
const GRAND = Buffer.from('gran');

/** In either case. */
function startsWith(bytes: Uint8Array, from: number, word: Buffer): boolean {
  for (let at = 0; at < word.length; at += 1) if ((bytes[from + at]! | 32) !== word[at]) return false;
  return true;
}

function isOneOf(words: readonly Buffer[], bytes: Uint8Array, from: number, to: number): boolean {
  return words.some((word) => word.length === to - from && word.every((byte, at) => bytes[from + at] === byte));
}

function cellOf(column: KindColumn): Cell | undefined {
  const reading = READINGS[column.type];
  return reading && { reading, required: column.required === true, of: column.type === 'choice' ? column.of.map((word) => Buffer.from(word)) : [] };
}

/** Bytes C3 to CA and those that follow them are the letters from À to ʿ: nothing trims or composes them in a text. */
function classesOf(delimiter: string): Uint8Array {
  const classes = new Uint8Array(256).fill(DOUBT);
  classes.fill(GAP, SPACE, SPACE + 1).fill(ORDINARY, SPACE + 1, 127).fill(LETTER, 0x80, 0xc0).fill(LETTER, 0xc3, 0xcb);
  for (const doubtful of '"%<') classes[doubtful.charCodeAt(0)] = DOUBT;
  classes['@'.charCodeAt(0)] = AT_SIGN;
  for (const stop of [delimiter.charCodeAt(0), LINE_FEED, RETURN]) classes[stop] = STOP;
  return classes;
}

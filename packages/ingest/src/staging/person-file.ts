import { NumberTable } from './number-table.ts';
import { IntColumn, TextColumn } from './parquet-columns.ts';
import { ParquetFile } from './parquet-file.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What is written of a person, text by text. */
export interface Description { columns: readonly string[]; describe: (text: string) => readonly string[] }

/**
 * The people of one file, each written once and named by a number in its rows: their keys are long and come back often.
 * Past a bound the numbers start to be forgotten, and a person may be written again; the database knows the key.
 */
export class PersonFile extends ParquetFile {
  readonly #describe: Description['describe'];
  readonly #number: IntColumn;
  readonly #texts: readonly TextColumn[];
  readonly #known = new NumberTable();

  constructor(path: string, { columns, describe }: Description) {
    const number = new IntColumn('number');
    const texts = columns.map((name) => new TextColumn(name));
    super(path, [number, ...texts]);
    this.#number = number;
    this.#texts = texts;
    this.#describe = describe;
  }

  number(text: string): number {
    const bytes = encoder.encode(text);
    return this.numberOf(bytes, 0, bytes.length);
  }

  /** The numbers of the people named by these bytes of UTF-8, many at once. */
  numbersOf(bytes: Uint8Array, from: Int32Array, to: Int32Array, count: number, numbers: Int32Array): void {
    this.#known.findAll(bytes, from, to, count, numbers);
    for (let at = 0; at < count; at += 1) if (numbers[at] === 0) numbers[at] = this.numberOf(bytes, from[at]!, to[at]!);
  }

  /** The number of the person named by these bytes of UTF-8. */
  numberOf(bytes: Uint8Array, from: number, to: number): number {
    const known = this.#known.find(bytes, from, to);
    if (known !== 0) return known;
    this.#write(decoder.decode(bytes.subarray(from, to)));
    this.#known.add(bytes, from, to, this.rows);
    return this.rows;
  }

  #write(text: string): void {
    const row = this.at;
    this.#number.put(row, this.rows + 1);
    this.#describe(text).forEach((part, at) => { if (part !== '') this.#texts[at]!.putText(row, part); });
    this.endRow();
  }
}

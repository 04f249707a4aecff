import type { IntColumn } from './parquet-columns.ts';
import type { PersonFile } from './person-file.ts';

const PERSONS_AT_ONCE = 2_048;

/** Addresses of the lines at hand, numbered together. */
export class PersonCells {
  readonly #column: IntColumn;
  readonly #people: PersonFile;
  readonly #rows = new Int32Array(PERSONS_AT_ONCE);
  readonly #from = new Int32Array(PERSONS_AT_ONCE);
  readonly #to = new Int32Array(PERSONS_AT_ONCE);
  readonly #numbers = new Int32Array(PERSONS_AT_ONCE);
  #count = 0;

  constructor(column: IntColumn, people: PersonFile) {
    this.#column = column;
    this.#people = people;
  }

  get isFull(): boolean {
    return this.#count === PERSONS_AT_ONCE;
  }

  add(row: number, from: number, to: number): void {
    this.#rows[this.#count] = row;
    this.#from[this.#count] = from;
    this.#to[this.#count] = to;
    this.#count += 1;
  }

  number(bytes: Uint8Array): void {
    this.#people.numbersOf(bytes, this.#from, this.#to, this.#count, this.#numbers);
    for (let at = 0; at < this.#count; at += 1) this.#column.put(this.#rows[at]!, this.#numbers[at]!);
    this.#count = 0;
  }
}

/** Rows after which the database can read on in another thread. */
export const GROUP_ROWS = 61_440;
/** Room at first: most files are small. */
const FIRST_ROWS = 1_024;

/** One column of the row group at hand: which rows hold a value, and the values one after another. */
export abstract class Column {
  readonly name: string;
  readonly physical: number;
  readonly converted: number | undefined;
  protected readonly present = new Uint8Array(GROUP_ROWS / 8);

  constructor(name: string, physical: number, converted?: number) {
    this.name = name;
    this.physical = physical;
    this.converted = converted;
  }

  protected abstract takeValues(): Uint8Array;

  /** The page of the group's rows, copied: the column then starts anew. */
  takePage(rows: number): Buffer {
    const bitmap = this.present.subarray(0, Math.ceil(rows / 8));
    const header = varint((bitmap.length << 1) | 1);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(header.length + bitmap.length);
    const page = Buffer.concat([length, header, bitmap, this.takeValues()]);
    this.present.fill(0);
    return page;
  }
}

/** Whole numbers of 32 bits. */
export class IntColumn extends Column {
  #values = new Int32Array(FIRST_ROWS);
  #filled = 0;

  constructor(name: string) {
    super(name, 1);
  }

  put(row: number, value: number): void {
    this.present[row >> 3]! |= 1 << (row & 7);
    if (this.#filled === this.#values.length) this.#values = widened(this.#values);
    this.#values[this.#filled++] = value;
  }

  protected override takeValues(): Uint8Array {
    const taken = new Uint8Array(this.#values.buffer, 0, this.#filled * 4);
    this.#filled = 0;
    return taken;
  }
}

/** Whole numbers up to 2⁵³, kept in 64 bits; an instant is its microseconds since 1970. */
export class LongColumn extends Column {
  #halves = new Int32Array(FIRST_ROWS * 2);
  #filled = 0;

  constructor(name: string, isInstant = false) {
    super(name, 2, isInstant ? 10 : undefined);
  }

  put(row: number, value: number): void {
    const low = value >>> 0;
    this.present[row >> 3]! |= 1 << (row & 7);
    if (this.#filled === this.#halves.length) this.#halves = widened(this.#halves);
    this.#halves[this.#filled] = low;
    this.#halves[this.#filled + 1] = (value - low) / 4_294_967_296;
    this.#filled += 2;
  }

  protected override takeValues(): Uint8Array {
    const taken = new Uint8Array(this.#halves.buffer, 0, this.#filled * 4);
    this.#filled = 0;
    return taken;
  }
}

/** UTF-8 texts. */
export class TextColumn extends Column {
  #bytes = Buffer.allocUnsafeSlow(FIRST_ROWS * 16);
  #filled = 0;

  constructor(name: string) {
    super(name, 6, 0);
  }

  put(row: number, source: Uint8Array, from: number, to: number): void {
    let at = this.#begin(row, to - from);
    const bytes = this.#bytes;
    for (let read = from; read < to; read += 1) bytes[at++] = source[read]!;
    this.#filled = at;
  }

  putText(row: number, text: string): void {
    const length = Buffer.byteLength(text);
    const at = this.#begin(row, length);
    this.#filled = at + this.#bytes.write(text, at);
  }

  #begin(row: number, length: number): number {
    this.present[row >> 3]! |= 1 << (row & 7);
    if (this.#filled + length + 4 > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], (this.#bytes.length + length) * 2);
    const bytes = this.#bytes;
    let at = this.#filled;
    for (let rest = length, byte = 0; byte < 4; byte += 1, rest >>>= 8) bytes[at++] = rest & 255;
    return at;
  }

  protected override takeValues(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#filled);
    this.#filled = 0;
    return taken;
  }
}

function widened(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(values.length * 2);
  wider.set(values);
  return wider;
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return Buffer.from([...bytes, rest]);
}

import { open, type FileHandle } from 'node:fs/promises';
import { StructWriter } from './thrift.ts';

/** Rows after which the database can read on in another thread. */
const GROUP_ROWS = 61_440;
/** Room at first: most files are small. */
const FIRST_ROWS = 1_024;
const MAGIC = Buffer.from('PAR1');
const OPTIONAL = 1;
const PLAIN = 0;
const RLE = 3;

interface Chunk { size: number; values: number; offset: number }

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

/** A Parquet file, plain and uncompressed, that only its owner may read: the database takes its values without parsing. */
export class ParquetFile {
  readonly path: string;
  rows = 0;
  /** Of the row being written, within its group. */
  at = 0;
  readonly #columns: readonly Column[];
  readonly #groups: { rows: number; chunks: Chunk[] }[] = [];
  #pending: Buffer[] = [MAGIC];
  #offset = MAGIC.length;
  #file: FileHandle | undefined;
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(path: string, columns: readonly Column[]) {
    this.path = path;
    this.#columns = columns;
  }

  get endsGroup(): boolean {
    return this.at === GROUP_ROWS - 1;
  }

  endRow(): void {
    this.rows += 1;
    this.at += 1;
    if (this.at === GROUP_ROWS) this.#endGroup();
  }

  /** One part is written while the next is made. */
  async flush(): Promise<void> {
    if (this.#pending.length === 0) return;
    await this.#underWay;
    this.#underWay = this.#write(this.#pending);
    // The failure is met at the next await of the same promise; without this it would end the process before.
    this.#underWay.catch(() => undefined);
    this.#pending = [];
  }

  async #write(parts: readonly Buffer[]): Promise<void> {
    this.#file ??= await open(this.path, 'w', 0o600);
    const bytes = Buffer.concat(parts);
    for (let from = 0; from < bytes.length; ) from += (await this.#file.write(bytes, from)).bytesWritten;
  }

  async close(): Promise<void> {
    if (this.at > 0) this.#endGroup();
    const footer = footerOf(this.#columns, this.#groups, this.rows);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(footer.length);
    this.#pending.push(footer, length, MAGIC);
    await this.flush();
    await this.#underWay;
    await this.#file!.close();
  }

  #endGroup(): void {
    const rows = this.at;
    this.#groups.push({ rows, chunks: this.#columns.map((column) => this.#writePage(column.takePage(rows), rows)) });
    this.at = 0;
  }

  #writePage(page: Buffer, values: number): Chunk {
    const header = pageHeader(page.length, values);
    const chunk = { size: header.length + page.length, values, offset: this.#offset };
    this.#pending.push(header, page);
    this.#offset += chunk.size;
    return chunk;
  }
}

function widened(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(values.length * 2);
  wider.set(values);
  return wider;
}

function pageHeader(size: number, values: number): Buffer {
  return new StructWriter().int(1, 0).int(2, size).int(3, size)
    .struct(5, (page) => page.int(1, values).int(2, PLAIN).int(3, RLE).int(4, RLE)).end();
}

function footerOf(columns: readonly Column[], groups: readonly { rows: number; chunks: readonly Chunk[] }[], rows: number): Buffer {
  return new StructWriter().int(1, 1)
    .structs(2, [undefined, ...columns], (element, column) => (column === undefined
      ? element.text(4, 'rows').int(5, columns.length)
      : describe(element.int(1, column.physical).int(3, OPTIONAL).text(4, column.name), column)))
    .long(3, rows)
    .structs(4, groups, (element, group) => element
      .structs(1, group.chunks, (chunk, { size, values, offset }, at) => chunk.long(2, offset).struct(3, (meta) => meta
        .int(1, columns[at]!.physical).ints(2, [PLAIN, RLE]).texts(3, [columns[at]!.name]).int(4, 0).long(5, values).long(6, size).long(7, size).long(9, offset)))
      .long(2, group.chunks.reduce((sum, chunk) => sum + chunk.size, 0)).long(3, group.rows))
    .end();
}

const describe = (element: StructWriter, { converted }: Column): StructWriter => (converted === undefined ? element : element.int(6, converted));

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return Buffer.from([...bytes, rest]);
}

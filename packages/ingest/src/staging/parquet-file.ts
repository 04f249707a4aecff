import { open, type FileHandle } from 'node:fs/promises';
import { GROUP_ROWS, type Column } from './parquet-columns.ts';
import { StructWriter } from './thrift.ts';

const MAGIC = Buffer.from('PAR1');
const OPTIONAL = 1;
const PLAIN = 0;
const RLE = 3;

interface Chunk { size: number; values: number; offset: number }

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

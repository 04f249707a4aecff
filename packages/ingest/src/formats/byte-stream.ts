import { FileError } from '../reader/file-error.ts';

/** Bytes read from the front: looked at before they are taken, and put back when too many were taken. */
export class ByteStream implements AsyncIterable<Buffer> {
  readonly #source: AsyncIterator<Uint8Array>;
  #ahead: Buffer[] = [];

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Some bytes as they come; undefined at the end. */
  async next(): Promise<Buffer | undefined> {
    const ahead = this.#ahead.shift();
    if (ahead) return ahead;
    for (let read = await this.#source.next(); !read.done; read = await this.#source.next()) {
      const { buffer, byteOffset, length } = read.value;
      if (length > 0) return Buffer.from(buffer, byteOffset, length);
    }
    return undefined;
  }

  unread(bytes: Buffer): void {
    if (bytes.length > 0) this.#ahead.unshift(bytes);
  }

  /** As many bytes as wanted, fewer at the end, which stay to be read. */
  async peek(wanted: number): Promise<Buffer> {
    const found: Buffer[] = [];
    for (let length = 0; length < wanted; ) {
      const bytes = await this.next();
      if (!bytes) break;
      found.push(bytes);
      length += bytes.length;
    }
    const [only] = found;
    const bytes = found.length === 1 && only ? only : Buffer.concat(found);
    this.unread(bytes);
    return bytes.subarray(0, wanted);
  }

  /** Exactly so many bytes. Throws `broken_file` when the source ends before. */
  async take(wanted: number): Promise<Buffer> {
    const taken = await this.peek(wanted);
    if (taken.length < wanted) throw new FileError('broken_file', 'the file ends too soon');
    const first = this.#ahead.shift();
    if (first) this.unread(first.subarray(wanted));
    return taken;
  }

  /** All that is left. Throws `too_large` as soon as it is more than `limit`. */
  async gather(limit: number): Promise<Buffer> {
    const found: Buffer[] = [];
    let length = 0;
    for await (const bytes of this) {
      found.push(bytes);
      length += bytes.length;
      if (length > limit) throw new FileError('too_large', `more than ${limit} bytes`);
    }
    return Buffer.concat(found);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    for (let bytes = await this.next(); bytes; bytes = await this.next()) yield bytes;
  }
}

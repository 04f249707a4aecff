const INT = 5;
const LONG = 6;
const TEXT = 8;
const LIST = 9;
const STRUCT = 12;

/** Writes one Thrift struct in the compact protocol, its fields in the order of their numbers. */
export class StructWriter {
  readonly #bytes: number[] = [];
  #last = 0;

  int(field: number, value: number): this {
    return this.#head(field, INT).#zigzag(value);
  }

  long(field: number, value: number): this {
    return this.#head(field, LONG).#zigzag(value);
  }

  text(field: number, value: string): this {
    return this.#head(field, TEXT).#text(value);
  }

  struct(field: number, write: (struct: StructWriter) => StructWriter): this {
    return this.#head(field, STRUCT).#all(write(new StructWriter()).end());
  }

  ints(field: number, values: readonly number[]): this {
    this.#head(field, LIST).#list(values.length, INT);
    values.forEach((value) => this.#zigzag(value));
    return this;
  }

  texts(field: number, values: readonly string[]): this {
    this.#head(field, LIST).#list(values.length, TEXT);
    values.forEach((value) => this.#text(value));
    return this;
  }

  structs<T>(field: number, items: readonly T[], write: (struct: StructWriter, item: T, at: number) => StructWriter): this {
    this.#head(field, LIST).#list(items.length, STRUCT);
    items.forEach((item, at) => this.#all(write(new StructWriter(), item, at).end()));
    return this;
  }

  end(): Buffer {
    return Buffer.from([...this.#bytes, 0]);
  }

  #head(field: number, type: number): this {
    this.#bytes.push(((field - this.#last) << 4) | type);
    this.#last = field;
    return this;
  }

  #list(length: number, type: number): void {
    this.#bytes.push((Math.min(length, 15) << 4) | type);
    if (length >= 15) this.#varint(length);
  }

  #text(value: string): this {
    this.#varint(Buffer.byteLength(value));
    return this.#all(Buffer.from(value));
  }

  #zigzag(value: number): this {
    return this.#varint(value * 2);
  }

  /** By division: offsets go beyond 32 bits. */
  #varint(value: number): this {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#bytes.push((rest % 128) | 128);
    this.#bytes.push(rest);
    return this;
  }

  #all(bytes: Uint8Array): this {
    for (const byte of bytes) this.#bytes.push(byte);
    return this;
  }
}

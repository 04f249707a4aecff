/** Stands for half a character: a byte that UTF-8 never holds, so that the row it falls in is the only one refused. */
const broken = Buffer.from([0xff]);

/** UTF-16 blocks to UTF-8, a unit or a pair cut by the end of a block being kept for the next. */
export class Utf16Transcoder {
  readonly #bigEndian: boolean;
  #rest: Buffer = Buffer.alloc(0);

  constructor(bigEndian: boolean) {
    this.#bigEndian = bigEndian;
  }

  transcode(block: Buffer): Buffer {
    const bytes = Buffer.concat([this.#rest, block]);
    let end = bytes.length - (bytes.length % 2);
    if (end >= 2 && isHighSurrogate(bytes[this.#bigEndian ? end - 2 : end - 1] ?? 0)) end -= 2;
    this.#rest = bytes.subarray(end);
    const units = bytes.subarray(0, end);
    return toUtf8((this.#bigEndian ? units.swap16() : units).toString('utf16le'));
  }

  end(): Buffer {
    return this.#rest.length > 0 ? broken : this.#rest;
  }
}

function isHighSurrogate(highByte: number): boolean {
  return highByte >= 0xd8 && highByte <= 0xdb;
}

function toUtf8(text: string): Buffer {
  const parts = text.split(/\p{Surrogate}/u);
  if (parts.length === 1) return Buffer.from(text, 'utf8');
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [Buffer.from(part, 'utf8')] : [broken, Buffer.from(part, 'utf8')])));
}

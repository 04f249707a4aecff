import { isAscii } from 'node:buffer';
import { refuseControlBytes, refuseKnownFormats } from './binary.ts';
import { blockBytes, blocksOf } from './blocks.ts';
import { latinOf, looksLikeUtf8, openingOf, type Encoding, type Opening } from './encoding.ts';
import { FileError } from './file-error.ts';
import { Utf16Transcoder } from './utf16.ts';

/** Bytes in which every delimiter, quote and line end is one ASCII byte; `encoding` says how to read the others. */
export interface TextBlock {
  bytes: Buffer;
  encoding: Encoding;
  /** Bytes of the source read so far. */
  bytesRead: number;
}

/** Refuses empty and binary files, drops the byte order mark, and settles the encoding at the first accent, however late it comes. */
export async function* textBlocks(source: AsyncIterable<Uint8Array>): AsyncGenerator<TextBlock> {
  let bytesRead = 0;
  let read: BlockReader | undefined;
  for await (const block of blocksOf(source)) {
    const opening = read === undefined ? openingOfFile(block) : undefined;
    read ??= blockReader(opening);
    bytesRead += block.length;
    yield { ...read.block(block.subarray(opening?.bomBytes ?? 0)), bytesRead };
  }
  if (read === undefined) throw new FileError('empty_file', 'the file holds no byte');
  const last = read.end();
  if (last !== undefined) yield { ...last, bytesRead };
}

function openingOfFile(block: Buffer): Opening {
  refuseKnownFormats(block);
  const opening = openingOf(block);
  if (block.length === opening.bomBytes) throw new FileError('empty_file', 'the file holds a byte order mark only');
  const unit = opening.family === 'eight-bit' ? 1 : 2;
  refuseControlBytes(block.subarray(opening.bomBytes), unit, opening.family === 'utf-16be' ? 1 : 0);
  return opening;
}

type Read = Omit<TextBlock, 'bytesRead'>;

interface BlockReader {
  block(bytes: Buffer): Read;
  end(): Read | undefined;
}

function blockReader(opening: Opening | undefined): BlockReader {
  if (opening === undefined || opening.family === 'eight-bit') return new EightBitReader(opening?.marked ?? false);
  const encoding = opening.family;
  const transcoder = new Utf16Transcoder(encoding === 'utf-16be');
  const read = (bytes: Buffer): Read => ({ bytes, encoding });
  return { block: (bytes) => read(transcoder.transcode(bytes)), end: () => read(transcoder.end()) };
}

class EightBitReader implements BlockReader {
  #settled: 'ascii' | 'utf-8' | 'latin' | 'windows-1252' | 'iso-8859-15';

  constructor(markedUtf8: boolean) {
    this.#settled = markedUtf8 ? 'utf-8' : 'ascii';
  }

  block(bytes: Buffer): Read {
    if (this.#settled === 'ascii' || this.#settled === 'latin') this.#settle(bytes);
    const encoding = this.#settled === 'ascii' ? 'utf-8' : this.#settled === 'latin' ? 'windows-1252' : this.#settled;
    return { bytes, encoding };
  }

  end(): undefined {
    return undefined;
  }

  #settle(bytes: Buffer): void {
    const whole = bytes.length < blockBytes - 3 ? bytes : bytes.subarray(0, afterLastAscii(bytes));
    if (isAscii(whole)) return;
    if (this.#settled === 'ascii' && looksLikeUtf8(whole)) this.#settled = 'utf-8';
    else this.#settled = latinOf(whole);
  }
}

/** The end of a block may cut a character; no cut lies after an ASCII byte. */
function afterLastAscii(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] ?? 0) > 0x7f) end -= 1;
  return end;
}

import { FileError } from '../reader/file-error.ts';
import { limits } from '../reader/limits.ts';

const sliceBytes = 65_536;

/** Counts the bytes of the source as they are read, and holds against them what comes out of its wrapping. */
export class Meter {
  /** Bytes of the source read so far. */
  bytesRead = 0;

  /** In small slices, so that what is unzipped is measured against what it came from, however the source arrives. */
  async *counted(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      for (let from = 0; from < chunk.length; from += sliceBytes) {
        const slice = chunk.subarray(from, from + sliceBytes);
        this.bytesRead += slice.length;
        yield slice;
      }
    }
  }

  /** Throws when more came out of an archive than a file of this size honestly gives. */
  judge(unzipped: number): void {
    refuseBomb(unzipped, this.bytesRead);
    if (unzipped > limits.unzippedBytes) throw new FileError('too_large', `more than ${limits.unzippedBytes} bytes come out of it`);
  }
}

/** Throws `abnormal_archive` beyond the greatest ratio. */
export function refuseBomb(unzipped: number, zipped: number): void {
  if (unzipped > limits.unzippedFreeBytes && unzipped > limits.unzippedRatio * zipped) {
    throw new FileError('abnormal_archive', `${unzipped} bytes come out of ${zipped}`);
  }
}

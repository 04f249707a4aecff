import { open, type FileHandle } from 'node:fs/promises';
import { chunkBytes, headerBytes, openChunk, sealOf, tagBytes } from './format.ts';

const sealedChunkBytes = chunkBytes + tagBytes;
const nothing = Buffer.alloc(0);
const batchBytes = 16 * sealedChunkBytes;

/**
 * The bytes that were sealed, chunk by chunk. Throws SealedFileError on any change, at the latest at the end: what
 * was given before is genuine, but may not be all, so nothing of it may be kept when this throws.
 */
export async function* sealedReader(path: string, key: Buffer, purpose: string): AsyncGenerator<Buffer, void, void> {
  const file = await open(path, 'r');
  let reading: Promise<Buffer> = Promise.resolve(nothing);
  const readAhead = (from: number): Promise<Buffer> => {
    const bytes = readAt(file, from, batchBytes);
    // Awaited later: a failure must not end the process before.
    bytes.catch(() => undefined);
    return bytes;
  };
  try {
    const { size } = await file.stat();
    const seal = sealOf(await readAt(file, 0, headerBytes), key, purpose);
    let index = 0;
    let isLast = false;
    reading = readAhead(headerBytes);
    for (let from = headerBytes; !isLast; from += batchBytes) {
      const batch = await reading;
      // The disk reads ahead while this batch is opened and used.
      if (from + batchBytes < size) reading = readAhead(from + batchBytes);
      for (let at = 0; at === 0 || at < batch.length; at += sealedChunkBytes) {
        isLast = from + at + sealedChunkBytes >= size;
        const chunk = openChunk(seal, batch.subarray(at, at + sealedChunkBytes), index, isLast);
        index += 1;
        if (chunk.length > 0) yield chunk;
      }
    }
  } finally {
    await reading.catch(() => undefined);
    await file.close();
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

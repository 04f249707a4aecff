import { randomBytes } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { chunkBytes, newSeal, prefixBytes, saltBytes, sealChunk, type Seal } from './format.ts';

export interface SealedWriter {
  write(data: Uint8Array | string): Promise<void>;
  /** Seals the last chunk; the file and its name are on the disk when this resolves. */
  close(): Promise<void>;
  /** Closes and removes the unfinished file. */
  discard(): Promise<void>;
}

const batchBytes = 1_048_576;

/** A new file (an existing one is refused) that only its owner may read. Calls must follow one another, each awaited. */
export async function sealedWriter(path: string, key: Buffer, purpose: string): Promise<SealedWriter> {
  const seal = newSeal(key, purpose, randomBytes(saltBytes), randomBytes(prefixBytes));
  const file = await open(path, 'wx', 0o600);
  return new ChunkWriter(path, file, seal);
}

class ChunkWriter implements SealedWriter {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #seal: Seal;
  #chunk = Buffer.allocUnsafe(chunkBytes);
  #filled = 0;
  #index = 0;
  #sealed: Buffer[];
  #sealedBytes = 0;
  /** One batch is written while the next is sealed. */
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(path: string, file: FileHandle, seal: Seal) {
    this.#path = path;
    this.#file = file;
    this.#seal = seal;
    this.#sealed = [seal.header];
  }

  async write(data: Uint8Array | string): Promise<void> {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    for (let from = 0; from < bytes.length; ) {
      // A full chunk waits for more bytes: only then is it known not to be the last.
      if (this.#filled === chunkBytes) this.#sealChunk(false);
      const taken = bytes.subarray(from, from + chunkBytes - this.#filled);
      this.#chunk.set(taken, this.#filled);
      this.#filled += taken.length;
      from += taken.length;
      if (this.#sealedBytes >= batchBytes) await this.#flush();
    }
  }

  async close(): Promise<void> {
    this.#sealChunk(true);
    await this.#flush();
    await this.#underWay;
    await this.#file.sync();
    await this.#file.close();
    await syncFolder(dirname(this.#path));
  }

  async discard(): Promise<void> {
    await this.#underWay.catch(() => undefined);
    await this.#file.close();
    await rm(this.#path, { force: true });
  }

  #sealChunk(isLast: boolean): void {
    this.#sealed.push(...sealChunk(this.#seal, this.#chunk.subarray(0, this.#filled), this.#index, isLast));
    this.#sealedBytes += this.#filled;
    this.#index += 1;
    this.#filled = 0;
  }

  async #flush(): Promise<void> {
    await this.#underWay;
    this.#underWay = writeAll(this.#file, this.#sealed);
    // The failure is met at the next await of the same promise; without this it would end the process before.
    this.#underWay.catch(() => undefined);
    this.#sealed = [];
    this.#sealedBytes = 0;
  }
}

/** `writev` may write a part only, on a full disk for one. */
async function writeAll(file: FileHandle, parts: readonly Buffer[]): Promise<void> {
  const bytes = Buffer.concat(parts);
  for (let from = 0; from < bytes.length; ) from += (await file.write(bytes, from)).bytesWritten;
}

/** The name of a new file lives in its folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

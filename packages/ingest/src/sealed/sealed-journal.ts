import { randomBytes } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { headerBytes, newSeal, openChunk, prefixBytes, saltBytes, SealedFileError, sealChunk, sealOf, type Seal } from './format.ts';

/*
 * header as of any sealed file; then frames: length (4), ciphertext, tag (16). A frame is bound to its place. No frame
 * is known to be the last, so that a journal cut by a crash opens up to the cut: only what was never told as kept is lost.
 */
const lengthBytes = 4;

/** A sealed file that grows: each append is on the disk when it resolves, and those that come together share one write. */
export interface SealedJournal {
  append(data: Buffer): Promise<void>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

interface Waiting { data: Buffer; kept: () => void; lost: (error: unknown) => void }

/** A new journal; its name is on the disk when this resolves. */
export async function sealedJournal(path: string, key: Buffer, purpose: string): Promise<SealedJournal> {
  const seal = newSeal(key, purpose, randomBytes(saltBytes), randomBytes(prefixBytes));
  const file = await open(path, 'wx', 0o600);
  await file.writeFile(seal.header);
  await file.sync();
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
  return new FrameWriter(file, seal);
}

class FrameWriter implements SealedJournal {
  readonly #file: FileHandle;
  readonly #seal: Seal;
  #index = 0;
  #waiting: Waiting[] = [];
  #underWay: Promise<void> | undefined;
  #broken: unknown;

  constructor(file: FileHandle, seal: Seal) {
    this.#file = file;
    this.#seal = seal;
  }

  append(data: Buffer): Promise<void> {
    return new Promise((kept, lost) => {
      this.#waiting.push({ data, kept, lost });
      this.#underWay ??= this.#writeAll();
    });
  }

  async close(): Promise<void> {
    await this.#underWay;
    await this.#file.close();
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0);
      await this.#write(group).then(() => group.forEach((each) => each.kept()), (error: unknown) => group.forEach((each) => each.lost(error)));
    }
    // In the same breath as the last look: whoever comes after begins anew.
    this.#underWay = undefined;
  }

  /** After a failure nothing more is written: it would stand behind a frame that does not open. */
  async #write(group: readonly Waiting[]): Promise<void> {
    if (this.#broken !== undefined) throw this.#broken;
    try {
      const [sealed, tag] = sealChunk(this.#seal, Buffer.concat(group.map((each) => each.data)), this.#index, false);
      const length = Buffer.alloc(lengthBytes);
      length.writeUInt32BE(sealed.length + tag.length);
      const frame = Buffer.concat([length, sealed, tag]);
      for (let from = 0; from < frame.length; ) from += (await this.#file.write(frame, from)).bytesWritten;
      await this.#file.datasync();
      this.#index += 1;
    } catch (error) {
      this.#broken = error;
      throw error;
    }
  }
}

/** What was appended, group by group, up to the first frame that is not whole. */
export async function* journalFrames(path: string, key: Buffer, purpose: string): AsyncGenerator<Buffer, void, void> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    // A crash may come before the head is written: nothing was kept yet.
    if (size < headerBytes) return;
    const seal = sealOf(await readAt(file, 0, headerBytes), key, purpose);
    let index = 0;
    for (let at = headerBytes; at + lengthBytes <= size; index += 1) {
      const length = (await readAt(file, at, lengthBytes)).readUInt32BE();
      if (at + lengthBytes + length > size) return;
      const frame = opened(seal, await readAt(file, at + lengthBytes, length), index);
      if (!frame) return;
      yield frame;
      at += lengthBytes + length;
    }
  } finally {
    await file.close();
  }
}

function opened(seal: Seal, sealed: Buffer, index: number): Buffer | undefined {
  try {
    return openChunk(seal, sealed, index, false);
  } catch (error) {
    if (error instanceof SealedFileError) return undefined;
    throw error;
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

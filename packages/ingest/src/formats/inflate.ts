import { createGunzip, createInflateRaw, type Gunzip, type InflateRaw } from 'node:zlib';
import { FileError } from '../reader/file-error.ts';
import type { ByteStream } from './byte-stream.ts';
import type { Meter } from './meter.ts';

const outputBytes = 262_144;

/** What a gzip file holds, its members one after another. */
export const gunzipped = (zipped: ByteStream, meter: Meter): AsyncGenerator<Buffer> => inflated(zipped, createGunzip({ chunkSize: outputBytes }), meter);

/** A deflated member of a zip; what follows it is left in the stream. */
export const inflatedMember = (zipped: ByteStream, meter: Meter): AsyncGenerator<Buffer> => inflated(zipped, createInflateRaw({ chunkSize: outputBytes }), meter);

/** Never reads on while nobody takes what comes out. Throws `broken_file` for bytes that are damaged or end too soon. */
async function* inflated(zipped: ByteStream, engine: Gunzip | InflateRaw, meter: Meter): AsyncGenerator<Buffer> {
  let unzipped = 0;
  const feeding = feed(zipped, engine);
  // It is awaited at the end; until then its failure has already destroyed the engine, which tells it.
  feeding.catch(() => undefined);
  try {
    for await (const bytes of engine as AsyncIterable<Buffer>) {
      unzipped += bytes.length;
      meter.judge(unzipped);
      yield bytes;
    }
    await feeding;
  } catch (error) {
    throw isZlibError(error) ? new FileError('broken_file', `what is compressed cannot be read: ${error.code}`) : error;
  } finally {
    engine.destroy();
  }
}

async function feed(zipped: ByteStream, engine: Gunzip | InflateRaw): Promise<void> {
  const ended = new Promise<void>((resolve) => { engine.once('end', resolve).once('close', resolve); });
  let given = 0;
  try {
    for (let bytes = await zipped.next(); bytes; bytes = await zipped.next()) {
      const chunk = bytes;
      given += chunk.length;
      await Promise.race([ended, new Promise<void>((resolve) => { engine.write(chunk, () => resolve()); })]);
      if (engine.destroyed || engine.bytesWritten < given) {
        zipped.unread(chunk.subarray(Math.max(0, chunk.length - (given - engine.bytesWritten))));
        return;
      }
    }
    engine.end();
  } catch (error) {
    engine.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

export const isZlibError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && (error.code.startsWith('Z_') || error.code === 'ERR_BUFFER_TOO_LARGE');

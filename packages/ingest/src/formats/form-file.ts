import { FileError } from '../reader/file-error.ts';
import { limits } from '../reader/limits.ts';
import { ByteStream } from './byte-stream.ts';

/** The JSON within the first field of a web form. Throws `broken_file` for a form that is cut. */
export async function formField(form: ByteStream): Promise<ByteStream> {
  const [[, json = ''] = []] = new URLSearchParams((await form.gather(limits.documentBytes)).toString('utf8').trim());
  if (!/[\]}]\s*$/.test(json)) throw new FileError('broken_file', 'the form ends too soon');
  return new ByteStream(only(Buffer.from(json)));
}

async function* only(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

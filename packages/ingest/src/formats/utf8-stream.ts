import { blockBytes } from '../reader/blocks.ts';
import { openingOf } from '../reader/encoding.ts';
import { Utf16Transcoder } from '../reader/utf16.ts';
import { ByteStream } from './byte-stream.ts';

/** Without its byte order mark, and in UTF-8 where the file is in UTF-16. */
export async function utf8Stream(stream: ByteStream): Promise<ByteStream> {
  const { family, bomBytes } = openingOf(await stream.peek(blockBytes));
  await stream.take(bomBytes);
  if (family === 'eight-bit') return stream;
  return new ByteStream(transcoded(stream, new Utf16Transcoder(family === 'utf-16be')));
}

async function* transcoded(stream: ByteStream, transcoder: Utf16Transcoder): AsyncGenerator<Buffer> {
  for await (const bytes of stream) yield transcoder.transcode(bytes);
  yield transcoder.end();
}

export const blockBytes = 262_144;

/** Cuts any source into blocks of one size, so that what is decided per block never depends on how the bytes arrived. */
export async function* blocksOf(source: AsyncIterable<Uint8Array>, size = blockBytes): AsyncGenerator<Buffer> {
  let block = Buffer.allocUnsafe(size);
  let filled = 0;
  for await (const chunk of source) {
    for (let from = 0; from < chunk.length; ) {
      const taken = chunk.subarray(from, from + size - filled);
      block.set(taken, filled);
      filled += taken.length;
      from += taken.length;
      if (filled < size) continue;
      yield block;
      block = Buffer.allocUnsafe(size);
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}

const sampleBytes = 1_048_576;

/** The first line end outside quotes tells; a carriage return before a line feed is part of the line end. */
export function lineEndOf(bytes: Buffer): '\n' | '\r' {
  const sample = bytes.toString('latin1', 0, sampleBytes);
  return firstLineEnd(sample.replace(/"[^"]*"/g, '""')) ?? firstLineEnd(sample) ?? '\n';
}

function firstLineEnd(text: string): '\n' | '\r' | undefined {
  const end = /\r*\n|\r/.exec(text)?.[0];
  return end === undefined || end === '\r' ? end : '\n';
}

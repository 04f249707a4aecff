import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';

const FLUSH_AT = 1 << 20;

/** A text file written line by line, a megabyte at a time, that only its owner may read. */
export class LineFile {
  readonly path: string;
  private readonly stream: WriteStream;
  private lines: string[] = [];
  private buffered = 0;

  constructor(path: string) {
    this.path = path;
    this.stream = createWriteStream(path, { mode: 0o600 });
  }

  append(line: string): void {
    this.lines.push(line);
    this.buffered += line.length;
  }

  async flush(force = false): Promise<void> {
    if (this.lines.length === 0 || (!force && this.buffered < FLUSH_AT)) return;
    const chunk = `${this.lines.join('\n')}\n`;
    this.lines = [];
    this.buffered = 0;
    if (!this.stream.write(chunk)) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    await this.flush(true);
    this.stream.end();
    await once(this.stream, 'close');
  }
}

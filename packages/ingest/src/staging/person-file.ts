import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';

const FLUSH_AT = 1 << 20;
const REMEMBERED = 20_000;

/**
 * The people of one file, each written once and named by a number in its rows: their keys are long and come back often.
 * Past a bound the numbers start to be forgotten, and a person may be written again; the database knows the key.
 */
export class PersonFile {
  readonly path: string;
  private readonly describe: (text: string) => string;
  private readonly numbers = new Map<string, number>();
  private readonly stream: WriteStream;
  private buffer = '';
  private count = 0;

  constructor(path: string, describe: (text: string) => string) {
    this.path = path;
    this.describe = describe;
    this.stream = createWriteStream(path, { mode: 0o600 });
  }

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    if (this.numbers.size >= REMEMBERED) this.numbers.clear();
    this.count += 1;
    this.numbers.set(text, this.count);
    this.buffer += `${this.count}\t${this.describe(text)}\n`;
    return this.count;
  }

  async flush(force = false): Promise<void> {
    if (!force && this.buffer.length < FLUSH_AT) return;
    const chunk = this.buffer;
    this.buffer = '';
    if (!this.stream.write(chunk)) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    await this.flush(true);
    this.stream.end();
    await once(this.stream, 'close');
  }
}

import { LineFile } from './line-file.ts';

const REMEMBERED = 20_000;

/**
 * The people of one file, each written once and named by a number in its rows: their keys are long and come back often.
 * Past a bound the numbers start to be forgotten, and a person may be written again; the database knows the key.
 */
export class PersonFile extends LineFile {
  private readonly describe: (text: string) => string;
  private readonly numbers = new Map<string, number>();
  private count = 0;

  constructor(path: string, describe: (text: string) => string) {
    super(path);
    this.describe = describe;
  }

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    if (this.numbers.size >= REMEMBERED) this.numbers.clear();
    this.count += 1;
    this.numbers.set(text, this.count);
    this.append(`${this.count}\t${this.describe(text)}`);
    return this.count;
  }
}

import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { KINDS, type Column, type KindId } from '@e-respect/contract';
import type { Pseudonymiser } from '../identity/pseudonymiser.ts';
import type { KindPlan } from '../mapping/plan.ts';
import { PersonFile } from './person-file.ts';
import { addressLine, cellStager, refLine } from './stage-cell.ts';

const FLUSH_AT = 1 << 20;

/** Rows of one kind on their way to the database: tab-separated text, quoted where needed, pseudonymous from the first byte. */
export class StageFile {
  readonly path: string;
  readonly addresses: PersonFile;
  readonly refs: PersonFile;
  rows = 0;
  private readonly plan: KindPlan;
  private readonly stagers: ((cell: string) => string | number)[];
  private readonly stream: WriteStream;
  private buffer = '';

  constructor(path: string, plan: KindPlan, pseudonymiser: Pseudonymiser) {
    this.path = `${path}.rows`;
    this.plan = plan;
    this.addresses = new PersonFile(`${path}.addresses`, addressLine(pseudonymiser));
    this.refs = new PersonFile(`${path}.refs`, refLine(pseudonymiser));
    const columns = KINDS[plan.kind].columns as Record<string, Column>;
    this.stagers = plan.columns.map((name) => cellStager(name, columns[name]!, this, pseudonymiser));
    this.stream = createWriteStream(this.path, { mode: 0o600 });
  }

  get kind(): KindId {
    return this.plan.kind;
  }

  write(cells: readonly string[], line: number): void {
    const { readers } = this.plan;
    let row = String(line);
    for (let at = 0; at < readers.length; at += 1) row += `\t${this.stagers[at]!(readers[at]!(cells, line))}`;
    this.buffer += `${row}\n`;
    this.rows += 1;
  }

  async flush(force = false): Promise<void> {
    await this.addresses.flush(force);
    await this.refs.flush(force);
    if (!force && this.buffer.length < FLUSH_AT) return;
    const chunk = this.buffer;
    this.buffer = '';
    if (!this.stream.write(chunk)) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    await this.flush(true);
    this.stream.end();
    await Promise.all([once(this.stream, 'close'), this.addresses.close(), this.refs.close()]);
  }
}

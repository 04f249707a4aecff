import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { KINDS, type Column, type KindId } from '@e-respect/contract';
import type { Pseudonymiser } from '../identity/pseudonymiser.ts';
import type { KindPlan } from '../mapping/plan.ts';
import { stageCell, stagedNames } from './stage-cell.ts';

const FLUSH_AT = 1 << 20;

/** Rows of one kind on their way to the database: tab-separated text, quoted where needed, pseudonymous from the first byte. */
export class StageFile {
  readonly path: string;
  readonly kind: KindId;
  /** Columns of the file: the line, then what each canonical column becomes. */
  readonly names: string[];
  rows = 0;
  private readonly plan: KindPlan;
  private readonly columns: { name: string; column: Column }[];
  private readonly stream: WriteStream;
  private buffer = '';

  constructor(path: string, plan: KindPlan) {
    this.path = path;
    this.plan = plan;
    this.kind = plan.kind;
    const columns = KINDS[plan.kind].columns as Record<string, Column>;
    this.columns = plan.columns.map((name) => ({ name, column: columns[name]! }));
    this.names = ['line', ...this.columns.flatMap(({ name, column }) => stagedNames(name, column))];
    this.stream = createWriteStream(path, { mode: 0o600 });
  }

  write(cells: readonly string[], line: number, pseudonymiser: Pseudonymiser): void {
    let row = String(line);
    for (let at = 0; at < this.columns.length; at += 1) {
      const { name, column } = this.columns[at]!;
      row += `\t${stageCell(this.plan.readers[at]!(cells, line), name, column, pseudonymiser)}`;
    }
    this.buffer += `${row}\n`;
    this.rows += 1;
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

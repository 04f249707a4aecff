import { KINDS, type Column } from '@e-respect/contract';
import type { Pseudonymiser } from '../identity/pseudonymiser.ts';
import type { KindPlan } from '../mapping/kind-plan.ts';
import type { Rec } from '../reader/record.ts';
import { LineFile } from './line-file.ts';
import type { ParquetFile } from './parquet-file.ts';
import { PersonFile } from './person-file.ts';
import { PlainRows } from './plain-rows.ts';
import { addresses, cellStager, refs } from './stage-cell.ts';

const OUT_OF_THE_ORDINARY = /[\s"<\uFEFF＠﹫]|%40/;
const REWRITTEN: ReadonlySet<Column['type']> = new Set(['person_ref', 'pseudonym', 'agent', 'dropped']);

/** Rows of one kind on their way to the database: tab-separated text, quoted where needed, pseudonymous from the first byte. */
export class StageFile {
  readonly lines: LineFile;
  readonly addresses: PersonFile;
  readonly refs: PersonFile;
  plain: PlainRows | undefined;
  rows = 0;
  private readonly stem: string;
  private readonly plan: KindPlan;
  private readonly stagers: ((cell: string) => string | number)[];
  private readonly addressAt: number;
  private readonly hasRewritten: boolean;

  constructor(path: string, plan: KindPlan, pseudonymiser: Pseudonymiser) {
    this.lines = new LineFile(`${path}.rows`);
    this.stem = path;
    this.plan = plan;
    this.addresses = new PersonFile(`${path}.addresses`, addresses(pseudonymiser));
    this.refs = new PersonFile(`${path}.refs`, refs(pseudonymiser));
    const columns = KINDS[plan.kind].columns as Record<string, Column>;
    this.stagers = plan.columns.map((name) => cellStager(name, columns[name]!, this, pseudonymiser));
    this.addressAt = plan.columns.findIndex((name) => columns[name]!.type === 'address');
    this.hasRewritten = plan.columns.some((name) => REWRITTEN.has(columns[name]!.type));
  }

  /** Plain lines of a file with this delimiter go to typed columns, where the plan allows for any. */
  plainLines(delimiter: string): PlainRows | undefined {
    this.plain = PlainRows.of(this.plan, delimiter, `${this.stem}.plain`, this.addresses);
    return this.plain;
  }

  write({ cells, line, raw }: Rec): void {
    this.lines.append(this.isPlain(raw, cells) ? this.plainRow(cells, line) : this.row(cells, line));
    this.rows += 1;
  }

  private row(cells: readonly string[], line: number): string {
    const { readers } = this.plan;
    return [line, ...readers.map((read, at) => this.stagers[at]!(read(cells, line)))].join('\t');
  }

  /** Most rows of a large file hold nothing to trim, quote or mask but their one address: their cells go on as they are. */
  private isPlain(raw: string, cells: readonly string[]): boolean {
    if (!this.plan.straight || this.hasRewritten || OUT_OF_THE_ORDINARY.test(raw)) return false;
    const first = raw.indexOf('@');
    if (first === -1) return true;
    return raw.indexOf('@', first + 1) === -1 && this.addressAt >= 0 && cells[this.addressAt]!.includes('@');
  }

  private plainRow(cells: string[], line: number): string {
    if (this.addressAt >= 0) cells[this.addressAt] = String(this.stagers[this.addressAt]!(cells[this.addressAt]!));
    return `${line}\t${cells.join('\t')}`;
  }

  async flush(): Promise<void> {
    for (const file of this.files()) await file.flush();
  }

  async close(): Promise<void> {
    await Promise.all(this.files().map((file) => file.close()));
  }

  private files(): (LineFile | ParquetFile)[] {
    return [this.lines, this.addresses, this.refs, ...(this.plain ? [this.plain.file] : [])];
  }
}

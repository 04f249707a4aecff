import { join } from 'node:path';
import type { Inspection, KindId, Mapping } from '@e-respect/contract';
import type { Pseudonymiser } from '../identity/pseudonymiser.ts';
import { requiredColumns } from '../mapping/heads.ts';
import type { KindPlan } from '../mapping/kind-plan.ts';
import { planCanonical } from '../mapping/plan.ts';
import { FileError } from '../reader/file-error.ts';
import type { PlainLines } from '../reader/plain-lines.ts';
import type { Damage, Rec } from '../reader/record.ts';
import type { Table } from '../reader/table.ts';
import { choosePlans, headTest, type Choice, type Chosen } from './choose-plans.ts';
import { fileProblem } from './file-problem.ts';
import { openJob, type JobFile } from './open-job.ts';
import { StageFile } from './stage-file.ts';

export interface StageRequest extends Choice {
  directory: string;
  sheet?: string | undefined;
  pseudonymiser: Pseudonymiser;
  onProgress?: (rows: number, bytes: number) => void;
}

export interface DamagedRow { line: number; damage: Damage }

export interface StagedKind {
  kind: KindId;
  /** Rows, and the people they name by number. */
  path: string;
  /** Rows that the stager typed itself, in columns; undefined where there is none. */
  plainPath: string | undefined;
  addressesPath: string;
  refsPath: string;
  /** Canonical columns that the file gives. */
  columns: string[];
  headOf: Record<string, string>;
  read: number;
  skipped: number;
  damaged: DamagedRow[];
}

export interface Staged {
  kinds: StagedKind[];
  head: string[];
  delimiter: string;
  format: Inspection['format'];
  source: string;
  table: string | null;
  /** How cells are written, where it is known: zone, order of dates, decimal mark. */
  mapping?: Mapping | undefined;
  setAside: ReadonlyMap<string, number>;
}

/** Bytes of a file → one stage file per kind: decoded, split, counted, heads matched, addresses turned into keys. */
export async function stageSource(source: AsyncIterable<Uint8Array>, request: StageRequest): Promise<Staged> {
  try {
    return await stage(source, request);
  } catch (error) {
    throw error instanceof FileError ? fileProblem(error) : error;
  }
}

async function stage(source: AsyncIterable<Uint8Array>, request: StageRequest): Promise<Staged> {
  const file = await openJob(source, request);
  const lanes: Lane[] = [];
  const setAside = new Map<string, number>();
  let staged: Staged | undefined;
  let chosen: Chosen | undefined;
  let rows = 0;
  const open = (head: readonly string[]): Lane[] => {
    if (lanes.length === 0) {
      chosen = plansOf(file, request, head);
      lanes.push(...chosen.plans.map((plan, at) => new Lane(plan, join(request.directory, `${at}-${plan.kind}`), request.pseudonymiser)));
    }
    return lanes;
  };
  const plainLines = ({ head, delimiter }: Table): PlainLines | undefined => {
    const [lane, ...others] = open(head);
    return others.length === 0 ? lane!.file.plainLines(delimiter) : undefined;
  };
  try {
    for await (const batch of file.batches({ plainLines, isHead: headTest(request), isTotals: (cells, head) => isTotals(cells) && !open(head).some((lane) => lane.isWhole(cells)) })) {
      if (!staged) {
        open(batch.table.head);
        staged = { kinds: [], head: batch.table.head, delimiter: batch.table.delimiter, format: file.opened.format, source: chosen!.source, table: chosen!.table, mapping: chosen!.mapping, setAside };
      }
      lanes[0]!.skipped += batch.skipped;
      for (const name of batch.setAside ?? []) setAside.set(name, (setAside.get(name) ?? 0) + 1);
      for (const record of batch.records) {
        if (record.damage) lanes[0]!.damaged.push({ line: record.line, damage: record.damage });
        else lanes.forEach((lane) => lane.take(record));
      }
      rows += batch.records.length + (batch.plain ?? 0);
      for (const lane of lanes) await lane.file.flush();
      request.onProgress?.(rows, batch.bytesRead);
    }
  } finally {
    await Promise.all(lanes.map((lane) => lane.file.close()));
  }
  return { ...staged!, kinds: lanes.map((lane) => lane.result()) };
}

/** Documents come under the canonical heads of their kind. */
function plansOf(file: JobFile, request: StageRequest, head: readonly string[]): Chosen {
  if (!file.documents) return choosePlans(request, head);
  const { source, document } = file.documents;
  return { source: source.id, table: document.id, plans: [planCanonical(document.kind, head)] };
}

/** One kind being read from the file. */
class Lane {
  readonly file: StageFile;
  readonly damaged: DamagedRow[] = [];
  skipped = 0;
  private readonly plan: KindPlan;

  constructor(plan: KindPlan, path: string, pseudonymiser: Pseudonymiser) {
    this.plan = plan;
    this.file = new StageFile(path, plan, pseudonymiser);
  }

  take(record: Rec): void {
    if (this.plan.accepts(record.cells)) this.file.write(record);
    else this.skipped += 1;
  }

  /** Every required cell is filled: a row of data, whatever its first cell says. */
  isWhole(cells: readonly string[]): boolean {
    const required = requiredColumns(this.plan.kind);
    return this.plan.columns.every((column, at) => !required.includes(column) || this.plan.readers[at]!(cells, 0).trim() !== '');
  }

  result(): StagedKind {
    const { kind, columns, headOf } = this.plan;
    const { lines, plain, addresses, refs } = this.file;
    const rows = this.file.rows + (plain?.file.rows ?? 0);
    return { kind, path: lines.path, plainPath: plain && plain.file.rows > 0 ? plain.file.path : undefined, addressesPath: addresses.path, refsPath: refs.path, columns, headOf, read: rows + this.damaged.length, skipped: this.skipped, damaged: this.damaged };
  }
}

const isNumber = (cell: string): boolean => /^[\s\d.,%€+\-−\u00A0\u202F]*$/.test(cell);
/** A row labelled Total whose every other cell is empty or a number is the file's own sum. */
const isTotals = (cells: string[]): boolean => cells.filter((cell) => cell.trim() !== '' && !isNumber(cell)).length === 1;

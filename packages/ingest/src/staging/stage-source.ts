import { join } from 'node:path';
import { DomainError, type KindId } from '@e-respect/contract';
import type { Pseudonymiser } from '../identity/pseudonymiser.ts';
import { columnFor, isRejectHead, normaliseHead, requiredColumns } from '../mapping/heads.ts';
import type { Mapping } from '../mapping/mapping.ts';
import { planCanonical, planMapped, type KindPlan } from '../mapping/plan.ts';
import { FileError } from '../reader/file-error.ts';
import { readRecords } from '../reader/read-records.ts';
import type { Damage, Rec } from '../reader/record.ts';
import { fileProblem } from './file-problem.ts';
import { StageFile } from './stage-file.ts';

export interface StageRequest {
  directory: string;
  kind?: KindId | undefined;
  mapping?: Mapping | undefined;
  pseudonymiser: Pseudonymiser;
  onProgress?: (rows: number, bytes: number) => void;
}

export interface DamagedRow { line: number; damage: Damage }

export interface StagedKind {
  kind: KindId;
  /** Rows, and the people they name by number. */
  path: string;
  addressesPath: string;
  refsPath: string;
  /** Canonical columns that the file gives. */
  columns: string[];
  headOf: Record<string, string>;
  read: number;
  skipped: number;
  damaged: DamagedRow[];
}

export interface Staged { kinds: StagedKind[]; head: string[]; delimiter: string }

/** Bytes of a file → one stage file per kind: decoded, split, counted, heads matched, addresses turned into keys. */
export async function stageSource(source: AsyncIterable<Uint8Array>, request: StageRequest): Promise<Staged> {
  try {
    return await stage(source, request);
  } catch (error) {
    throw error instanceof FileError ? fileProblem(error) : error;
  }
}

async function stage(source: AsyncIterable<Uint8Array>, request: StageRequest): Promise<Staged> {
  const lanes: Lane[] = [];
  let staged: Staged | undefined;
  let rows = 0;
  const open = (head: readonly string[]): Lane[] => {
    if (lanes.length === 0) lanes.push(...plans(request, head).map((plan, at) => new Lane(plan, join(request.directory, `${at}-${plan.kind}`), request.pseudonymiser)));
    return lanes;
  };
  for await (const batch of readRecords(source, { isHead: headTest(request), isTotals: (cells, head) => isTotals(cells) && !open(head).some((lane) => lane.isWhole(cells)) })) {
    if (!staged) {
      open(batch.table.head);
      staged = { kinds: [], head: batch.table.head, delimiter: batch.table.delimiter };
    }
    lanes[0]!.skipped += batch.skipped;
    for (const record of batch.records) {
      if (record.damage) lanes[0]!.damaged.push({ line: record.line, damage: record.damage });
      else lanes.forEach((lane) => lane.take(record));
    }
    rows += batch.records.length;
    for (const lane of lanes) await lane.file.flush();
    request.onProgress?.(rows, batch.bytesRead);
  }
  for (const lane of lanes) await lane.file.close();
  return { ...staged!, kinds: lanes.map((lane) => lane.result()) };
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
    const { path, addresses, refs, rows } = this.file;
    return { kind, path, addressesPath: addresses.path, refsPath: refs.path, columns, headOf, read: rows + this.damaged.length, skipped: this.skipped, damaged: this.damaged };
  }
}

function plans(request: StageRequest, head: readonly string[]): KindPlan[] {
  if (request.mapping) return planMapped(request.mapping, head);
  if (request.kind) return [planCanonical(request.kind, head)];
  throw new DomainError('unknown_kind',
    { fr: 'Il faut dire quel type de lignes contient ce fichier.', en: 'Say which kind of rows this file holds.' },
    { fr: 'Donnez un type (kind) ou une correspondance (mapping).', en: 'Give a kind or a mapping.' });
}

function headTest({ kind, mapping }: StageRequest): (cells: string[]) => boolean {
  if (mapping) {
    const wanted = mapping.kinds.flatMap((each) => Object.values(each.columns).flatMap((source) => (typeof source === 'string' ? [source] : 'from' in source ? [source.from] : []))).map(normaliseHead);
    return (cells) => { const heads = new Set(cells.map(normaliseHead)); return wanted.length > 0 && wanted.every((head) => heads.has(head)); };
  }
  if (!kind) return () => false;
  const required = requiredColumns(kind);
  return (cells) => {
    const named = cells.filter((cell) => cell.trim() !== '' && !isRejectHead(cell)).map((cell) => columnFor(kind, cell));
    return required.every((column) => named.includes(column)) && named.filter(Boolean).length * 2 >= named.length;
  };
}

const isNumber = (cell: string): boolean => /^[\s\d.,%€+\-−\u00A0\u202F]*$/.test(cell);
/** A row labelled Total whose every other cell is empty or a number is the file's own sum. */
const isTotals = (cells: string[]): boolean => cells.filter((cell) => cell.trim() !== '' && !isNumber(cell)).length === 1;

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { KIND_IDS, type Change, type ImportAnswer, type ImportCounts, type KindId, type Mapping, type SavedMapping } from '@e-respect/contract';
import { firstRow, type DuckDBConnection, type Warehouse } from '@e-respect/warehouse';
import { loadKind, waitsSql } from './loading/load-kind.ts';
import { recordFeeds } from './loading/feeds.ts';
import { passAllBut } from './reader/passed-lines.ts';
import { reasonsOf, sampleOf, writeRejects, type Reject } from './rejects.ts';
import { sealedReader } from './sealed/sealed-reader.ts';
import { openJob } from './staging/open-job.ts';
import type { Staged, StagedKind } from './staging/stage-source.ts';
import { typeKind } from './typing/type-kind.ts';

/** A file that was received and sealed, waiting to be read. */
export interface ImportJob {
  importId: string;
  fileName: string;
  fileHash: string;
  kind?: KindId | undefined;
  mapping?: Mapping | undefined;
  /** As the user says; absent: what the heads tell. */
  source?: string | undefined;
  table?: string | undefined;
  sheet?: string | undefined;
  /** Mappings of earlier files, tried when nothing is said. */
  saved?: readonly SavedMapping[];
  by: ImportAnswer['by'];
  dryRun: boolean;
  sealedPath: string;
  createdAt: string;
}

export interface StageTask { job: ImportJob; directory: string; key: Buffer }
export type Stage = (task: StageTask, onProgress: (rows: number, bytes: number) => void, signal: AbortSignal) => Promise<Staged>;

export interface ImportContext {
  warehouse: Warehouse;
  key: Buffer;
  rejectsDirectory: string;
  stage: Stage;
  now: () => Date;
  onStage: (stage: ImportAnswer['progress']['stage']) => void;
  onProgress: (rows: number, bytes: number) => void;
  signal: AbortSignal;
}

type KindOutcome = ImportAnswer['kinds'][number];

export const SPOOL_PURPOSE = 'spool';

/** One file, one transaction: all its rows appear at once, or none. */
export async function importFile(job: ImportJob, context: ImportContext): Promise<ImportAnswer> {
  const directory = join(context.warehouse.stagingDirectory, job.importId);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  try {
    context.onStage('reading');
    const staged = await context.stage({ job, directory, key: context.key }, context.onProgress, context.signal);
    context.onStage('typing');
    return await context.warehouse.write((connection) => loadStaged(connection, job, staged, context));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function loadStaged(connection: DuckDBConnection, job: ImportJob, staged: Staged, context: ImportContext): Promise<ImportAnswer> {
  const stop = (): void => connection.interrupt();
  context.signal.addEventListener('abort', stop, { once: true });
  await connection.run('BEGIN');
  try {
    context.signal.throwIfAborted();
    const outcome = await loadAll(connection, job, staged, context);
    context.signal.throwIfAborted();
    await connection.run(job.dryRun ? 'ROLLBACK' : 'COMMIT');
    // A reader may hold an older state; the write-ahead log then waits for the next checkpoint.
    if (!job.dryRun) await connection.run('CHECKPOINT').catch(() => undefined);
    return outcome;
  } catch (error) {
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    context.signal.removeEventListener('abort', stop);
  }
}

async function loadAll(connection: DuckDBConnection, job: ImportJob, staged: Staged, context: ImportContext): Promise<ImportAnswer> {
  const importNo = Number((await firstRow(connection, 'SELECT coalesce(max(import_no), 0) + 1 AS next FROM imports'))!['next']);
  const rejects: Reject[] = [];
  const kinds: KindOutcome[] = [];
  const changes: Change[] = [];
  let news = 0;
  for (const kind of [...staged.kinds].sort((a, b) => KIND_IDS.indexOf(a.kind) - KIND_IDS.indexOf(b.kind))) {
    const loaded = await loadOne(connection, kind, { staged, context, importNo });
    kinds.push(loaded.outcome);
    rejects.push(...loaded.rejects);
    changes.push(...loaded.changes);
    news += loaded.news;
  }
  for (const kind of new Set(kinds.map((each) => each.kind))) kinds.find((each) => each.kind === kind)!.rows_pending_now = await pendingOf(connection, kind, importNo);
  const rejectsFile = rejects.length > 0 && !job.dryRun ? await keepRejects(job, staged, rejects, context) : null;
  const dataVersion = await moveVersion(connection, news > 0);
  const answer: ImportAnswer = {
    ...importAnswerOf(job), ...sum(kinds), source: staged.source, table: staged.table, set_aside: [...staged.setAside].map(([name, rows]) => ({ name, rows })),
    status: 'done', kinds, changes, rejects: sampleOf(rejects), reject_reasons: reasonsOf(rejects), rejects_file: rejectsFile,
    finished_at: context.now().toISOString(), data_version: job.dryRun ? null : dataVersion,
  };
  await record(connection, importNo, answer);
  return answer;
}

interface LoadOne { staged: Staged; context: ImportContext; importNo: number }

async function loadOne(connection: DuckDBConnection, kind: StagedKind, { staged, context, importNo }: LoadOne): Promise<{ outcome: KindOutcome; rejects: Reject[]; changes: Change[]; news: number }> {
  const workspace = await firstRow(connection, 'SELECT time_zone, currency FROM workspace');
  const typed = await typeKind(connection, { ...kind, delimiter: staged.delimiter }, {
    timeZone: staged.mapping?.time_zone ?? String(workspace!['time_zone']), dateOrder: staged.mapping?.date_order ?? 'DMY', decimalMark: staged.mapping?.decimal_mark, currency: String(workspace!['currency']),
  });
  context.onStage('loading');
  const damaged = kind.damaged.map(({ line, damage }) => ({ line, column: null, code: damage.code, value: null, kind: kind.kind, head: damage.column === undefined ? null : (staged.head[damage.column - 1] ?? null) }));
  const typing = typed.problems.map((problem) => ({ ...problem, kind: kind.kind, head: problem.column === null ? null : (kind.headOf[problem.column] ?? null) }));
  const rejects = [...damaged, ...typing];
  const { counts, changes, fingerprinted } = await loadKind(connection, kind.kind, typed.rows, { importNo, timeZone: String(workspace!['time_zone']), source: staged.source });
  const feeds = await recordFeeds(connection, kind.kind, kind.columns, typed.rows, importNo);
  await typed.drop();
  const outcome: KindOutcome = { kind: kind.kind, rows_read: kind.read, ...counts, rows_rejected: new Set(rejects.map((r) => r.line)).size, rows_skipped: kind.skipped, rows_pending_now: 0 };
  assertNothingLost(outcome);
  return { outcome, rejects, changes, news: counts.rows_loaded + counts.rows_corrected + counts.rows_pending + feeds + fingerprinted };
}

/** The count equation is checked before the commit: a row that is nowhere stops the import. */
function assertNothingLost(counts: ImportCounts & { kind: KindId }): void {
  const told = counts.rows_loaded + counts.rows_duplicate + counts.rows_corrected + counts.rows_pending + counts.rows_rejected;
  if (told !== counts.rows_read) throw new Error(`${counts.kind}: ${counts.rows_read} rows read, ${told} accounted for`);
}

async function pendingOf(connection: DuckDBConnection, kind: KindId, importNo: number): Promise<number> {
  const waits = waitsSql(kind, 'f');
  if (waits === 'false') return 0;
  return Number((await firstRow(connection, `SELECT count(*) AS rows FROM ${kind} AS f WHERE f.import_no = ${importNo} AND f.replaced_by IS NULL AND (${waits})`))!['rows']);
}

async function keepRejects(job: ImportJob, staged: Staged, rejects: readonly Reject[], context: ImportContext): Promise<string> {
  const path = join(context.rejectsDirectory, `${job.importId}.sealed`);
  await rm(path, { force: true });
  const { head, delimiter, source, table } = staged;
  const file = await openJob(sealedReader(job.sealedPath, context.key, SPOOL_PURPOSE), { kind: job.kind, mapping: job.mapping, sheet: job.sheet, source, table: table ?? undefined });
  const batches = file.batches({ isHead: (cells) => cells.length >= head.length && head.every((cell, at) => cells[at] === cell), plainLines: () => passAllBut(new Set(rejects.map(({ line }) => line))) });
  await writeRejects(path, context.key, { name: job.fileName, head, delimiter, batches }, rejects);
  return `/api/v1/imports/${job.importId}/rejects.csv`;
}

async function moveVersion(connection: DuckDBConnection, changed: boolean): Promise<number> {
  if (changed) await connection.run('UPDATE workspace SET data_version = data_version + 1');
  return Number((await firstRow(connection, 'SELECT data_version FROM workspace'))!['data_version']);
}

/** The ledger row goes with the rows: an import that is told as done is in, and the other way round. */
async function record(connection: DuckDBConnection, importNo: number, answer: ImportAnswer): Promise<void> {
  await connection.run('INSERT INTO imports (import_no, import_id, imported_at, answer, teller) VALUES ($importNo, $importId, CAST($at AS TIMESTAMP), $answer, $teller)', {
    importNo, importId: answer.import_id, at: answer.finished_at!.replace('Z', ''), answer: JSON.stringify(answer), teller: answer.by.door === 'hook' ? `hook ${answer.source}` : `import ${importNo}`,
  });
}

const NONE: ImportCounts = { rows_read: 0, rows_loaded: 0, rows_duplicate: 0, rows_corrected: 0, rows_pending: 0, rows_rejected: 0, rows_skipped: 0 };

/** An import as it stands before anything is read. */
export function importAnswerOf(job: ImportJob): ImportAnswer {
  return {
    ...NONE, import_id: job.importId, status: 'queued', file_name: job.fileName, file_hash: job.fileHash, dry_run: job.dryRun, source: job.source ?? 'canonical', table: job.table ?? null, by: job.by, set_aside: [], changes: [], kinds: [],
    created_at: job.createdAt, finished_at: null, rejects: [], reject_reasons: [], rejects_file: null, error: null, data_version: null,
    progress: { stage: 'queued', rows: 0, bytes: 0, bytes_total: 0, rows_per_second: null, seconds_left: null },
  };
}

const COUNTS = ['rows_read', 'rows_loaded', 'rows_duplicate', 'rows_corrected', 'rows_pending', 'rows_rejected', 'rows_skipped'] as const;

function sum(kinds: readonly ImportCounts[]): ImportCounts {
  return Object.fromEntries(COUNTS.map((name) => [name, kinds.reduce((total, kind) => total + kind[name], 0)])) as ImportCounts;
}

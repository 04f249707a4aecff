import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError, type ImportAnswer, type ImportProgress, type SavedMapping } from '@e-respect/contract';
import { importAnswerOf, importFile, undoImport, type ImportJob, type Stage } from '@e-respect/ingest';
import { allRows, firstRow, type Warehouse } from '@e-respect/warehouse';
import { Turnstile } from './turnstile.ts';

export interface RegistryOptions { warehouse: Warehouse; key: Buffer; uploads: string; rejects: string; stage: Stage; savedMappings: () => Promise<SavedMapping[]>; now: () => Date }
interface Running { job: ImportJob; answer: ImportAnswer; stop: AbortController; started: number; bytesTotal: number }
type Listener = (answer: ImportAnswer) => void;

export const isOver = (answer: ImportAnswer): boolean => answer.status !== 'queued' && answer.status !== 'running';

/** Imports under way and past: a queue in order of arrival, resumed after a crash from the uploads that were sealed on disk. */
export class ImportRegistry {
  private readonly options: RegistryOptions;
  private readonly running = new Map<string, Running>();
  /** Trials that wait to be run for real, and what a database that refused the note could not keep. */
  private readonly tried = new Map<string, ImportAnswer>();
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly staging = new Turnstile();
  private readonly under = new Set<Promise<void>>();
  private stopping = false;

  constructor(options: RegistryOptions) {
    this.options = options;
  }

  newUpload(): { importId: string; sealedPath: string } {
    const importId = randomUUID();
    return { importId, sealedPath: join(this.options.uploads, `${importId}.spool`) };
  }

  /** Queues a sealed upload. It is on disk with its description, so a crash from here on only delays it. */
  submit(job: ImportJob, bytesTotal: number): ImportAnswer {
    writeFileSync(this.jobPath(job.importId), JSON.stringify({ job, bytesTotal }), { mode: 0o600 });
    return this.enqueue(job, bytesTotal);
  }

  async get(importId: string): Promise<ImportAnswer> {
    const live = this.running.get(importId)?.answer ?? this.tried.get(importId) ?? (await this.past(importId));
    if (live) return live;
    throw new DomainError('not_found', { fr: 'Cet import n’existe pas.', en: 'There is no such import.' }, { fr: 'Voyez la liste des imports.', en: 'See the list of imports.' });
  }

  /** The history, latest first: what is under way, then a page of what has ended. */
  async list(limit: number, before?: string): Promise<ImportAnswer[]> {
    const live = [...[...this.running.values()].map((each) => each.answer), ...this.tried.values()].sort((a, b) => b.created_at.localeCompare(a.created_at));
    const seen = before === undefined ? 0 : live.findIndex(({ import_id }) => import_id === before) + 1;
    const shown = before === undefined || seen > 0 ? live.slice(seen) : [];
    const rows = await this.options.warehouse.read((c) => allRows(c, `WITH past AS (
        SELECT imported_at AS ended_at, import_id, answer FROM imports UNION ALL SELECT ended_at, import_id, answer FROM attempts
      ), last AS (SELECT ended_at, import_id FROM past WHERE import_id = $before)
      SELECT answer FROM past WHERE NOT EXISTS (FROM last) OR ROW(ended_at, import_id) < (SELECT ROW(ended_at, import_id) FROM last)
      ORDER BY ended_at DESC, import_id DESC LIMIT ${limit}`, { before: before ?? null }));
    return [...shown, ...rows.map((row) => JSON.parse(String(row['answer'])) as ImportAnswer)].slice(0, limit);
  }

  /** Imports that came through one door. */
  async through(door: ImportAnswer['by']['door']): Promise<string[]> {
    const rows = await this.options.warehouse.read((c) => allRows(c, "SELECT import_id FROM imports WHERE answer->'by'->>'door' = $door ORDER BY import_no", { door }));
    return rows.map((row) => String(row['import_id']));
  }

  subscribe(importId: string, listener: Listener): () => void {
    const set = this.listeners.get(importId) ?? new Set();
    this.listeners.set(importId, set.add(listener));
    return () => set.delete(listener);
  }

  cancel(importId: string): boolean {
    const running = this.running.get(importId);
    running?.stop.abort();
    return running !== undefined;
  }

  /** Runs for real what was only tried. */
  async confirm(importId: string): Promise<ImportAnswer> {
    const path = this.jobPath(importId);
    const answer = await this.get(importId);
    if (!answer.dry_run || !isOver(answer) || !existsSync(path)) {
      throw new DomainError('conflict', { fr: 'Cet essai n’est plus là.', en: 'This trial is no longer there.' }, { fr: 'Envoyez le fichier de nouveau.', en: 'Send the file again.' });
    }
    const { job, bytesTotal } = JSON.parse(readFileSync(path, 'utf8')) as { job: ImportJob; bytesTotal: number };
    this.tried.delete(importId);
    return this.submit({ ...job, dryRun: false }, bytesTotal);
  }

  /** A trial that nobody needs any more. */
  forgetTrial(importId: string): void {
    if (this.cancel(importId)) void this.finished(importId).then(() => this.forgetTrial(importId));
    else if (this.tried.delete(importId)) this.forgetFiles(importId);
  }

  async undo(importId: string): Promise<void> {
    await this.get(importId);
    if (this.cancel(importId)) return;
    const undone = await this.options.warehouse.write((connection) => undoImport(connection, importId));
    if (!undone) await this.forgetAttempt(importId);
    this.forgetFiles(importId);
  }

  /** Resolves once an import has ended, whichever way. */
  async finished(importId: string): Promise<ImportAnswer> {
    const answer = await this.get(importId);
    if (isOver(answer)) return answer;
    return new Promise((resolve) => {
      const leave = this.subscribe(importId, (next) => { if (isOver(next)) { leave(); resolve(next); } });
    });
  }

  /** Takes up what a crash left: uploads whose import never ended run again, half-received ones go. */
  async recover(): Promise<void> {
    const names = readdirSync(this.options.uploads);
    for (const name of names.filter((each) => each.endsWith('.json'))) {
      const { job, bytesTotal } = JSON.parse(readFileSync(join(this.options.uploads, name), 'utf8')) as { job: ImportJob; bytesTotal: number };
      if (job.dryRun || !existsSync(job.sealedPath) || (await this.past(job.importId))) this.forgetFiles(job.importId);
      else this.enqueue(job, bytesTotal);
    }
    names.filter((each) => each.endsWith('.spool') && !names.includes(each.replace('.spool', '.json'))).forEach((each) => rmSync(join(this.options.uploads, each), { force: true }));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.running.forEach((each) => each.stop.abort());
    await Promise.all(this.under);
  }

  private enqueue(job: ImportJob, bytesTotal: number): ImportAnswer {
    const running: Running = { job, answer: importAnswerOf(job), stop: new AbortController(), started: this.options.now().getTime(), bytesTotal };
    running.answer.progress.bytes_total = bytesTotal;
    this.running.set(job.importId, running);
    const task = this.run(running).finally(() => this.under.delete(task));
    this.under.add(task);
    return running.answer;
  }

  private async run(running: Running): Promise<void> {
    const { job, stop } = running;
    const { warehouse, key, rejects, stage, now } = this.options;
    try {
      const nothingSaid = job.kind === undefined && job.mapping === undefined && job.source === undefined;
      const saved = nothingSaid ? await this.options.savedMappings() : [];
      const done = await importFile({ ...job, saved }, {
        warehouse, key, rejectsDirectory: rejects, now, signal: stop.signal,
        stage: (task, onProgress, signal) => this.staging.pass(() => { stop.signal.throwIfAborted(); this.update(running, { status: 'running' }, { stage: 'reading' }); return stage(task, onProgress, signal); }),
        onStage: (next) => this.update(running, { status: 'running' }, { stage: next }),
        onProgress: (rows, bytes) => this.progress(running, rows, bytes),
      });
      await this.end(running, { ...done, progress: { ...running.answer.progress, stage: 'done', rows: done.rows_read, bytes: running.bytesTotal, seconds_left: 0 } });
    } catch (error) {
      await this.fail(running, error);
    }
  }

  private async fail(running: Running, error: unknown): Promise<void> {
    const finished_at = this.options.now().toISOString();
    if (running.stop.signal.aborted) {
      if (this.stopping) this.running.delete(running.job.importId);
      else await this.end(running, { ...running.answer, status: 'cancelled', finished_at });
      return;
    }
    const problem = error instanceof DomainError ? error.problem : new DomainError('internal',
      { fr: 'L’import s’est arrêté sur une erreur de notre fait ; rien n’a été chargé.', en: 'The import stopped on an error of ours; nothing was loaded.' },
      { fr: 'Recommencez ; si cela se répète, lancez erespect doctor.', en: 'Try again; if it happens again, run erespect doctor.' }).problem;
    if (problem.code === 'internal') console.error(`import ${running.job.importId}: ${error instanceof Error ? error.message : String(error)}`);
    await this.end(running, { ...running.answer, status: 'failed', error: problem, finished_at });
  }

  private async end(running: Running, answer: ImportAnswer): Promise<void> {
    const { importId, dryRun } = running.job;
    if (dryRun) this.tried.set(importId, answer);
    else if (answer.status !== 'done') await this.rememberAttempt(answer).catch(() => this.tried.set(importId, answer));
    this.running.delete(importId);
    if (!(dryRun && answer.status === 'done')) this.forgetFiles(importId, answer.rejects_file !== null);
    this.tell(answer);
    this.listeners.delete(importId);
  }

  /** Failed and cancelled imports stay in the history: nothing of them was loaded. */
  private async rememberAttempt(answer: ImportAnswer): Promise<void> {
    await this.options.warehouse.write(async (connection) => {
      await connection.run('INSERT INTO attempts VALUES ($importId, CAST($at AS TIMESTAMP), $answer)', {
        importId: answer.import_id, at: answer.finished_at!.replace('Z', ''), answer: JSON.stringify(answer),
      });
    });
  }

  private async forgetAttempt(importId: string): Promise<void> {
    this.tried.delete(importId);
    await this.options.warehouse.write(async (connection) => { await connection.run('DELETE FROM attempts WHERE import_id = $importId', { importId }); });
  }

  private update(running: Running, change: Partial<ImportAnswer>, progress: Partial<ImportProgress>): void {
    running.answer = { ...running.answer, ...change, progress: { ...running.answer.progress, ...progress } };
    this.tell(running.answer);
  }

  private progress(running: Running, rows: number, bytes: number): void {
    const seconds = Math.max(0.001, (this.options.now().getTime() - running.started) / 1000);
    const left = bytes > 0 ? Math.max(0, ((running.bytesTotal - bytes) / bytes) * seconds) : null;
    this.update(running, {}, { rows, bytes, rows_per_second: Math.round(rows / seconds), seconds_left: left === null ? null : Math.round(left) });
  }

  private tell(answer: ImportAnswer): void {
    this.listeners.get(answer.import_id)?.forEach((listener) => listener(answer));
  }

  private async past(importId: string): Promise<ImportAnswer | undefined> {
    const row = await this.options.warehouse.read((c) => firstRow(c, 'SELECT answer FROM imports WHERE import_id = $importId UNION ALL SELECT answer FROM attempts WHERE import_id = $importId', { importId }));
    return row ? (JSON.parse(String(row['answer'])) as ImportAnswer) : undefined;
  }

  private jobPath(importId: string): string {
    return join(this.options.uploads, `${importId}.json`);
  }

  private forgetFiles(importId: string, keepRejects = false): void {
    rmSync(join(this.options.uploads, `${importId}.spool`), { force: true });
    rmSync(this.jobPath(importId), { force: true });
    if (!keepRejects) rmSync(join(this.options.rejects, `${importId}.sealed`), { force: true });
  }
}

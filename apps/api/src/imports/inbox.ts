import { createReadStream, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { DomainError, KIND_IDS, type ImportAnswer, type ImportOrder, type Inspection, type Problem } from '@e-respect/contract';
import { sourceIds } from '@e-respect/ingest';
import type { ImportRegistry } from './import-registry.ts';
import { inOrder } from './in-order.ts';
import type { UploadShelf } from './upload-shelf.ts';

export interface InboxOptions { folder: string; uploads: UploadShelf; imports: ImportRegistry; now: () => Date }

interface Found { path: string; folder: string; name: string; stamp: string }
interface Taken extends Found { inspection: Inspection }

const PAUSE_MS = 2_000;
const DONE = 'done';
const REFUSED = 'refused';
/** Names under which programs write what is not finished yet. */
const UNFINISHED = /^\.|~$|\.(part|partial|tmp|crdownload|filepart)$/i;

/**
 * A folder watched for files to import. A folder inside it named after a kind or a source says what its files are. A file is taken
 * once it has kept its size and date for a round, and then moved: to `done`, or to `refused` beside a note saying why.
 */
export class Inbox {
  private readonly options: InboxOptions;
  private seen = new Map<string, string>();

  constructor(options: InboxOptions) {
    this.options = options;
    for (const name of [DONE, REFUSED]) mkdirSync(join(options.folder, name), { recursive: true, mode: 0o700 });
  }

  /** Looks again and again, as long as the process lives. */
  start(): void {
    const next = (): void => { setTimeout(() => { void this.look().catch(tell).finally(next); }, PAUSE_MS).unref(); };
    next();
  }

  /** One round: files that rest since the round before are imported, in a good order. */
  async look(): Promise<void> {
    const found = await this.files();
    const resting = found.filter(({ path, stamp }) => this.seen.get(path) === stamp);
    this.seen = new Map(found.map(({ path, stamp }) => [path, stamp]));
    const taken: Taken[] = [];
    for (const file of resting) {
      const inspection = await this.take(file);
      if (inspection) taken.push({ ...file, inspection });
    }
    for (const file of inOrder(taken)) await this.import(file);
  }

  private async files(): Promise<Found[]> {
    const { folder } = this.options;
    const folders = ['', ...[...KIND_IDS, ...sourceIds()].filter((name) => readdirSync(folder).includes(name))];
    const found = folders.flatMap((each) => readdirSync(join(folder, each)).filter((name) => !UNFINISHED.test(name)).map((name) => ({ folder: each, name, path: join(folder, each, name) })));
    const stats = await Promise.all(found.map(async (file) => ({ file, stat: await lstat(file.path).catch(() => undefined) })));
    return stats.flatMap(({ file, stat }) => (stat?.isFile() ? [{ ...file, stamp: `${stat.size} ${stat.mtimeMs}` }] : []));
  }

  private async take(file: Found): Promise<Inspection | undefined> {
    try {
      return await this.options.uploads.take(createReadStream(file.path), file.name, { user: userInfo().username, door: 'inbox' });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.refuse(file, error.problem);
      return undefined;
    }
  }

  private async import(file: Taken): Promise<void> {
    const { uploads, imports } = this.options;
    const { import_id } = await uploads.order(file.inspection.upload_id, orderOf(file.folder));
    const answer = await imports.finished(import_id);
    if (answer.status !== 'done') {
      uploads.discard(file.inspection.upload_id);
      if (answer.error) this.refuse(file, answer.error);
      return;
    }
    const moved = this.move(file, DONE);
    if (answer.rows_rejected > 0) note(moved, rejectedWords(answer));
  }

  private refuse(file: Found, problem: Problem): void {
    note(this.move(file, REFUSED), `${problem.message.fr} ${problem.hint.fr}\n${problem.message.en} ${problem.hint.en}\n`);
  }

  /** A file of the same name that came before keeps its place. */
  private move({ path, name }: Found, to: string): string {
    const stamp = this.options.now().toISOString().replaceAll(/[:.]/g, '-');
    const moved = join(this.options.folder, to, `${stamp} ${name}`);
    renameSync(path, moved);
    this.seen.delete(path);
    return moved;
  }
}

function orderOf(folder: string): ImportOrder {
  const kind = KIND_IDS.find((id) => id === folder);
  return { dry_run: false, ...(kind ? { kind } : folder === '' ? {} : { source: folder }) };
}

const note = (moved: string, words: string): void => writeFileSync(`${moved}.txt`, words, { mode: 0o600 });

const rejectedWords = (answer: ImportAnswer): string => [
  `${answer.rows_rejected} lignes refusées / rows refused (${answer.rows_read} lues / read)`,
  ...answer.reject_reasons.map(({ rows, message }) => `${rows} × ${message.fr} / ${message.en}`),
  `Lignes à corriger : page Données, import ${answer.import_id} / Rows to mend: page Data, import ${answer.import_id}\n`,
].join('\n');

const tell = (error: unknown): void => console.error(`inbox: ${error instanceof Error ? error.message : String(error)}`);

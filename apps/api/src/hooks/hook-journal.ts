import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { DomainError, type ImportAnswer } from '@e-respect/contract';
import { journalFrames, sealedJournal, type SealedJournal } from '@e-respect/ingest';
import type { ImportRegistry } from '../imports/import-registry.ts';
import { sealUpload } from '../imports/seal-upload.ts';

export interface JournalOptions { directory: string; uploads: string; key: Buffer; imports: ImportRegistry; now: () => Date; onHandOver: () => void }

interface Segment {
  importId: string;
  opened: Promise<SealedJournal>;
  work: Set<Promise<void>>;
  bytes: number;
  quiet: NodeJS.Timeout;
  oldest: NodeJS.Timeout;
}

const PURPOSE = 'hook journal';
const QUIET_MS = 2_000;
const OLDEST_MS = 30_000;
const MOST_BYTES = 64 * 1024 ** 2;

/** Events on their way to an import: one sealed journal per service, imported as a file once it is quiet, old or large. */
export class HookJournal {
  private readonly options: JournalOptions;
  private readonly segments = new Map<string, Segment>();
  private readonly handing = new Set<Promise<unknown>>();
  private isClosed = false;

  constructor(options: JournalOptions) {
    this.options = options;
  }

  /** Lines of events, on the disk when this resolves. */
  append(source: string, lines: Buffer): Promise<void> {
    if (this.isClosed) throw stopping();
    const segment = this.segments.get(source) ?? this.begin(source);
    segment.bytes += lines.length;
    segment.quiet.refresh();
    const kept = segment.opened.then((journal) => journal.append(lines)).finally(() => segment.work.delete(kept));
    segment.work.add(kept);
    // What is behind a failed write could not be read again: the next events begin another journal.
    kept.catch(() => { if (this.segments.get(source) === segment) this.roll(source); });
    if (segment.bytes >= MOST_BYTES) this.roll(source);
    return kept;
  }

  /** Imports what is there now. */
  async flush(): Promise<ImportAnswer[]> {
    [...this.segments.keys()].forEach((source) => this.roll(source));
    const given = (await Promise.all(this.handing)) as (string | undefined)[];
    return Promise.all(given.filter((id) => id !== undefined).map((id) => this.options.imports.finished(id)));
  }

  /** Takes up what a crash or a stop left. */
  async recover(): Promise<void> {
    for (const name of readdirSync(this.options.directory).filter((each) => each.endsWith('.journal'))) {
      const [source, importId] = name.split('.') as [string, string];
      const known = await this.options.imports.get(importId).catch(() => undefined);
      if (known?.status === 'queued' || known?.status === 'running') this.forgetWhenDone(source, importId);
      else if (known?.status === 'done' || known?.status === 'cancelled') this.forget(source, importId);
      else await this.submit(source, importId).catch((error: unknown) => console.error(`webhook journal ${name}: ${String(error)}`));
    }
  }

  /** Everything is on the disk; the next start imports it. */
  async close(): Promise<void> {
    this.isClosed = true;
    const open = [...this.segments.values()];
    this.segments.clear();
    await Promise.all([...open.map((segment) => end(segment)), ...this.handing]);
  }

  private begin(source: string): Segment {
    const importId = randomUUID();
    const roll = (): void => this.roll(source);
    const opened = sealedJournal(this.path(source, importId), this.options.key, PURPOSE);
    const segment = { importId, opened, work: new Set<Promise<void>>(), bytes: 0, quiet: setTimeout(roll, QUIET_MS).unref(), oldest: setTimeout(roll, OLDEST_MS).unref() };
    this.segments.set(source, segment);
    return segment;
  }

  private roll(source: string): void {
    const segment = this.segments.get(source);
    if (!segment) return;
    this.segments.delete(source);
    const handing = this.handOver(source, segment).catch((error: unknown) => console.error(`webhook journal of ${source}: ${String(error)}`)).finally(() => this.handing.delete(handing));
    this.handing.add(handing);
  }

  private async handOver(source: string, segment: Segment): Promise<string | undefined> {
    await end(segment);
    this.options.onHandOver();
    return this.submit(source, segment.importId);
  }

  /** The journal stays until its import is in: whatever stops in between, an answered event is not lost. */
  private async submit(source: string, importId: string): Promise<string | undefined> {
    const { uploads, key, imports, now } = this.options;
    const createdAt = now().toISOString();
    const sealedPath = join(uploads, `${importId}.spool`);
    rmSync(sealedPath, { force: true });
    const { name, hash, bytes } = await sealUpload(journalFrames(this.path(source, importId), key, PURPOSE), `${source}-${createdAt.slice(0, 19).replaceAll(':', '-')}.ndjson`, { sealedPath, key });
    if (bytes === 0) {
      rmSync(sealedPath, { force: true });
      this.forget(source, importId);
      return undefined;
    }
    imports.submit({ importId, sealedPath, fileName: name, fileHash: hash, kind: 'outcomes', source, by: { user: userInfo().username, door: 'hook' }, dryRun: false, createdAt }, bytes);
    this.forgetWhenDone(source, importId);
    return importId;
  }

  private forgetWhenDone(source: string, importId: string): void {
    void this.options.imports.finished(importId).then(({ status }) => { if (status === 'done' || status === 'cancelled') this.forget(source, importId); }, () => undefined);
  }

  private forget(source: string, importId: string): void {
    rmSync(this.path(source, importId), { force: true });
  }

  private path(source: string, importId: string): string {
    return join(this.options.directory, `${source}.${importId}.journal`);
  }
}

async function end({ opened, work, quiet, oldest }: Segment): Promise<void> {
  clearTimeout(quiet);
  clearTimeout(oldest);
  await Promise.allSettled(work);
  await (await opened).close();
}

const stopping = (): DomainError => new DomainError('not_ready', { fr: 'Le service s’arrête.', en: 'The service is stopping.' }, { fr: 'Renvoyez ces évènements dans un instant.', en: 'Send these events again in a moment.' });

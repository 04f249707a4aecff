import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError, type ImportAnswer, type ImportOrder, type Inspection } from '@e-respect/contract';
import { sourceId } from '@e-respect/ingest';
import type { ImportRegistry } from './import-registry.ts';
import type { Inspect } from './inspect-in-worker.ts';
import type { MappingShelf } from './mapping-shelf.ts';
import { receiveUpload } from './receive-upload.ts';
import { sealUpload, type Sealed } from './seal-upload.ts';

interface Kept {
  inspection: Inspection;
  by: ImportAnswer['by'];
  /** The last trial of it: another one, or the real import, takes its place. */
  trial?: string;
}
export interface ShelfOptions { directory: string; key: Buffer; inspect: Inspect; imports: ImportRegistry; mappings: MappingShelf; now: () => Date }

const KEPT_MS = 24 * 3_600_000;

/** Files received and looked at, waiting to be told how to be imported. Sealed on disk, gone after a day. */
export class UploadShelf {
  private readonly options: ShelfOptions;

  constructor(options: ShelfOptions) {
    this.options = options;
    this.clean();
  }

  /** Receives, seals and looks at a file; one that cannot be read is not kept. */
  async receive(request: Request): Promise<Inspection> {
    const { key, now } = this.options;
    return this.shelve(async (importId, sealedPath) => {
      const { job, bytes } = await receiveUpload(request, { importId, sealedPath, key, now });
      return { name: job.fileName, hash: job.fileHash, bytes, by: job.by };
    });
  }

  /** The same for a file that is on this machine. */
  async take(stream: AsyncIterable<unknown>, name: string, by: ImportAnswer['by']): Promise<Inspection> {
    return this.shelve(async (_, sealedPath) => ({ ...(await sealUpload(stream, name, { sealedPath, key: this.options.key })), by }));
  }

  private async shelve(seal: (id: string, sealedPath: string) => Promise<Sealed & { by: ImportAnswer['by'] }>): Promise<Inspection> {
    this.clean();
    const id = randomUUID();
    try {
      const { name, hash, bytes, by } = await seal(id, this.sealed(id));
      const inspection: Inspection = { ...(await this.look(id, undefined)), upload_id: id, file_name: name, file_hash: hash, bytes };
      this.keep({ inspection, by });
      return inspection;
    } catch (error) {
      this.discard(id);
      throw error;
    }
  }

  /** Looks again, at another sheet of a workbook. */
  async inspect(id: string, sheet?: string): Promise<Inspection> {
    const kept = this.get(id);
    if (sheet === undefined || sheet === kept.inspection.sheet) return kept.inspection;
    const inspection = { ...kept.inspection, ...(await this.look(id, sheet)) };
    this.keep({ ...kept, inspection });
    return inspection;
  }

  /** Imports a kept file, or tries to; it stays until it has been imported for good. */
  async order(id: string, order: ImportOrder): Promise<ImportAnswer> {
    const kept = this.get(id);
    const { inspection, by } = kept;
    const { imports, now } = this.options;
    const source = sourceId(order.source);
    this.forgetTrial(kept);
    const { importId, sealedPath } = imports.newUpload();
    shareFile(this.sealed(id), sealedPath);
    const answer = imports.submit({
      importId, sealedPath, fileName: inspection.file_name, fileHash: inspection.file_hash, kind: order.kind, source, table: order.table,
      sheet: order.sheet ?? inspection.sheet ?? undefined, mapping: order.mapping, by, dryRun: order.dry_run, createdAt: now().toISOString(),
    }, inspection.bytes);
    if (order.dry_run) this.keep({ ...kept, trial: importId });
    else void imports.finished(importId).then((end) => { if (end.status === 'done') this.discard(id); });
    return answer;
  }

  discard(id: string): void {
    if (existsSync(this.told(id))) this.forgetTrial(this.get(id));
    for (const path of [this.sealed(id), this.told(id)]) rmSync(path, { force: true });
  }

  private forgetTrial({ trial }: Kept): void {
    if (trial !== undefined) this.options.imports.forgetTrial(trial);
  }

  private async look(id: string, sheet: string | undefined): Promise<Awaited<ReturnType<Inspect>>> {
    const { inspect, key, mappings } = this.options;
    return inspect(this.sealed(id), key, { sheet, saved: await mappings.list() });
  }

  private get(id: string): Kept {
    if (!/^[\w-]{36}$/.test(id) || !existsSync(this.told(id))) throw unknownUpload();
    return JSON.parse(readFileSync(this.told(id), 'utf8')) as Kept;
  }

  private keep(kept: Kept): void {
    writeFileSync(this.told(kept.inspection.upload_id), JSON.stringify(kept), { mode: 0o600 });
  }

  private sealed = (id: string): string => join(this.options.directory, `${id}.upload`);
  private told = (id: string): string => join(this.options.directory, `${id}.look`);

  private clean(): void {
    const { directory, now } = this.options;
    for (const name of readdirSync(directory)) {
      if (!/\.(upload|look)$/.test(name)) continue;
      const path = join(directory, name);
      if (now().getTime() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { force: true });
    }
  }
}

/** The import gets a name of its own for the same bytes; where the disk knows no links, a copy. */
function shareFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

const unknownUpload = (): DomainError => new DomainError('not_found',
  { fr: 'Ce fichier n’est plus là.', en: 'This file is no longer there.' }, { fr: 'Déposez-le de nouveau.', en: 'Drop it again.' });

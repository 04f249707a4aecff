import { createHash, type Hash } from 'node:crypto';
import { userInfo } from 'node:os';
import { sealedWriter, SPOOL_PURPOSE } from '@e-respect/ingest';
import { SAMPLE_FILES, writeSample } from '@e-respect/sample';
import type { Workspace } from './open-workspace.ts';

export const SAMPLE_SEED = 7;
const OPENING_CAMPAIGN = 'RENTREE';
/** A large file is handed over in parts, so that one is read while the next is still being written. */
const PART_BYTES = 48 << 20;
/** What the whole story weighs, for the progress line. */
const STORY_BYTES = 365e6;

type SampleFile = (typeof SAMPLE_FILES)[number];
interface Part { importId: string; sealedPath: string; writer: Awaited<ReturnType<typeof sealedWriter>>; hash: Hash; bytes: number }

/** Tells the sample story to an empty workspace, through the same import as any file; `tell` hears how far it is, 0 to 1. */
export async function loadSample(workspace: Workspace, tell: (done: number) => void): Promise<void> {
  const story = new StoryUpload(workspace, tell);
  await writeSample({ seed: SAMPLE_SEED, scale: 1, write: (file, chunk) => story.take(file, chunk) });
  await story.finish();
  await workspace.warehouse.write(async (connection) => { await connection.run('UPDATE workspace SET sample = true, opening_campaign = $campaign', { campaign: OPENING_CAMPAIGN }); });
}

/** Takes the sample story out, import by import, so that only one's own files remain. */
export async function removeSample({ imports, warehouse }: Workspace): Promise<number> {
  const told = await imports.through('sample');
  for (const importId of told) await imports.undo(importId);
  await warehouse.write(async (connection) => { await connection.run('UPDATE workspace SET sample = false, opening_campaign = NULL, data_version = data_version + 1'); });
  return told.length;
}

class StoryUpload {
  private readonly workspace: Workspace;
  private readonly tell: (done: number) => void;
  private readonly ends: Promise<unknown>[] = [];
  private file: SampleFile | undefined;
  private part: Part | undefined;
  private parts = 0;
  private head = '';
  private imported = 0;

  constructor(workspace: Workspace, tell: (done: number) => void) {
    this.workspace = workspace;
    this.tell = tell;
  }

  /** A chunk holds whole lines; the first of a file begins with its heads. */
  async take(name: string, chunk: string): Promise<void> {
    const file = SAMPLE_FILES.find((each) => each.file === name)!;
    if (this.file !== file) {
      await this.closePart();
      this.file = file;
      this.parts = 0;
      this.head = chunk.slice(0, chunk.indexOf('\n') + 1);
    } else if (this.part && this.part.bytes > PART_BYTES) await this.closePart();
    const repeated = this.part === undefined && this.parts > 0 ? this.head : '';
    this.part ??= await this.openPart();
    await this.write(this.part, Buffer.from(repeated + chunk));
  }

  async finish(): Promise<void> {
    await this.closePart();
    await Promise.all(this.ends);
  }

  private async openPart(): Promise<Part> {
    this.parts += 1;
    const upload = this.workspace.imports.newUpload();
    return { ...upload, writer: await sealedWriter(upload.sealedPath, this.workspace.key, SPOOL_PURPOSE), hash: createHash('sha256'), bytes: 0 };
  }

  private async write(part: Part, bytes: Buffer): Promise<void> {
    part.hash.update(bytes);
    part.bytes += bytes.length;
    await part.writer.write(bytes);
  }

  private async closePart(): Promise<void> {
    if (!this.part || !this.file) return;
    const { importId, sealedPath, writer, hash, bytes } = this.part;
    await writer.close();
    const fileName = this.parts > 1 ? this.file.file.replace('.csv', `.${this.parts}.csv`) : this.file.file;
    const { imports, now } = this.workspace;
    imports.submit({ importId, sealedPath, fileName, fileHash: hash.digest('hex'), kind: this.file.kind, by: { user: userInfo().username, door: 'sample' }, dryRun: false, createdAt: now().toISOString() }, bytes);
    this.ends.push(imports.finished(importId).then(() => { this.imported += bytes; this.tell(Math.min(0.99, this.imported / STORY_BYTES)); }));
    this.part = undefined;
  }
}

import { createHash } from 'node:crypto';
import { KIND_IDS, type KindId } from '@e-respect/contract';
import { sealedWriter, SPOOL_PURPOSE } from '@e-respect/ingest';
import { SAMPLE_FILES, writeSample } from '@e-respect/sample';
import type { Workspace } from './open-workspace.ts';

export const SAMPLE_SEED = 7;
export const OPENING_CAMPAIGN = 'RENTREE';

interface Upload { importId: string; sealedPath: string; file: string; kind: KindId; writer: Awaited<ReturnType<typeof sealedWriter>>; hash: ReturnType<typeof createHash>; bytes: number }

const isKind = (kind: string): kind is KindId => KIND_IDS.some((id) => id === kind);

/** Tells the sample story to an empty workspace, through the same import as any file; `tell` hears how far it is, 0 to 1. */
export async function loadSample(workspace: Workspace, tell: (done: number) => void): Promise<void> {
  const files = SAMPLE_FILES.filter((each): each is { file: string; kind: KindId } => isKind(each.kind));
  let current: Upload | undefined;
  let submitted = 0;
  let lastEnd: Promise<unknown> = Promise.resolve();
  const close = async (): Promise<void> => {
    if (!current) return;
    await current.writer.close();
    const { importId, sealedPath, file, kind, hash, bytes } = current;
    workspace.imports.submit({ importId, sealedPath, fileName: file, fileHash: hash.digest('hex'), kind, source: 'canonical', dryRun: false, createdAt: workspace.now().toISOString() }, bytes);
    lastEnd = workspace.imports.finished(importId).then(() => { submitted += 1; tell(0.2 + (0.8 * submitted) / files.length); });
    current = undefined;
  };
  await writeSample({
    seed: SAMPLE_SEED, scale: 1,
    write: async (file, chunk) => {
      const known = files.find((each) => each.file === file);
      if (!known) return;
      if (current?.file !== file) {
        await close();
        const upload = workspace.imports.newUpload();
        current = { ...upload, ...known, writer: await sealedWriter(upload.sealedPath, workspace.key, SPOOL_PURPOSE), hash: createHash('sha256'), bytes: 0 };
      }
      const bytes = Buffer.from(chunk);
      current.hash.update(bytes);
      current.bytes += bytes.length;
      await current.writer.write(bytes);
    },
  });
  await close();
  await lastEnd;
  await workspace.warehouse.write(async (connection) => { await connection.run('UPDATE workspace SET sample = true, opening_campaign = $campaign', { campaign: OPENING_CAMPAIGN }); });
}

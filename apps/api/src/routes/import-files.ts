import { DomainError, type ImportAnswer } from '@e-respect/contract';
import { sealedReader } from '@e-respect/ingest';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { isOver } from '../imports/import-registry.ts';
import { receiveUpload } from '../imports/receive-upload.ts';
import type { Workspace } from '../workspace/open-workspace.ts';

const PAGE = 50;

export function importFiles(workspace: Workspace): Hono {
  const { imports, key, now } = workspace;
  return new Hono()
    .post('/imports', async (c) => {
      const upload = imports.newUpload();
      const { job, bytes } = await receiveUpload(c.req.raw, { ...upload, key, now }).catch((error: unknown) => {
        rmSync(upload.sealedPath, { force: true });
        throw error;
      });
      imports.submit(job, bytes);
      return c.json({ import_id: job.importId }, 202);
    })
    .get('/imports', async (c) => {
      const page = await imports.list(PAGE + 1, c.req.query('before'));
      const shown = page.slice(0, PAGE);
      return c.json({ imports: shown, next: page.length > PAGE ? shown.at(-1)!.import_id : null });
    })
    .get('/imports/:id', async (c) => c.json(await imports.get(c.req.param('id'))))
    .get('/imports/:id/events', async (c) => {
      const importId = c.req.param('id');
      await imports.get(importId);
      return streamSSE(c, (stream) => follow(workspace, importId, (event, answer) => stream.writeSSE({ event, data: JSON.stringify(answer) }), (leave) => stream.onAbort(leave)));
    })
    .get('/imports/:id/rejects.csv', async (c) => {
      const { import_id } = await imports.get(c.req.param('id'));
      const path = join(workspace.config.dataDirectory, 'rejects', `${import_id}.sealed`);
      if (!existsSync(path)) throw noRejects();
      return c.body(Readable.toWeb(Readable.from(sealedReader(path, key, 'rejects'))) as ReadableStream, 200, {
        'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="rejects.csv"', 'Cache-Control': 'no-store',
      });
    })
    .post('/imports/:id/run', async (c) => c.json({ import_id: (await imports.confirm(c.req.param('id'))).import_id }, 202))
    .post('/imports/:id/cancel', async (c) => {
      await imports.get(c.req.param('id'));
      return c.json({ cancelled: imports.cancel(c.req.param('id')) });
    })
    .delete('/imports/:id', async (c) => {
      await imports.undo(c.req.param('id'));
      return c.json({ import_id: c.req.param('id'), undone: true });
    });
}

/** Sends each change of an import until it is over. */
async function follow({ imports }: Workspace, importId: string, send: (event: string, answer: ImportAnswer) => Promise<void>, onLeave: (leave: () => void) => void): Promise<void> {
  let last = await imports.get(importId);
  await new Promise<void>((resolve) => {
    const next = (answer: ImportAnswer): void => { last = answer; if (isOver(answer)) { leave(); resolve(); } else void send('progress', answer); };
    const leave = imports.subscribe(importId, next);
    onLeave(() => { leave(); resolve(); });
    next(last);
  });
  if (isOver(last)) await send('done', last);
}

const noRejects = (): DomainError => new DomainError('not_found',
  { fr: 'Cet import n’a pas de refus gardés : ils sont détruits après sept jours.', en: 'This import keeps no refused rows: they are destroyed after seven days.' },
  { fr: 'Réimportez le fichier pour les revoir.', en: 'Import the file again to see them.' });

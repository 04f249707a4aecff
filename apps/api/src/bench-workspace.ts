import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportAnswer } from '@e-respect/contract';
import { stageSealed } from '@e-respect/ingest';
import type { Hono } from 'hono';
import { createApp } from './app.ts';
import { evaluateHere } from './evaluate/evaluate-in-worker.ts';
import { inspectHere } from './imports/inspect-in-worker.ts';
import { readConfig } from './config.ts';
import { valueHere } from './value/value-in-worker.ts';
import { openWorkspace, type Workspace } from './workspace/open-workspace.ts';

/** A whole application over a workspace of its own, for tests: real database, real import, no port. */
export interface AppBench {
  app: Hono;
  workspace: Workspace;
  directory: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: unknown): Promise<Response>;
  upload(fields: Record<string, string>, text: string | Uint8Array<ArrayBuffer>, name?: string): Promise<Response>;
  /** Uploads and waits for the end. */
  imported(fields: Record<string, string>, text: string | Uint8Array<ArrayBuffer>, name?: string): Promise<ImportAnswer>;
  close(): Promise<void>;
}

export async function openAppBench(directory = mkdtempSync(join(tmpdir(), 'erespect-api-'))): Promise<AppBench> {
  const config = readConfig({ ERESPECT_DATA_DIR: directory });
  const workspace = await openWorkspace(config, { stage: stageSealed, inspect: inspectHere, evaluate: evaluateHere, doValue: valueHere, scripts: { report: new URL('../dist/report-worker.js', import.meta.url) }, version: 'test' });
  const app = createApp(workspace);
  const url = (path: string): string => `http://localhost/api/v1${path}`;
  const upload: AppBench['upload'] = async (fields, text, name = 'file.csv') => {
    const form = new FormData();
    Object.entries(fields).forEach(([field, value]) => form.append(field, value));
    form.append('file', new Blob([text]), name);
    return app.request(url('/imports'), { method: 'POST', body: form });
  };
  return {
    app, workspace, directory, upload,
    get: async (path, headers = {}) => app.request(url(path), { headers }),
    post: async (path, body) => app.request(url(path), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    async imported(fields, text, name) {
      const { import_id } = (await (await upload(fields, text, name)).json()) as { import_id: string };
      return workspace.imports.finished(import_id);
    },
    async close() {
      await workspace.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

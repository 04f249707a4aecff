import { existsSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { firstRow } from '@e-respect/warehouse';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { createApp } from './app.ts';
import { Inbox } from './imports/inbox.ts';
import type { Config } from './config.ts';
import { loadSample } from './workspace/load-sample.ts';
import type { Workspace } from './workspace/open-workspace.ts';
import { announce, runningServer } from './workspace/running-server.ts';

export interface StartOptions { open: (config: Config) => Promise<Workspace>; pages: string; print: (line: string) => void; version: string }

/** Serves the API and the pages until the process is told to stop. */
export async function startServer(config: Config, { open, pages, print, version }: StartOptions): Promise<void> {
  const already = await runningServer(config.dataDirectory);
  if (already) {
    print(`e-Respect tourne déjà / is already running: ${already}`);
    return;
  }
  const workspace = await open(config);
  const app = createApp(workspace, existsSync(pages) ? pages : undefined);
  const empty = Number((await workspace.warehouse.read((c) => firstRow(c, 'SELECT count(*) AS n FROM imports')))!['n']) === 0;
  const fresh = empty && config.sample === 'auto';
  if (fresh) workspace.health.now = { status: 'starting', progress: { done: 0, message: 'sample' } };
  const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host }) as Server;
  await new Promise<void>((resolve, reject) => { server.once('listening', resolve); server.once('error', reject); });
  const address = `http://${config.host === '::1' ? '[::1]' : config.host}:${(server.address() as AddressInfo).port}`;
  const forget = announce(config.dataDirectory, address, workspace.instance);
  stopOnSignal(server, workspace, forget);
  if (fresh) await tellStory(workspace, version);
  else await workspace.snapshots.at();
  if (config.inbox !== undefined) new Inbox({ ...workspace, folder: config.inbox }).start();
  print(`e-Respect : ${address}`);
}

async function tellStory(workspace: Workspace, version: string): Promise<void> {
  await loadSample(workspace, (done) => {
    workspace.health.now = { status: 'starting', progress: { done, message: 'sample' } };
    if (process.stdout.isTTY) process.stdout.write(`\rHistoire d’exemple / sample story: ${Math.round(done * 100)} % `);
    else console.log(`Histoire d’exemple / sample story: ${Math.round(done * 100)} %`);
  });
  await workspace.snapshots.at();
  if (process.stdout.isTTY) process.stdout.write('\r\u001B[K');
  workspace.health.now = { status: 'ok', version, data_version: workspace.snapshots.dataVersion() };
}

const GRACE_MS = 9500;
const ANSWERS_MS = 4000;

/** Finishes the answers under way, leaves imports to resume, closes the database. */
function stopOnSignal(server: Server, workspace: Workspace, forget: () => void): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    forget();
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    const answered = new Promise((resolve) => { server.close(resolve); });
    server.closeIdleConnections();
    await Promise.race([answered, new Promise((resolve) => { setTimeout(resolve, ANSWERS_MS).unref(); })]);
    await workspace.close().catch(() => undefined);
    server.closeAllConnections();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
}

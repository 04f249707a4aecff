import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImportList, QueryAnswer, WorkspaceAnswer } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/erespect.mjs', import.meta.url));
const ROWS = 40_000;
const KILLS = 8;
const CAMPAIGNS = 'campaign_id,name,supplier_id,channel\nC1,One,S1,email\n';

/** A real server of the built application, killed as a power cut would. */
interface Server { address: string; kill(): Promise<void> }

function startServer(directory: string): Promise<Server> {
  const child = spawn(process.execPath, [BIN, 'start'], { env: { ...process.env, ERESPECT_DATA_DIR: directory, ERESPECT_PORT: '0', ERESPECT_SAMPLE: 'none' } });
  return new Promise((resolve, reject) => {
    let told = '';
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const address = /http:\/\/\S+/.exec(told)?.[0];
      if (address) resolve({ address, kill: () => new Promise((done) => { child.once('exit', () => done()); child.kill('SIGKILL'); }) });
    });
    child.stderr.on('data', (chunk: Buffer) => { told += chunk.toString(); });
    child.once('exit', (code) => reject(new Error(`server ended with ${code}: ${told}`)));
  });
}

const upload = (address: string, kind: string, text: string): Promise<Response> => {
  const form = new FormData();
  form.append('kind', kind);
  form.append('file', new Blob([text]), `${kind}.csv`);
  return fetch(`${address}/api/v1/imports`, { method: 'POST', body: form });
};

async function untilIdle(address: string): Promise<ImportList['imports']> {
  for (;;) {
    const { imports } = (await (await fetch(`${address}/api/v1/imports`)).json()) as ImportList;
    if (imports.every((each) => each.status === 'done')) return imports;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
}

async function leadsOf(address: string): Promise<number | null> {
  const body = JSON.stringify({ figures: ['leads_gross'], period: { from: '2025-01-01', to: '2025-12-31' } });
  const answer = (await (await fetch(`${address}/api/v1/query`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).json()) as QueryAnswer;
  return answer.totals.figures['leads_gross']!.value;
}

describe('an import that is killed', () => {
  const directory = mkdtempSync(join(tmpdir(), 'erespect-kill-'));
  const leads = ['lead_id,campaign_id,email,acquired_at', ...Array.from({ length: ROWS }, (_, at) => `L${at},C1,p${at}@free.fr,2025-03-03T10:00:00Z`)].join('\n');
  let server: Server;
  beforeAll(async () => {
    server = await startServer(directory);
    await upload(server.address, 'campaigns', CAMPAIGNS);
    await untilIdle(server.address);
  });
  afterAll(async () => {
    await server.kill();
    rmSync(directory, { recursive: true, force: true });
  });

  it('shows all of its rows or none, and is taken up again', async () => {
    await upload(server.address, 'leads', leads);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 60 + kill * 90); });
      await server.kill();
      server = await startServer(directory);
      expect([0, ROWS]).toContain(await leadsOf(server.address));
    }
    const imports = await untilIdle(server.address);
    expect(imports.filter((each) => each.file_name === 'leads.csv').map((each) => each.rows_loaded)).toEqual([ROWS]);
    expect(await leadsOf(server.address)).toBe(ROWS);
    const { facts } = (await (await fetch(`${server.address}/api/v1/workspace`)).json()) as WorkspaceAnswer;
    expect(facts.find((fact) => fact.kind === 'leads')).toEqual({ kind: 'leads', rows: ROWS, pending: 0 });
    expect(readdirSync(join(directory, 'uploads'))).toEqual([]);
  });

  it('does so for events, and brings none of them twice', async () => {
    const events = ['event_id,send_id,type,occurred_at', ...Array.from({ length: ROWS }, (_, at) => `E${at},M${at},opened,2025-03-04T10:00:00Z`)].join('\n');
    const factsOf = async (): Promise<WorkspaceAnswer['facts'][number]> => ((await (await fetch(`${server.address}/api/v1/workspace`)).json()) as WorkspaceAnswer).facts.find((fact) => fact.kind === 'outcomes')!;
    for (let again = 0; again < 2; again += 1) await upload(server.address, 'outcomes', events);
    for (let kill = 0; kill < KILLS / 2; kill += 1) {
      await new Promise((resolve) => { setTimeout(resolve, Math.random() * 900); });
      await server.kill();
      server = await startServer(directory);
      expect([0, ROWS]).toContain((await factsOf()).rows);
    }
    await untilIdle(server.address);
    expect(await factsOf()).toEqual({ kind: 'outcomes', rows: ROWS, pending: ROWS });
    expect(readdirSync(join(directory, 'uploads'))).toEqual([]);
  });

  it('goes through the running server from the command line, and exits with what happened', async () => {
    const path = join(directory, 'bad.csv');
    writeFileSync(path, 'lead_id,campaign_id,email,acquired_at\nX1,C1,a@free.fr,2025-03-03\nX2,C1,b@free.fr,nonsense\n');
    const run = (args: string[]): Promise<{ code: number | null; out: string }> => new Promise((resolve) => {
      const child = spawn(process.execPath, [BIN, ...args], { env: { ...process.env, ERESPECT_DATA_DIR: directory } });
      let out = '';
      child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString(); });
      child.on('exit', (code) => resolve({ code, out }));
    });
    const { code, out } = await run(['import', path, '--kind', 'leads', '--json']);
    expect(JSON.parse(out)).toMatchObject({ rows_read: 2, rows_loaded: 1, rows_rejected: 1 });
    expect(code).toBe(3);
    // Its heads tell what it is; those of another file do not, and then the kind must be said.
    expect(JSON.parse((await run(['import', path, '--json'])).out)).toMatchObject({ rows_read: 2, rows_duplicate: 1, rows_rejected: 1 });
    const unknown = join(directory, 'unknown.csv');
    writeFileSync(unknown, 'what,is,this\na,b,c\n');
    expect((await run(['import', unknown])).code).toBe(2);
    expect((await run(['import', path, '--kind', 'orders', '--json'])).code).toBe(1);
    expect(JSON.parse((await run(['query', '--figures', 'leads_gross', '--from', '2025-01-01', '--to', '2025-12-31', '--format', 'json'])).out)).toMatchObject({ totals: { figures: { leads_gross: { value: ROWS + 1 } } } });
  });
});

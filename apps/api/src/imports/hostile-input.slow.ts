import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportAnswer, QueryAnswer } from '@e-respect/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';

const CAMPAIGNS = 'campaign_id,name,supplier_id,channel\nC1,One,S1,email\n';
const loaded = ({ status, rows_read, rows_loaded, rows_pending, rows_rejected }: ImportAnswer): unknown[] => [status, rows_read, rows_loaded, rows_pending, rows_rejected];

describe('input that means harm, or looks like it', () => {
  let bench: AppBench;
  beforeEach(async () => {
    bench = await openAppBench();
    await bench.imported({ kind: 'campaigns' }, CAMPAIGNS);
  });
  afterEach(() => bench.close());
  const ask = async (body: Record<string, unknown>): Promise<QueryAnswer> => (await (await bench.post('/query', { period: { from: '2025-01-01', to: '2025-12-31' }, ...body })).json()) as QueryAnswer;

  it('survives a multipart body that is cut, and keeps nothing of it', async () => {
    const body = '--x\r\nContent-Disposition: form-data; name="kind"\r\n\r\ncampaigns\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc';
    const response = await bench.app.request('http://localhost/api/v1/imports', { method: 'POST', headers: { 'Content-Type': 'multipart/form-data; boundary=x' }, body });
    expect(response.status).toBe(400);
    const none = await bench.app.request('http://localhost/api/v1/imports', { method: 'POST', headers: { 'Content-Type': 'multipart/form-data' }, body });
    expect(none.status).toBe(400);
    expect(readdirSync(join(bench.directory, 'uploads'))).toEqual([]);
  });

  it('reads a cell of two lines as Excel writes it', async () => {
    const text = 'lead_id,campaign_id,email,acquired_at,reject_reason\r\nA1,C1,a@free.fr,2025-03-01,"deux\r\nlignes"\r\nA2,C1,b@free.fr,2025-03-01,\r\n';
    expect(loaded(await bench.imported({ kind: 'leads' }, text))).toEqual(['done', 2, 2, 0, 0]);
  });

  it('takes the head for the head, whatever stands before it', async () => {
    const text = 'Campagne;Rentrée 2025\nDate;21/11/2026\n\nlead;campagne;e-mail;recruté le\nA1;C1;a@free.fr;01/03/2025\n';
    expect(loaded(await bench.imported({ kind: 'leads' }, text))).toEqual(['done', 1, 1, 0, 0]);
  });

  it('does not take a supplier named Total for a sum', async () => {
    expect(loaded(await bench.imported({ kind: 'suppliers' }, 'name,supplier_id\nTotal,42\nAlpha,43\n'))).toEqual(['done', 2, 2, 0, 0]);
  });

  it('converts by the local day: an order near midnight takes that day’s rate or waits', async () => {
    await bench.imported({ kind: 'rates' }, 'currency,day,eur\nUSD,2025-03-11,0.5\n');
    const order = 'order_id,person_ref,ordered_at,revenue,currency\n';
    expect(loaded(await bench.imported({ kind: 'orders' }, `${order}O1,p,2025-03-10T23:30:00Z,100,USD\n`))).toEqual(['done', 1, 1, 0, 0]);
    expect(loaded(await bench.imported({ kind: 'orders' }, `${order}O2,p,2025-03-10T22:30:00Z,100,USD\n`))).toEqual(['done', 1, 0, 1, 0]);
    const { totals } = await ask({ figures: ['revenue_eur', 'orders'], basis: 'calendar' });
    expect([totals.figures['revenue_eur']!.value, totals.figures['orders']!.value]).toEqual([50, 1]);
  });

  it('lets refused rows come back as often as it takes', async () => {
    const text = 'lead_id,campaign_id,email,acquired_at,reject_reason\nA1,C1,a@free.fr,30/02/2025,\nA2,C1,b@free.fr,31/02/2025,quota\n';
    const first = await bench.imported({ kind: 'leads' }, text, 'leads.csv');
    const once = await (await bench.get(`/imports/${first.import_id}/rejects.csv`)).text();
    const second = await bench.imported({ kind: 'leads' }, once.replace('30/02/2025', '28/02/2025'));
    const twice = await (await bench.get(`/imports/${second.import_id}/rejects.csv`)).text();
    expect(twice).toContain('leads.csv,3,acquired_at,invalid_instant');
    expect(loaded(await bench.imported({ kind: 'leads' }, twice.replace('31/02/2025', '28/02/2025')))).toEqual(['done', 1, 1, 0, 0]);
  });

  it('hides an address however it is written', async () => {
    const text = 'lead_id,campaign_id,person_ref,acquired_at,consent_url,reject_reason\nA1,C1,zorglub＠intranet,2025-03-01,https://x.fr/?e=zorglub.spirou%40free.fr,zorglub@intranet\n';
    await bench.imported({ kind: 'leads' }, text, 'zorglub%40free.fr.csv');
    await bench.workspace.warehouse.write(async (c) => { await c.run('CHECKPOINT'); });
    const files = (directory: string): string[] => readdirSync(directory).flatMap((name) => { const path = join(directory, name); return statSync(path).isDirectory() ? files(path) : [path]; });
    expect(files(bench.directory).filter((path) => readFileSync(path).includes('zorglub'))).toEqual([]);
  });

  it.each([['2025-03-01T10:00Z', 1], ['2025-03-01T10:00+02:00', 1], ['2025-03-01T10:00:00z', 1], ['2025-03-01T10:00:00+99:00', 0], ['1/3/2025 10:00', 1], ['20250301', 1]])('reads %s as an instant (%i)', async (instant, rows) => {
    expect((await bench.imported({ kind: 'leads' }, `lead_id,campaign_id,email,acquired_at\nA1,C1,a@free.fr,${instant}\n`)).rows_loaded).toBe(rows);
  });

  it.each([['1 234,56 €', 1], ['€ 12,50', 1], ['12€50', 0], ['1 2 3', 0], ['5%', 0], ['(12,50)', 0], ['−3', 0], ['1.234,5', 1]])('reads %s as a cost (%i)', async (amount, rows) => {
    expect((await bench.imported({ kind: 'costs' }, `campaign_id;day;amount;kind\nC1;2025-03-01;${amount};media\n`)).rows_loaded).toBe(rows);
  });

  it('answers many instants at once', async () => {
    await bench.imported({ kind: 'leads' }, 'lead_id,campaign_id,email,acquired_at\nA1,C1,a@free.fr,2025-03-01\n');
    const answers = await Promise.all(Array.from({ length: 16 }, (_, at) => ask({ figures: ['leads_gross'], as_of: `2025-03-${String(at + 1).padStart(2, '0')}` })));
    expect(answers.map((answer) => answer.totals.figures['leads_gross']!.value)).toEqual(Array(16).fill(1));
  });

  it('refuses instants out of reach and months that are none', async () => {
    expect((await bench.post('/query', { figures: ['sends'], period: { from: '2025-01-01', to: '2025-12-31' }, as_of: '0001-01-01' })).status).toBe(400);
    expect((await bench.post('/query', { figures: ['orders'], period: { from: '2025-01-01', to: '2025-12-31' }, filters: [{ dimension: 'cohort_age_months', op: 'gte', values: ['x'] }] })).status).toBe(400);
  });
});

describe('the key of a workspace', () => {
  it('is refused when it is another, or gone', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'erespect-key-'));
    const bench = await openAppBench(directory);
    await bench.workspace.close();
    writeFileSync(join(directory, 'workspace.key'), 'another key\n');
    await expect(openAppBench(directory)).rejects.toThrow(/key of this workspace/);
    rmSync(join(directory, 'workspace.key'));
    await expect(openAppBench(directory)).rejects.toThrow(/key of this workspace/);
    rmSync(directory, { recursive: true });
  });
});

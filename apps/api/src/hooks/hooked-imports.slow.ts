import { mkdtempSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HookAnswer, HookChange, HookReceipt, ImportAnswer, QueryAnswer } from '@e-respect/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';

const CAMPAIGNS = 'campaign_id,name,supplier_id,channel\nC1,One,S1,email\n';
const SENDS = ['send_id,campaign_id,email,sent_at', ...[1, 2, 3, 4].map((at) => `m${at},C1,p${at}@free.fr,2025-03-03T10:00:00Z`)].join('\n');
const postmark = (RecordType: string, message: number, more: object = {}): object => ({ RecordType, MessageID: `m${message}`, Recipient: `p${message}@free.fr`, ReceivedAt: '2025-03-03T11:00:00Z', DeliveredAt: '2025-03-03T10:01:00Z', BouncedAt: '2025-03-03T12:00:00Z', ...more });
const EVENTS = [
  ...[1, 2, 3].map((message) => postmark('Delivery', message)), postmark('Bounce', 4, { Type: 'HardBounce' }), postmark('SpamComplaint', 1), postmark('Open', 2, { UserAgent: 'Mozilla/5.0 (X11; Linux)' }),
  postmark('Bounce', 2, { Type: 'AutoResponder' }),
];

const setUp = async (bench: AppBench, change: HookChange = {}): Promise<string> => {
  const response = await bench.app.request('http://localhost/api/v1/hooks/postmark', { method: 'PUT', body: JSON.stringify(change) });
  return ((await response.json()) as HookAnswer).path!;
};

describe('events of a webhook', () => {
  let bench: AppBench;
  beforeEach(async () => { bench = await openAppBench(); });
  afterEach(() => bench.close());

  const send = async (path: string, body: string, headers: Record<string, string> = {}, to = bench): Promise<Response> => to.app.request(`http://localhost${path}`, { method: 'POST', body, headers });
  const figures = async (): Promise<Record<string, number | null>> => {
    const answer = (await (await bench.post('/query', { figures: ['sends', 'delivered', 'complaints', 'bounces_hard'], period: { from: '2025-01-01', to: '2025-12-31' } })).json()) as QueryAnswer;
    return Object.fromEntries(Object.entries(answer.totals.figures).map(([id, { value }]) => [id, value]));
  };
  const counts = ({ source, rows_read, rows_loaded, rows_duplicate, rows_pending, rows_skipped, set_aside, by }: ImportAnswer): unknown => ({ source, rows: [rows_read, rows_loaded, rows_duplicate, rows_pending, rows_skipped], set_aside, door: by.door });

  it('fold into their sends, whichever comes first', async () => {
    const path = await setUp(bench);
    expect((await (await send(path, JSON.stringify(EVENTS))).json()) as HookReceipt).toEqual({ accepted: 6, set_aside: 1 });
    const [early] = await bench.workspace.hooks.flush();
    expect(counts(early!)).toEqual({ source: 'postmark', rows: [6, 0, 0, 6, 1], set_aside: [{ name: 'Bounce AutoResponder', rows: 1 }], door: 'hook' });
    await bench.imported({ kind: 'campaigns' }, CAMPAIGNS);
    await bench.imported({ kind: 'sends' }, SENDS);
    expect(await figures()).toEqual({ sends: 4, delivered: 3, complaints: 1, bounces_hard: 1 });
    const { hooks } = (await (await bench.get('/hooks')).json()) as { hooks: HookAnswer[] };
    expect(hooks.find(({ source }) => source === 'postmark')).toMatchObject({ ready: true, path, events_today: 7 });
    await bench.workspace.imports.undo(early!.import_id);
    expect(await figures()).toEqual({ sends: 4, delivered: null, complaints: null, bounces_hard: null });
  });

  it('count once, sent ten times by twenty clients and then in a file', async () => {
    const path = await setUp(bench);
    await bench.imported({ kind: 'campaigns' }, CAMPAIGNS);
    await bench.imported({ kind: 'sends' }, SENDS);
    const answers = await Promise.all(Array.from({ length: 200 }, () => send(path, JSON.stringify(EVENTS))));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
    const imports = await bench.workspace.hooks.flush();
    expect(imports.reduce((all, { rows_read, rows_loaded }) => [all[0]! + rows_read, all[1]! + rows_loaded], [0, 0])).toEqual([1200, 6]);
    const file = await bench.imported({}, EVENTS.map((event) => JSON.stringify(event)).join('\n'), 'saved.ndjson');
    expect([file.source, file.rows_read, file.rows_duplicate]).toEqual(['postmark', 6, 6]);
    expect(await figures()).toEqual({ sends: 4, delivered: 3, complaints: 1, bounces_hard: 1 });
  });

  it('are on the disk before the answer, and outlive a crash that cuts the journal', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'erespect-hooks-'));
    const first = await openAppBench(directory);
    const path = await setUp(first);
    await send(path, JSON.stringify(EVENTS[0]), {}, first);
    const journal = join(directory, 'hooks', readdirSync(join(directory, 'hooks')).find((name) => name.endsWith('.journal'))!);
    const acknowledged = statSync(journal).size;
    await send(path, JSON.stringify(EVENTS[3]), {}, first);
    expect(readFileSync(journal).includes('free.fr')).toBe(false);
    // What a stop leaves is what a crash leaves: a journal that nobody has imported; here its last write was cut as well.
    await first.workspace.close();
    truncateSync(journal, acknowledged + 11);
    const second = await openAppBench(directory);
    const [taken] = await second.workspace.imports.list(1);
    expect(counts(await second.workspace.imports.finished(taken!.import_id))).toMatchObject({ source: 'postmark', rows: [1, 0, 0, 1, 0] });
    expect(((await (await second.get('/hooks')).json()) as { hooks: HookAnswer[] }).hooks.find((each) => each.source === 'postmark')!.path).toBe(path);
    await expect.poll(() => readdirSync(join(directory, 'hooks')).filter((name) => name.endsWith('.journal'))).toEqual([]);
    await second.close();
  });

  it('leave no clear address on the disk', async () => {
    const path = await setUp(bench, { password: 'a-secret-password' });
    await send(path, JSON.stringify(EVENTS), { authorization: `Basic ${Buffer.from(':a-secret-password').toString('base64')}` });
    await bench.workspace.hooks.flush();
    const files = (directory: string): string[] => readdirSync(directory).flatMap((name) => { const each = join(directory, name); return statSync(each).isDirectory() ? files(each) : [each]; });
    for (const secret of ['p1@free.fr', 'a-secret-password', path.split('/').at(-1)!]) expect(files(bench.directory).filter((each) => readFileSync(each).includes(secret))).toEqual([]);
  });
});

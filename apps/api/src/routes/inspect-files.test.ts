import { inspection, savedMappings, type ImportAnswer, type ImportOrder, type Inspection } from '@e-respect/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';

const LEADS = 'lead_id,campaign_id,email,acquired_at\nL1,C1,anne.martin@free.fr,2025-03-03T10:00:00Z\nL2,C1,b@free.fr,hier\n';
const FOREIGN = 'Numéro;Client;Quand;Combien\n1;k1;01/02/2025;12,50\n2;k2;02/02/2025;7,00\n';
const MAPPING = { kinds: [{ kind: 'orders' as const, columns: { order_id: 'Numéro', person_ref: 'Client', ordered_at: 'Quand', revenue: 'Combien' } }] };

describe('files looked at before they are imported', () => {
  let bench: AppBench;
  beforeEach(async () => { bench = await openAppBench(); });
  afterEach(() => bench.close());
  const request = (path: string, init: RequestInit = {}): Promise<Response> => Promise.resolve(bench.app.request(`http://localhost/api/v1${path}`, init));
  const json = (method: string, body: unknown): RequestInit => ({ method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  const drop = async (text: string, name = 'file.csv'): Promise<Inspection> => {
    const form = new FormData();
    form.append('file', new Blob([text]), name);
    const response = await request('/uploads', { method: 'POST', body: form });
    expect(response.status).toBe(201);
    return inspection.parse(await response.json());
  };
  const order = async (upload: Inspection, asked: Partial<ImportOrder> = {}): Promise<ImportAnswer> => {
    const { import_id } = (await (await request(`/uploads/${upload.upload_id}/import`, json('POST', asked))).json()) as { import_id: string };
    return bench.workspace.imports.finished(import_id);
  };

  it('tells what a canonical file is, and shows its rows without their addresses', async () => {
    const look = await drop(LEADS);
    expect(look).toMatchObject({ format: 'csv', container: 'none', delimiter: ',', head: ['lead_id', 'campaign_id', 'email', 'acquired_at'] });
    expect(look.guesses[0]).toMatchObject({ source: 'canonical', kinds: ['leads'], missing: [], unread: [] });
    expect(look.guesses[0]!.confidence).toBeGreaterThan(0.9);
    expect(look.rows[0]).toEqual(['L1', 'C1', 'a…@….fr', '2025-03-03T10:00:00Z']);
    expect(JSON.stringify(look)).not.toContain('anne.martin');
  });

  it('shows no address that stands among the heads', async () => {
    const texts = ['order_id,email,ordered_at,revenue,anne.martin@free.fr\nO1,b@free.fr,2025-03-03,5,x\n', 'Name,Email,Financial Status,Total,Created at,Lineitem name,anne.martin＠free.fr\n#1,b@free.fr,paid,5,2025-03-03,x,y\n', 'anne.martin@free.fr,2025-03-03,EUR\nbob@free.fr,2025-03-03,EUR\n'];
    for (const text of texts) {
      const look = await drop(text, 'anne.martin@free.fr.csv');
      expect(look.guesses[0]!.unread.filter((head) => head.includes('…'))).toEqual(['a…@….fr']);
      expect(JSON.stringify(look)).not.toContain('martin');
    }
  });

  it('refuses a row under such a head without showing it', async () => {
    const look = await drop('Name,Email,Financial Status,Total,Created at,Lineitem name,anne.martin@free.fr\n#1,b@free.fr,paid,5,2025-03-03,x,a\u0000b\n');
    const answer = await order(look);
    expect(answer.rejects).toMatchObject([{ line: 2, column: 'a…@….fr', code: 'nul_character' }]);
    expect(JSON.stringify(answer)).not.toContain('martin');
  });

  it('tries a file, then imports it, from one upload; afterwards it is gone', async () => {
    const look = await drop(LEADS);
    expect(await order(look, { dry_run: true })).toMatchObject({ dry_run: true, rows_read: 2, rows_pending: 1, rows_rejected: 1 });
    expect(await order(look)).toMatchObject({ dry_run: false, status: 'done', rows_pending: 1, source: 'canonical' });
    const { imports } = (await (await request('/imports')).json()) as { imports: ImportAnswer[] };
    expect(imports.map(({ dry_run }) => dry_run)).toEqual([false]);
    expect((await request(`/uploads/${look.upload_id}`)).status).toBe(404);
  });

  it('reads unknown heads by a mapping made by hand, and by itself once the mapping is kept', async () => {
    const look = await drop(FOREIGN);
    expect(look.guesses.every((guess) => guess.missing.length > 0)).toBe(true);
    expect((await order(look)).error).toMatchObject({ code: 'unknown_kind' });
    expect((await request('/mappings/Boutique', json('PUT', { mapping: MAPPING, heads: look.head }))).status).toBe(200);
    const again = await drop(FOREIGN);
    expect(again.guesses[0]).toMatchObject({ confidence: 1, kinds: ['orders'], mapping: MAPPING, source_label: { fr: 'Correspondance « Boutique »' } });
    expect(await order(again)).toMatchObject({ status: 'done', rows_loaded: 2 });
    const { mappings } = savedMappings.parse(await (await request('/mappings')).json());
    expect(mappings.map(({ name }) => name)).toEqual(['Boutique']);
    expect((await request('/mappings/Boutique', { method: 'DELETE' })).status).toBe(200);
    expect((await request('/mappings/Boutique', { method: 'DELETE' })).status).toBe(404);
  });

  it('forgets a file on demand and refuses orders that make no sense', async () => {
    const look = await drop(LEADS);
    expect((await request(`/uploads/${look.upload_id}/import`, json('POST', { kind: 'lead' }))).status).toBe(400);
    expect((await request(`/uploads/${look.upload_id}/import`, json('POST', { source: 'shopyfi' }))).status).toBe(400);
    expect((await request(`/uploads/${look.upload_id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await request(`/uploads/${look.upload_id}/import`, json('POST', {}))).status).toBe(404);
    expect((await request('/uploads/..%2f..%2fworkspace')).status).toBe(404);
  });

  it('pages the history, latest first, each import once', async () => {
    for (let at = 0; at < 5; at += 1) await bench.imported({ kind: at % 2 === 0 ? 'suppliers' : 'campaigns' }, `supplier_id,name\nS${at},One\n`);
    const first = await bench.workspace.imports.list(2);
    const second = await bench.workspace.imports.list(2, first[1]!.import_id);
    const third = await bench.workspace.imports.list(2, second[1]!.import_id);
    const all = [...first, ...second, ...third];
    expect(all.map(({ status }) => status)).toEqual(['done', 'failed', 'done', 'failed', 'done']);
    expect(new Set(all.map(({ import_id }) => import_id)).size).toBe(5);
    expect(all.map(({ created_at }) => created_at)).toEqual(all.map(({ created_at }) => created_at).toSorted().toReversed());
  });

  it('keeps failed imports in the history', async () => {
    const failed = await bench.imported({ kind: 'leads' }, 'a,b\n1,2\n');
    expect(failed.status).toBe('failed');
    const { imports } = (await (await request('/imports')).json()) as { imports: ImportAnswer[] };
    expect(imports.map(({ import_id, status }) => [import_id, status])).toEqual([[failed.import_id, 'failed']]);
    await request(`/imports/${failed.import_id}`, { method: 'DELETE' });
    expect((await request(`/imports/${failed.import_id}`)).status).toBe(404);
  });
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { importAnswer, importList, problemAnswer, type ImportAnswer, type ImportCounts } from '@e-respect/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';

const CAMPAIGNS = 'campaign_id,name,supplier_id,channel\nC1,One,S1,email\n';
const LEADS = 'lead_id,campaign_id,email,acquired_at,consent_at,consent_text_id,consent_url';
const lead = (id: string, email: string, at = '2025-03-03T10:00:00Z', campaign = 'C1'): string => `${id},${campaign},${email},${at},2025-03-01T00:00:00Z,t1,https://form.example/1`;
const counts = ({ rows_read, rows_loaded, rows_duplicate, rows_corrected, rows_pending, rows_rejected }: ImportCounts): number[] => [rows_read, rows_loaded, rows_duplicate, rows_corrected, rows_pending, rows_rejected];
const problemOf = async (response: Response): Promise<{ status: number; code: string; hint: string }> => {
  const { error } = problemAnswer.parse(await response.json());
  return { status: response.status, code: error.code, hint: error.hint.en };
};

describe('imports', () => {
  let bench: AppBench;
  beforeEach(async () => { bench = await openAppBench(); });
  afterEach(() => bench.close());
  const netLeads = async (): Promise<number | null> => {
    const response = await bench.post('/query', { figures: ['leads_net'], period: { from: '2025-01-01', to: '2025-12-31' } });
    return ((await response.json()) as { totals: { figures: { leads_net: { value: number | null } } } }).totals.figures.leads_net.value;
  };

  it('accounts for every row: loaded, duplicate, corrected, pending, rejected', async () => {
    await bench.imported({ kind: 'campaigns' }, CAMPAIGNS);
    const text = [LEADS, lead('L1', 'a@free.fr'), lead('L1', ' A@Free.FR '), lead('L2', 'b@free.fr', '31/02/2025'), lead('L3', 'c@free.fr', undefined, 'C9'), lead('L1', 'z@free.fr'), 'L5,C1'].join('\n');
    const answer = importAnswer.parse(await bench.imported({ kind: 'leads' }, text));
    expect(counts(answer)).toEqual([6, 1, 1, 1, 1, 2]);
    expect(answer.rejects.map(({ line, column, code }) => [line, column, code])).toEqual([[7, null, 'too_few_cells'], [4, 'acquired_at', 'invalid_instant']]);
  });

  it('changes nothing when a file comes again, and forgets no version', async () => {
    await bench.imported({ kind: 'campaigns' }, CAMPAIGNS);
    const first = [LEADS, lead('L1', 'a@free.fr'), lead('L2', 'b@free.fr')].join('\n');
    const corrected = [LEADS, lead('L1', 'a@free.fr', '2025-04-03T10:00:00Z')].join('\n');
    expect(counts(await bench.imported({ kind: 'leads' }, first))).toEqual([2, 2, 0, 0, 0, 0]);
    expect(counts(await bench.imported({ kind: 'leads' }, first))).toEqual([2, 0, 2, 0, 0, 0]);
    const correction = await bench.imported({ kind: 'leads' }, corrected);
    expect(counts(correction)).toEqual([1, 0, 0, 1, 0, 0]);
    expect(correction.changes).toEqual([{ kind: 'leads', column: 'acquired_at', rows: 1, key: 'L1', before: '2025-03-03 10:00:00', after: '2025-04-03 10:00:00' }]);
    expect(counts(await bench.imported({ kind: 'leads' }, first))).toEqual([2, 0, 2, 0, 0, 0]);
    expect(await netLeads()).toBe(2);
  });

  it('undoes one of two imports that held the same rows: the other keeps them', async () => {
    await bench.imported({ kind: 'campaigns' }, CAMPAIGNS);
    const first = await bench.imported({ kind: 'leads' }, [LEADS, lead('L1', 'a@free.fr'), lead('L2', 'b@free.fr')].join('\n'));
    await bench.imported({ kind: 'leads' }, [LEADS, lead('L1', 'a@free.fr', '2026-04-03T10:00:00Z')].join('\n'));
    const third = await bench.imported({ kind: 'leads' }, [LEADS, lead('L1', 'a@free.fr')].join('\n'));
    expect(await netLeads()).toBe(1);
    await bench.workspace.imports.undo(first.import_id);
    // Now the third file corrects the second: its version stands.
    expect(await netLeads()).toBe(1);
    await bench.workspace.imports.undo(third.import_id);
    expect(await netLeads()).toBe(0);
  });

  it('lets a lead of an unknown campaign wait, and counts it when the campaign comes', async () => {
    const answer = await bench.imported({ kind: 'leads' }, [LEADS, lead('L1', 'a@free.fr')].join('\n'));
    expect(counts(answer)).toEqual([1, 0, 0, 0, 1, 0]);
    expect(await netLeads()).toBe(0);
    await bench.imported({ kind: 'campaigns' }, CAMPAIGNS);
    expect(await netLeads()).toBe(1);
    expect(counts(await (await bench.get(`/imports/${answer.import_id}`)).json() as ImportAnswer)).toEqual([1, 0, 0, 0, 1, 0]);
  });

  it('tries a file without keeping anything, then runs it', async () => {
    const tried = await bench.imported({ kind: 'campaigns', dry_run: 'true' }, CAMPAIGNS);
    expect([tried.dry_run, tried.status, ...counts(tried)]).toEqual([true, 'done', 1, 1, 0, 0, 0, 0]);
    expect(((await (await bench.get('/workspace')).json()) as { campaigns: unknown[] }).campaigns).toEqual([]);
    await bench.post(`/imports/${tried.import_id}/run`, {});
    const run = await bench.workspace.imports.finished(tried.import_id);
    expect([run.dry_run, ...counts(run)]).toEqual([false, 1, 1, 0, 0, 0, 0]);
  });

  it('undoes an import and what it had replaced stands again', async () => {
    await bench.imported({ kind: 'campaigns' }, CAMPAIGNS);
    await bench.imported({ kind: 'leads' }, [LEADS, lead('L1', 'a@free.fr')].join('\n'));
    const second = await bench.imported({ kind: 'leads' }, [LEADS, lead('L1', 'a@mailinator.com'), lead('L2', 'b@free.fr')].join('\n'));
    expect(await netLeads()).toBe(1);
    await bench.app.request(`http://localhost/api/v1/imports/${second.import_id}`, { method: 'DELETE' });
    expect(await netLeads()).toBe(1);
    const { imports } = importList.parse(await (await bench.get('/imports')).json());
    expect(imports.map((each) => each.import_id)).not.toContain(second.import_id);
  });

  it('gives refused rows back whole, so that mended they load alone', async () => {
    await bench.imported({ kind: 'campaigns' }, CAMPAIGNS);
    const answer = await bench.imported({ kind: 'leads' }, [LEADS, lead('L1', 'a@free.fr'), lead('L2', 'b@free.fr', '2025-02-30')].join('\n'), 'leads.csv');
    const rejects = await (await bench.get(`/imports/${answer.import_id}/rejects.csv`)).text();
    expect(rejects).toContain('leads.csv,3,acquired_at,invalid_instant');
    const mended = await bench.imported({ kind: 'leads' }, rejects.replace('2025-02-30', '2025-03-28'));
    expect(counts(mended)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(await netLeads()).toBe(2);
  });

  it('leaves no clear address anywhere after the import', async () => {
    await bench.imported({ kind: 'campaigns' }, CAMPAIGNS);
    const answer = await bench.imported({ kind: 'leads' }, [LEADS, lead('secret.person@free.fr', 'secret.person@free.fr'), lead('L2', 'secret.person@@free.fr', 'secret.person@free.fr')].join('\n'), 'secret.person@free.fr.csv');
    await bench.workspace.warehouse.write(async (c) => { await c.run('CHECKPOINT'); });
    const files = (directory: string): string[] => readdirSync(directory).flatMap((name) => { const path = join(directory, name); return statSync(path).isDirectory() ? files(path) : [path]; });
    expect(files(bench.directory).filter((path) => readFileSync(path).includes('secret.person'))).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain('secret.person');
  });

  it.each([
    ['an empty file', '', 'empty_file'],
    ['a binary file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'binary_file'],
    ['a missing column', 'lead_id,email\nL1,a@free.fr\n', 'missing_columns'],
    ['an unknown head', `${LEADS},colour\n${lead('L1', 'a@free.fr')},red\n`, 'unknown_heads'],
  ])('refuses %s whole', async (_, text, code) => {
    const answer = await bench.imported({ kind: 'leads' }, text);
    expect([answer.status, answer.error?.code, answer.rows_loaded]).toEqual(['failed', code, 0]);
  });

  it('names the near heads of an unknown one', async () => {
    const answer = await bench.imported({ kind: 'leads' }, 'lead_id,campagn_id,email,acquired_at\nL1,C1,a@free.fr,2025-01-01\n');
    expect(answer.error?.hint.en).toContain('campaign_id');
  });

  it('reads French decimals, dates and heads', async () => {
    await bench.imported({ kind: 'campaigns' }, CAMPAIGNS);
    const text = '\uFEFFcampagne;jour;montant;nature\r\nC1;03/03/2025;1 234,56 €;media\r\nC1;04/03/2025;-5,00;media\r\nC1;05/03/2025;12.5;media\r\n';
    const answer = await bench.imported({ kind: 'costs' }, text);
    expect(counts(answer)).toEqual([3, 1, 0, 0, 0, 2]);
    expect(answer.rejects.map(({ line, code }) => [line, code])).toEqual([[3, 'negative_amount'], [4, 'invalid_amount']]);
    const response = await bench.post('/query', { figures: ['spend_eur'], period: { from: '2025-01-01', to: '2025-12-31' }, as_of: '2025-12-31' });
    expect(await response.json()).toMatchObject({ totals: { figures: { spend_eur: { value: 1234.56 } } } });
  });

  it('rejects every line of a cost that is told twice with two amounts', async () => {
    await bench.imported({ kind: 'campaigns' }, CAMPAIGNS);
    const answer = await bench.imported({ kind: 'costs' }, 'campaign_id,day,amount,kind\nC1,2025-03-03,10,media\nC1,2025-03-03,20,media\nC1,2025-03-04,5,media\n');
    expect([...counts(answer), ...answer.rejects.map((reject) => reject.code)]).toEqual([3, 1, 0, 0, 0, 2, 'ambiguous_cost', 'ambiguous_cost']);
  });

  it('tells from two groups in one amount what the other marks of its column are', async () => {
    const answer = await bench.imported({ kind: 'orders' }, 'order_id;person_ref;ordered_at;revenue\n1;a;2025-01-02;1,234\n2;b;2025-01-02;1,234,567\n');
    expect(counts(answer)).toEqual([2, 2, 0, 0, 0, 0]);
    const response = await bench.post('/query', { figures: ['revenue_eur'], basis: 'calendar', period: { from: '2025-01-01', to: '2025-12-31' } });
    expect(await response.json()).toMatchObject({ totals: { figures: { revenue_eur: { value: 1_235_801 } } } });
  });

  it('feeds several kinds from one file by a mapping', async () => {
    const mapping = JSON.stringify({ kinds: [
      { kind: 'campaigns', first_per: 'src', columns: { campaign_id: { from: 'src', values: { a: 'C1' } }, name: 'src', supplier_id: { constant: 'S1' }, channel: { constant: 'email' } } },
      { kind: 'orders', where: [{ column: 'amount', is_not: ['0'] }], columns: { order_id: { template: 'O{$row}' }, person_ref: 'who', ordered_at: { constant: '2025-01-02' }, revenue: 'amount' } },
    ] });
    const answer = await bench.imported({ mapping }, 'who,src,amount\np1,a,0\np2,a,12.50\n');
    expect(answer.kinds.map((kind) => [kind.kind, kind.rows_read, kind.rows_loaded, kind.rows_skipped])).toEqual([['campaigns', 1, 1, 2], ['orders', 1, 1, 1]]);
  });

  it('refuses in words an upload of which nothing tells the kind, without file or with a broken mapping', async () => {
    expect((await bench.imported({}, 'x')).error).toMatchObject({ code: 'unknown_kind' });
    expect(await problemOf(await bench.upload({ source: 'shopyfi' }, 'x'))).toMatchObject({ status: 400, code: 'unknown_source' });
    expect(await problemOf(await bench.upload({ kind: 'lead' }, 'x'))).toMatchObject({ status: 400, code: 'unknown_kind', hint: expect.stringContaining('leads') as string });
    expect(await problemOf(await bench.upload({ kind: 'leads', mapping: '{' }, 'x'))).toMatchObject({ status: 400, code: 'invalid_mapping' });
    expect(await problemOf(await bench.post('/imports', {}))).toMatchObject({ status: 400, code: 'missing_file' });
    expect(await problemOf(await bench.get('/imports/none'))).toMatchObject({ status: 404, code: 'not_found' });
  });
});

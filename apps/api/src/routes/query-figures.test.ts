import { figuresAnswer, healthAnswer, problemAnswer, queryAnswer, workspaceAnswer } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';
import { workedFiles } from '../questions/bench.ts';

const PERIOD = { from: '2025-01-01', to: '2026-12-31' };

describe('questions', () => {
  let bench: AppBench;
  beforeAll(async () => {
    bench = await openAppBench();
    for (const { kind, name, text } of workedFiles()) await bench.imported({ kind }, text, name);
  });
  afterAll(() => bench.close());
  const refused = async (body: unknown): Promise<[number, string, string]> => {
    const response = await bench.post('/query', body);
    const { error } = problemAnswer.parse(await response.json());
    return [response.status, error.code, error.hint.en];
  };

  it('answers by its contract', async () => {
    const answer = queryAnswer.parse(await (await bench.post('/query', { figures: ['leads_net', 'roi'], by: ['supplier'], period: PERIOD })).json());
    expect(answer.rows.map((row) => [row.by['supplier'], row.labels['supplier'], row.figures['leads_net']?.value])).toEqual([['S1', 'Alpha', 12], ['S2', 'Beta', 6], ['S3', 'Gamma', 5]]);
    expect(healthAnswer.parse(await (await bench.get('/health')).json()).status).toBe('ok');
    expect(workspaceAnswer.parse(await (await bench.get('/workspace')).json()).suppliers).toHaveLength(3);
    expect(figuresAnswer.parse(await (await bench.get('/figures')).json()).figures.length).toBeGreaterThan(70);
    expect((await bench.get('/openapi.json')).status).toBe(200);
  });

  it('orders by a figure, unknown last, and cuts', async () => {
    const body = { figures: ['margin_eur'], by: ['supplier'], period: PERIOD, order_by: { figure: 'margin_eur', direction: 'asc' }, limit: 2 };
    const answer = queryAnswer.parse(await (await bench.post('/query', body)).json());
    expect(answer.rows.map((row) => row.by['supplier'])).toEqual(['S3', 'S1']);
    expect(answer.meta.warnings.map((warning) => warning.code)).toContain('rows_cut');
  });

  it('compares with another period', async () => {
    const body = { figures: ['leads_gross'], period: { from: '2025-04-01', to: '2025-04-30' }, compare: { from: '2025-03-01', to: '2025-03-31' } };
    const { totals } = queryAnswer.parse(await (await bench.post('/query', body)).json());
    expect([totals.figures['leads_gross']?.value, totals.compare?.['leads_gross']?.value]).toEqual([7, 28]);
  });

  it('gives the rows as CSV that a spreadsheet opens and cannot run', async () => {
    const response = await bench.app.request('http://localhost/api/v1/query?format=csv&lang=fr', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ figures: ['conversion_rate'], by: ['supplier'], period: PERIOD }) });
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    expect(text.startsWith('\uFEFFsupplier;supplier (nom);Conversion;')).toBe(true);
    expect(text).toContain('\r\nS1;Alpha;0,625;0,305');
  });

  it('explains itself', async () => {
    const response = await bench.app.request('http://localhost/api/v1/query?explain=1', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ figures: ['sends'], period: PERIOD }) });
    expect(queryAnswer.parse(await response.json()).meta.explain?.sql).toContain('sum(m.sent)');
  });

  it('says what is wrong and names the near names', async () => {
    expect(await refused({ figures: ['conversion_rat'], period: PERIOD })).toEqual([400, 'unknown_figure', expect.stringContaining('conversion_rate')]);
    expect(await refused({ figures: ['sends'], by: ['suplier'], period: PERIOD })).toEqual([400, 'unknown_dimension', expect.stringContaining('supplier')]);
    expect(await refused({ figures: ['sends'], period: PERIOD, filters: [{ dimension: 'channel', op: 'isnt', values: ['x'] }] })).toEqual([400, 'unknown_operator', expect.stringContaining('is_not')]);
    expect(await refused({ figures: ['sends'], period: PERIOD, bye: [] })).toEqual([400, 'unknown_key', expect.stringContaining('by')]);
    expect(await refused({ figures: ['sends'], period: { from: '2025-02-30', to: '2025-03-01' } })).toEqual([400, 'invalid_request', expect.any(String)]);
    expect(await refused(null)).toEqual([400, 'invalid_request', expect.any(String)]);
  });

  it('takes hostile values as values', async () => {
    const values = ["'; DROP TABLE leads; --", '{s}.leads', '$from', '\u0000', '%_', '"'];
    const answer = queryAnswer.parse(await (await bench.post('/query', { figures: ['leads_gross'], period: PERIOD, filters: [{ dimension: 'supplier', op: 'is', values }] })).json());
    expect(answer.totals.figures['leads_gross']?.value).toBe(0);
  });

  it('refuses other sites and other host names', async () => {
    expect((await bench.get('/health', { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await bench.get('/health', { host: 'elsewhere.example' })).status).toBe(403);
    expect((await bench.get('/health', { origin: 'http://127.0.0.1:4400', host: '127.0.0.1:4400' })).status).toBe(200);
    expect((await bench.get('/nothing')).status).toBe(404);
  });
});

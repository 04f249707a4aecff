import { assumptionsAnswer, assumptionSet, queryAnswer, reputationCostAnalysis, type QueryAnswer, type ReputationCostAnalysis } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';

/** n mails of a campaign at noon of a day; the first of them complain, then unsubscribe, then bounce. */
function sends(campaign: string, day: string, n: number, { complain = 0, leave = 0, bounce = 0, from = 0 } = {}): string[] {
  return Array.from({ length: n }, (_, at) => {
    const noon = `${day}T12:00:00Z`;
    const bounced = at >= n - bounce;
    return [`${campaign}-${day}-${at}`, campaign, `p${from + at}@gmail.com`, noon, bounced ? '' : noon, bounced ? noon : '', bounced ? 'hard' : '', at < complain ? noon : '', at >= complain && at < complain + leave ? noon : '', ''].join(',');
  });
}
const HEAD = 'send_id,campaign_id,email,sent_at,delivered_at,bounced_at,bounce_type,complained_at,unsubscribed_at,clicked_at';
const WORLD = {
  suppliers: 'supplier_id,name,kind\nS1,Un,publisher\nS2,Deux,publisher\nUS,Nous,in_house\n',
  campaigns: 'campaign_id,name,supplier_id,channel\nC1,Une,S1,email\nC2,Autre,S2,email\nOWN,Lettre,US,email\n',
  sends: [HEAD, ...sends('C1', '2025-03-03', 1000, { complain: 5, leave: 10, bounce: 20 }), ...sends('OWN', '2025-03-03', 1000, { from: 5000 }), ...sends('OWN', '2025-03-20', 2000, { from: 5000 })].join('\n'),
};
const GIVEN = { value_per_contact_eur: { value: 2 }, margin_per_inboxed_eur: { value: 0.1 }, omega: { value: 1 } };
const PERIOD = 'from=2025-03-01&to=2025-03-31';

let bench: AppBench;
const put = (id: string, body: unknown): Promise<Response> => Promise.resolve(bench.app.request(`http://localhost/api/v1/assumptions/${id}`, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }));
const cost = async (more = ''): Promise<ReputationCostAnalysis> => reputationCostAnalysis.parse(await (await bench.get(`/reputation-cost?${PERIOD}${more}`)).json());
const ask = async (figures: string[], by: string[] = [], more: object = {}): Promise<QueryAnswer> => queryAnswer.parse(await (await bench.post('/query', { figures, by, period: { from: '2025-03-01', to: '2025-03-31' }, ...more })).json());

beforeAll(async () => {
  bench = await openAppBench();
  for (const [kind, text] of Object.entries(WORLD)) await bench.imported({ kind }, text);
}, 30_000);
afterAll(() => bench.close());

describe('the cost of reputation', () => {
  it('is unknown while nobody says what a contact is worth', async () => {
    const answer = await cost();
    expect(answer.total).toMatchObject({ total_eur: null, status: 'no_data', missing: ['value', 'margin_per_mail'] });
    expect((await ask(['reputation_cost_eur'])).totals.figures['reputation_cost_eur']).toMatchObject({ value: null, status: 'no_data' });
  });

  it('is worked out by hand from what was sent', async () => {
    expect((await put('ours', { name: 'Les nôtres', given: GIVEN })).status).toBe(200);
    const { rows, total, windows, assumptions } = await cost('&assumptions_id=ours');
    const s1 = rows.find(({ id }) => id === 'S1')!;
    // C1 = 2 € × (10 × 0.5 + 5 × 0.8 + 20 × 0.25); r1 = 5 ÷ (980 + 1 000); C2 = Δ(r1) × 2 000 × 0.10 €; C4 = 2 % of 5 × 4 €.
    const placement = ((5 / 1980 - 0.001) / 0.002) * 0.05 * 2000 * 0.1;
    expect(s1).toMatchObject({ c1_eur: 28, c3_eur: 0, c4_eur: 0.4, counts: { unsubscribes: 10, complaints: 5, hard_bounces: 20, campaigns: 1 }, status: 'ok' });
    expect(s1.c2_eur).toBeCloseTo(placement, 10);
    expect(s1.total_eur).toBeCloseTo(28.4 + placement, 10);
    expect(total.total_eur).toBeCloseTo(28.4 + placement, 10);
    expect(windows).toMatchObject([{ provider: 'gmail', r0: 0, r1: 5 / 1980, brand_inboxed: 1000, brand_later_mails: 2000, campaigns: [{ id: 'C1', inboxed: 980, complaints: 5 }] }]);
    expect(assumptions.find(({ id }) => id === 'omega')).toMatchObject({ origin: 'YOURS', value: 1 });
    expect(assumptions.find(({ id }) => id === 'delta_u')).toMatchObject({ origin: 'BENCHMARK', value: 0.5, low: 0.2, high: 0.8 });
  });

  it('is the same figure in a query, by campaign as in total, and follows the set', async () => {
    const answer = await ask(['reputation_cost_eur'], ['supplier'], { assumptions_id: 'ours' });
    const analysed = await cost('&assumptions_id=ours');
    expect(answer.totals.figures['reputation_cost_eur']?.value).toBe(analysed.total.total_eur);
    expect(answer.rows.find(({ by }) => by['supplier'] === 'S1')?.figures['reputation_cost_eur']?.interval).toEqual({ low: analysed.rows[0]!.range!.p10, high: analysed.rows[0]!.range!.p90, level: 0.8 });
    expect(answer.meta.assumptions_id).toBe('ours@1');
    await put('ours', { name: 'Les nôtres', given: { ...GIVEN, value_per_contact_eur: { value: 4 } } });
    expect((await cost('&assumptions_id=ours')).total.c1_eur).toBe(56);
    expect((await cost('&assumptions_id=ours@1')).total.c1_eur).toBe(28);
  });

  it('opens in a spreadsheet with the set it was worked out with', async () => {
    const csv = await (await bench.get(`/reputation-cost?${PERIOD}&assumptions_id=ours@1&format=csv&lang=fr`)).text();
    const [head, ...lines] = csv.replace('\uFEFF', '').trim().split('\r\n').map((line) => line.split(';'));
    const cell = (supplier: string, column: string): string | undefined => lines.find(([id]) => id === supplier)?.[head!.indexOf(column)];
    expect([cell('S1', 'C1 (€)'), cell('S1', 'C4 (€)'), cell('S1', 'Plaignants'), cell('S1', 'hypothèses')]).toEqual(['28', '0,4', '5', 'ours@1']);
    expect(cell('US', 'Résultat avant (€)')).toBe('');
  });

  it('cannot be cut by what it does not know, and says so', async () => {
    const { rows, totals, meta } = await ask(['reputation_cost_eur'], ['month'], { assumptions_id: 'ours@1' });
    expect(rows.every(({ figures }) => figures['reputation_cost_eur']?.value === null)).toBe(true);
    expect(totals.figures['reputation_cost_eur']?.value).toBeGreaterThan(28);
    expect(meta.warnings.map(({ code }) => code)).toContain('dimension_not_carried');
  });

  it('of a campaign whose complaints are not told is unknown, and the total is partial', async () => {
    await bench.imported({ kind: 'sends' }, [HEAD.replace(',complained_at', ''), ...sends('C2', '2025-03-03', 100, { from: 9000 }).map((line) => line.split(',').filter((_, at) => at !== 7).join(','))].join('\n'));
    const { rows, total } = await cost('&assumptions_id=ours@1');
    expect(rows.find(({ id }) => id === 'S2')).toMatchObject({ total_eur: null, status: 'no_data', missing: ['complaints'], counts: { complaints: null, unsubscribes: null, hard_bounces: null } });
    expect(total).toMatchObject({ status: 'partial', c1_eur: 28 });
    const { rows: [row] } = await ask(['reputation_cost_eur', 'roi_net', 'people_complained', 'people_unsubscribed', 'people_silent'], ['supplier'], { assumptions_id: 'ours@1', filters: [{ dimension: 'supplier', op: 'is', values: ['S2'] }] });
    expect(row!.figures['reputation_cost_eur']).toMatchObject({ value: null, status: 'no_data' });
    expect(row!.figures).toMatchObject({ people_complained: { value: null, status: 'no_data' }, people_unsubscribed: { value: 0, status: 'partial' }, people_silent: { value: 100, status: 'partial' } });
  });
});

describe('assumptions', () => {
  it.each([
    ['a negative value', { value_per_contact_eur: { value: -1 } }, 'given.value_per_contact_eur', '0'],
    ['ω above 1', { omega: { value: 1.2 } }, 'given.omega', '0 to 1'],
    ['an inverted range', { delta_u: { value: 0.5, low: 0.6, high: 0.4 } }, 'given.delta_u', 'low ≤ value ≤ high, 0 to 1'],
    ['a part of a day', { recovery_days: { value: 7.5 } }, 'given.recovery_days', 'whole'],
  ])('refuse %s, and say what is allowed', async (_, given, path, hint) => {
    const answer = await put('bad', { name: 'Mauvais', given });
    const { error } = (await answer.json()) as { error: { path: string; hint: { en: string } } };
    expect(answer.status).toBe(400);
    expect(error.path).toBe(path);
    expect(error.hint.en).toContain(hint);
  });

  it('are kept by version, chosen for every question, and forgotten', async () => {
    const versions = (await (await bench.get('/assumptions/ours')).json()) as { versions: { version: number }[] };
    expect(versions.versions.map(({ version }) => version)).toEqual([2, 1]);
    const used = assumptionsAnswer.parse(await (await bench.post('/assumptions/ours/use', {})).json());
    expect(used.current).toBe('ours');
    expect((await cost()).assumptions_id).toBe('ours@2');
    expect((await put('default', { name: 'x', given: {} })).status).toBe(409);
    await bench.app.request('http://localhost/api/v1/assumptions/ours', { method: 'DELETE' });
    expect((await cost()).assumptions_id).toBe('default@1');
    expect((await bench.get(`/reputation-cost?${PERIOD}&assumptions_id=ours`)).status).toBe(404);
    await put('ours', { name: 'D’autres', given: { ...GIVEN, value_per_contact_eur: { value: 10 } } });
    expect(await cost('&assumptions_id=ours')).toMatchObject({ assumptions_id: 'ours@1', total: { c1_eur: 140 } });
  });

  it('saved at the same time are versions of their own, each told to who saved it', async () => {
    const values = Array.from({ length: 8 }, (_, at) => at / 10);
    const saved = await Promise.all(values.map(async (value) => assumptionSet.parse(await (await put('crowd', { name: 'Foule', given: { omega: { value } } })).json())));
    expect(saved.map(({ given }) => given.omega?.value)).toEqual(values);
    expect(saved.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

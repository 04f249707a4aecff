import { ATTRIBUTION_METHODS, attributionAnalysis, type AttributionAnalysis, type AttributionMethod } from '@e-respect/contract';
import { exactCredits, randomPaths, waysOf } from '@e-respect/oracle';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';

const DAY = 86_400_000;
const asking = (bench: AppBench) => async (extra = '', period = 'from=2024-01-01&to=2024-12-31'): Promise<AttributionAnalysis> =>
  attributionAnalysis.parse(await (await bench.get(`/attribution?${period}${extra}`)).json());
const creditOf = (answer: AttributionAnalysis, method: AttributionMethod): Record<string, number> => Object.fromEntries(answer.rows.map(({ id, credit }) => [id, credit[method]]));
const near = (expected: Record<string, number>): Record<string, unknown> => Object.fromEntries(Object.entries(expected).map(([id, value]) => [id, expect.closeTo(value, 9)]));

describe('without a touch or a lead', () => {
  it('says that there is nothing to credit', async () => {
    const bench = await openAppBench();
    const ask = asking(bench);
    expect(await ask()).toMatchObject({ status: 'no_data', as_of: null, rows: [], paths: [], totals: { conversions: 0, conversions_without_path: 0, touches_told: 0 } });
    await bench.imported({ kind: 'orders' }, 'order_id,person_ref,ordered_at,revenue\nO1,p1,2024-03-04T10:00:00Z,90\n');
    expect(await ask()).toMatchObject({ status: 'no_data', totals: { conversions: 0, conversions_without_path: 1 } });
    expect((await bench.get('/attribution?from=2024-01-01&to=2024-12-31&of=colour')).status).toBe(400);
    await bench.close();
  });
});

describe('paths told by touches', () => {
  let bench: AppBench;
  beforeAll(async () => {
    bench = await openAppBench();
    await bench.imported({ kind: 'touches' }, [
      'touch_id,person_ref,channel,at',
      '1,p1,C1,2024-03-01T10:00:00Z', '2,p1,C2,2024-03-02T10:00:00Z', '3,p1,C3,2024-03-03T10:00:00Z', '4,p2,C1,2024-03-01T10:00:00Z', '5,p3,C2,2024-03-01T10:00:00Z', '6,p3,C3,2024-03-02T10:00:00Z',
      // A year before, so that the toy stays alone in its own: a purchase, a second path after it, one touch too old, and one before no order.
      '7,q1,search,2023-01-01T00:00:00Z', '8,q1,E-mail,2023-04-08T00:00:00Z', '9,q1,display,2023-04-15T00:00:00Z', '10,q1,search,2023-04-15T00:00:01Z', '11,q2,display,2023-04-01T00:00:00Z',
      '12,q3,display,2024-03-05T00:00:00Z', '',
    ].join('\n'));
    await bench.imported({ kind: 'orders' }, [
      'order_id,person_ref,ordered_at,revenue,margin', 'O1,p1,2024-03-04T10:00:00Z,90,30',
      'O2,q1,2023-04-15T00:00:00Z,40,10', 'O3,q1,2023-05-15T00:00:01Z,60,', 'O4,q1,2023-06-15T00:00:01Z,10,1', '',
    ].join('\n'));
  });
  afterAll(() => bench.close());

  it('credits the toy of the design as published, conversions and euros', async () => {
    const answer = await asking(bench)();
    expect(answer).toMatchObject({ status: 'too_few', totals: { converted_paths: 1, null_paths: 2, conversions: 1, conversions_without_path: 0, touches_told: 6, touches_later: 1, last_touch_unattributed: 1 } });
    expect(creditOf(answer, 'markov')).toEqual(near({ C1: 0.2, C2: 0.4, C3: 0.4 }));
    expect(Object.fromEntries(answer.rows.map(({ id, removal }) => [id, removal]))).toEqual(near({ C1: 0.5, C2: 1, C3: 1 }));
    expect(creditOf(answer, 'position')).toEqual(near({ C1: 0.4, C2: 0.2, C3: 0.4 }));
    expect(answer.rows.map(({ id, margin_eur }) => [id, margin_eur?.linear])).toEqual([['C2', expect.closeTo(10)], ['C3', expect.closeTo(10)], ['C1', expect.closeTo(10)]]);
    const csv = await (await bench.get('/attribution?from=2024-01-01&to=2024-12-31&format=csv&lang=fr')).text();
    expect(csv.split('\r\n').map((line) => line.split(';').slice(0, 4).join(';'))).toEqual(['identifiant;nom;contacts;crédit first', 'C2;C2;2;0', 'C3;C3;2;0', 'C1;C1;2;1', '']);
    expect(answer.paths[0]).toEqual({ path: ['C1', 'C2', 'C3'], touches: 3, conversions: 1, nulls: 0 });
  });

  it('begins a new path after each order, looks back so many days, and weighs by real time', async () => {
    const ask = (extra: string): Promise<AttributionAnalysis> => asking(bench)(extra, 'from=2023-01-01&to=2023-12-31');
    const answer = await ask('&half_life_days=7');
    // O2: e-mail seven days before, display at its very instant; the search of January is too old. O3: the search after O2. O4: nothing new.
    expect(answer.totals).toMatchObject({ converted_paths: 2, null_paths: 1, conversions: 2, conversions_without_path: 1, touches_too_old: 1, revenue_eur: 100, margin_eur: null });
    expect(creditOf(answer, 'time_decay')).toEqual(near({ email: 1 / 3, display: 2 / 3, search: 1 }));
    expect(answer.rows.find(({ id }) => id === 'email')?.revenue_eur?.time_decay).toBeCloseTo(40 / 3, 8);
    const buyers = await ask('&conversion=buyer');
    // Whoever has bought is no longer on the way: the search after O2 belongs to no path.
    expect(buyers.totals).toMatchObject({ converted_paths: 1, null_paths: 1, conversions: 1, conversions_without_path: 0 });
    const wide = await ask('&lookback_days=365');
    expect(wide.totals).toMatchObject({ touches_too_old: 0, touches_told: 5 });
    expect(creditOf(wide, 'first')).toEqual(near({ search: 2, email: 0, display: 0 }));
  });

  it('keeps the whole paths that pass by one channel', async () => {
    const narrowed = await asking(bench)('&channel=C1');
    expect(narrowed.totals).toMatchObject({ converted_paths: 1, null_paths: 1, conversions_without_path: null });
    expect(narrowed.rows.map(({ id, last_touch }) => [id, last_touch])).toEqual([['C1', null], ['C2', null], ['C3', null]]);
  });
});

describe('a file of twelve channels', () => {
  it('is credited as by enumeration, in fractions', async () => {
    const bench = await openAppBench();
    const told = randomPaths(1, 250);
    await bench.imported({ kind: 'touches' }, told.touchFile);
    await bench.imported({ kind: 'orders' }, told.orderFile);
    const ways = waysOf(told.touches, told.orders, 90 * DAY);
    const { removal, ...credits } = exactCredits(ways, 3 * DAY);
    const answer = await asking(bench)('&half_life_days=3', 'from=2024-01-01&to=2025-12-31');
    for (const [method, expected] of Object.entries(credits)) expect([method, creditOf(answer, method as AttributionMethod)]).toEqual([method, near(expected)]);
    expect(Object.fromEntries(answer.rows.map((row) => [row.id, row.removal]))).toEqual(near(removal));
    const conversions = ways.filter(({ converted }) => converted).length;
    for (const method of ATTRIBUTION_METHODS) {
      expect(answer.rows.reduce((sum, { credit }) => sum + credit[method], 0)).toBeCloseTo(conversions, 9);
      expect(answer.rows.reduce((sum, { margin_eur }) => sum + margin_eur![method], 0)).toBeCloseTo(conversions * 4, 6);
    }
    expect(answer).toMatchObject({ status: 'ok', totals: { conversions, null_paths: ways.length - conversions, conversions_without_path: told.orders.length - conversions } });
    await bench.close();
  });
});

describe('leads on the way', () => {
  let bench: AppBench;
  beforeAll(async () => {
    bench = await openAppBench();
    await bench.imported({ kind: 'suppliers' }, 'supplier_id,name\nS1,Un\nS2,Deux\n');
    await bench.imported({ kind: 'campaigns' }, 'campaign_id,name,supplier_id,channel\nK1,Première,S1,email\nK2,Seconde,S2,facebook\n');
    const proof = '2024-01-01T00:00:00Z,T,https://exemple.fr';
    await bench.imported({ kind: 'leads' }, [
      'lead_id,campaign_id,person_ref,acquired_at,consent_at,consent_text_id,consent_url',
      `L1,K1,p1,2024-02-01T10:00:00Z,${proof}`, `L2,K2,p1,2024-02-05T10:00:00Z,${proof}`,
      `L3,K2,p2,2024-02-01T10:00:00Z,${proof}`, `L4,K1,p3,2024-02-01T10:00:00Z,${proof}`, '',
    ].join('\n'));
    await bench.imported({ kind: 'touches' }, [
      'touch_id,person_ref,campaign_id,channel,at',
      // The click that became L3, and a visit by the channel of L4, each within its day: told twice, counted once.
      'T1,p2,K2,,2024-02-01T09:50:00Z', 'T2,p3,,email,2024-02-01T09:00:00Z', 'T3,p1,,search,2024-02-06T10:00:00Z', 'T4,p9,NOWHERE,,2024-02-06T10:00:00Z', '',
    ].join('\n'));
    await bench.imported({ kind: 'orders' }, 'order_id,person_ref,ordered_at,revenue,margin\nO1,p1,2024-02-10T10:00:00Z,50,20\nO2,p2,2024-02-10T10:00:00Z,50,20\nO3,late,2024-06-01T00:00:00Z,1,1\n');
    await bench.imported({ kind: 'assignments' }, [
      'experiment_id,person_ref,arm,assigned_at',
      ...Array.from({ length: 600 }, (_, i) => `avril,x${i},${i % 2 ? 'Témoin' : 'mail'},2024-04-01T00:00:00Z`), 'sans,p1,A,2024-04-01T00:00:00Z', 'sans,p2,B,2024-04-01T00:00:00Z', '',
    ].join('\n'));
    await bench.imported({ kind: 'orders' }, ['order_id,person_ref,ordered_at,revenue', ...Array.from({ length: 90 }, (_, i) => `X${i},x${i < 60 ? i * 2 : i * 2 + 1},2024-04-10T00:00:00Z,1`), 'X99,x301,2024-03-01T00:00:00Z,1', ''].join('\n'));
  });
  afterAll(() => bench.close());

  it('count as touches, once, and wait for their campaign', async () => {
    const answer = await asking(bench)();
    expect(answer.totals).toMatchObject({ converted_paths: 2, null_paths: 1, touches_told: 3, touches_of_leads: 1, conversions: 2 });
    expect(answer.paths.map(({ path }) => path.join('>')).sort()).toEqual(['email', 'email>search', 'facebook']);
  });

  it('are credited once when two suppliers claim them, and shown contested', async () => {
    const answer = await asking(bench)('&of=supplier');
    expect(answer.contested).toEqual({ claims: 1, conversions: 1 });
    expect(answer.rows.map(({ id, label, contested, last_touch }) => ({ id, label, contested, last_touch })).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: 'S1', label: 'Un', contested: { kept: 1, claimed: 0 }, last_touch: 1 }, { id: 'S2', label: 'Deux', contested: { kept: 0, claimed: 1 }, last_touch: 1 },
      { id: 'unknown', label: 'unknown', contested: { kept: 0, claimed: 0 }, last_touch: 0 },
    ]);
    expect(answer.rows.reduce((sum, { credit }) => sum + credit.linear, 0)).toBeCloseTo(2, 12);
  });

  it('close paths themselves when leads are what is sought', async () => {
    const answer = await asking(bench)('&of=campaign&conversion=lead');
    expect(answer.totals).toMatchObject({ conversions: 3, conversions_without_path: 0, revenue_eur: null });
    expect(creditOf(answer, 'last')).toMatchObject({ K1: 1, K2: 1, unknown: 1 });
    expect(answer.rows.find(({ id }) => id === 'K1')).toMatchObject({ revenue_eur: null, last_touch: 2, contested: { kept: 1, claimed: 0 } });
  });

  it('stand beside what a control arm shows', async () => {
    const { experiments } = await asking(bench)();
    // 60 of 300 against 30 of 300: 0.1 ± 1.959964 × √(0.2 × 0.8 ÷ 300 + 0.1 × 0.9 ÷ 300). Whoever bought before being assigned did not answer.
    const half = 1.959963985 * Math.sqrt((0.16 + 0.09) / 300);
    expect(experiments).toEqual([{
      experiment: 'avril', control: { arm: 'Témoin', people: 300, conversions: 30 }, level: 0.95,
      arms: [{ arm: 'mail', people: 300, conversions: 60, difference: expect.closeTo(0.1, 12), low: expect.closeTo(0.1 - half, 9), high: expect.closeTo(0.1 + half, 9), p: expect.any(Number), status: 'ok' }],
    }]);
  });
});

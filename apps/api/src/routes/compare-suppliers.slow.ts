import { queryAnswer, supplierComparison, type SupplierComparison } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';

const PERIOD = 'from=2024-01-01&to=2024-12-31';

/**
 * Three suppliers, invented: ALMA 400 people of whom 40 buy for 30 € of margin, BRIO 400 of whom 4 buy for 30 €, COMA 3 people.
 * A lead costs 2 €, 3 € and 2 €; ALMA also cost 200 € of creation. ALMA's leads: 100 contacted after 2 minutes, of whom 20 buy; 100 after
 * 3 hours, of whom 10 buy; 200 never, of whom 10 buy. BRIO tells of no contact. Everything is older than 365 days at the last order.
 */
function files(): [string, string][] {
  const minute = (base: string, after: number): string => new Date(Date.parse(base) + after * 60_000).toISOString();
  const people = (supplier: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${supplier}${i}`);
  const consent = '2024-01-01T00:00:00Z,t1,https://form.example/1';
  const leads = [['ALMA', 400], ['BRIO', 400], ['COMA', 3]].flatMap(([supplier, count]) => people(String(supplier), Number(count)).map((person, i) => {
    const at = `2024-0${i % 2 === 0 ? 3 : 4}-10T10:00:00Z`;
    const contacted = supplier !== 'ALMA' || i >= 200 ? '' : minute(at, i < 100 ? 2 : 180);
    return `L-${person},${String(supplier).toLowerCase()},${person},${at},accepted,${consent},${contacted}`;
  }));
  const buyer = (i: number): boolean => i < 20 || (i >= 100 && i < 110) || (i >= 200 && i < 210);
  const orders = [...people('ALMA', 400).filter((_, i) => buyer(i)), ...people('BRIO', 4)].map((person) => `O-${person},${person},2024-06-01T10:00:00Z,100,30`);
  return [
    ['suppliers', 'supplier_id,name\nALMA,Alma\nBRIO,Brio\nCOMA,Coma\n'],
    ['campaigns', 'campaign_id,name,supplier_id,channel,objective\nalma,Alma one,ALMA,email,recruit\nbrio,Brio one,BRIO,email,recruit\ncoma,Coma one,COMA,sms,recruit\n'],
    // ALMA: 366 promised from 1 March 2024 to 28 February 2025 is 366 over 365 days; BRIO's promise has no end.
    ['contracts', 'contract_id,supplier_id,promised_leads,price_model,unit_price,currency,starts_on,ends_on\nKA,ALMA,730,cpl,2,EUR,2024-03-01,2025-02-28\nKB,BRIO,500,cpl,3,EUR,2024-03-01,\nKC,COMA,,cpl,2,EUR,2024-03-01,\n'],
    ['costs', 'cost_id,campaign_id,day,amount,currency,kind\nC1,alma,2024-03-05,200,EUR,creative\n'],
    ['leads', `lead_id,campaign_id,person_ref,acquired_at,status,consent_at,consent_text_id,consent_url,first_contacted_at\n${leads.join('\n')}\n`],
    ['orders', `order_id,person_ref,ordered_at,revenue,margin\n${[...orders, 'O-LAST,NOBODY,2025-12-01T10:00:00Z,1,1'].join('\n')}\n`],
  ];
}

describe('GET /suppliers/comparison', () => {
  let bench: AppBench;
  let answer: SupplierComparison;
  const ask = async (more = ''): Promise<SupplierComparison> => supplierComparison.parse(await (await bench.get(`/suppliers/comparison?${PERIOD}${more}`)).json());
  beforeAll(async () => {
    bench = await openAppBench();
    for (const [kind, text] of files()) expect((await bench.imported({ kind }, text)).rows_rejected, kind).toBe(0);
    answer = await ask();
  });
  afterAll(() => bench.close());
  const of = (id: string): SupplierComparison['suppliers'][number] => answer.suppliers.find((each) => each.id === id)!;

  it('gives the figures of the one query, row by row and in total', async () => {
    const figures = Object.keys(answer.totals);
    const query = queryAnswer.parse(await (await bench.post('/query', { figures, by: ['supplier'], period: { from: '2024-01-01', to: '2024-12-31' } })).json());
    expect(answer.totals).toEqual(query.totals.figures);
    for (const row of query.rows.filter(({ by }) => by['supplier'] !== 'unattributed')) expect(of(row.by['supplier']!).figures).toEqual(row.figures);
  });

  it('ranks those with enough people, best first, and leaves the small one out', () => {
    expect(answer.suppliers.map(({ id, ranked }) => [id, ranked])).toEqual([['ALMA', true], ['BRIO', true], ['COMA', false]]);
    expect(answer.groups).toEqual([['ALMA'], ['BRIO']]);
    expect(of('COMA')).toMatchObject({ rank: null, best: null, net_value: null });
    // ALMA: (3 € × 400 − 1000) ÷ 1000; BRIO: (0.3 € × 400 − 1200) ÷ 1200.
    expect(of('ALMA').net_value!.value).toBeCloseTo(0.2, 9);
    expect(of('BRIO').net_value!.value).toBeCloseTo(-0.9, 9);
    expect(of('ALMA').net_value!.shrunk).toBeLessThan(0.2);
    expect(of('BRIO').net_value!.shrunk).toBeGreaterThan(-0.9);
    expect(answer.pairwise).toHaveLength(1);
    expect(answer.pairwise[0]!.conversion).toBeGreaterThan(0.9999);
    expect(answer.pairwise[0]!.net_value).toBeGreaterThan(0.999);
    expect(of('ALMA').best! + of('BRIO').best!).toBeCloseTo(1, 9);
    expect([of('ALMA').dominated_by, of('BRIO').dominated_by, of('COMA').dominated_by]).toEqual([[], ['ALMA'], null]);
  });

  it('works the break-even price out by hand: ALMA (1200 − 200) ÷ 400 = 2.50 €, at which roi is 0', () => {
    const { break_even: alma } = of('ALMA');
    expect(alma).toMatchObject({ status: 'ok', margin_eur: 1200, paid_eur: 800, other_spend_eur: 200, leads: { gross: 400, accepted: 400, net: 400 }, paid_per_lead: { accepted: 2 } });
    expect(alma.without_reputation.gross!.value).toBeCloseTo(2.5, 9);
    expect(alma.without_reputation.gross!.low).toBeLessThan(2);
    const spend = alma.without_reputation.net!.value * alma.leads.net + alma.other_spend_eur;
    expect((alma.margin_eur! - spend) / spend).toBeCloseTo(0, 9);
    expect(of('BRIO').break_even.without_reputation.net!.value).toBeCloseTo(0.3, 9);
    expect(of('COMA').break_even.status).toBe('too_few');
  });

  it('holds what was promised against what came, month by month', () => {
    expect(of('ALMA').contracts).toEqual([expect.objectContaining({ contract_id: 'KA', promised: 730, promised_to_date: 730, gross: 400, net: 400 })]);
    expect(of('ALMA').months.slice(0, 3)).toEqual([
      { month: '2024-03', promised: 62, gross: 200, accepted: 200, net: 200 }, { month: '2024-04', promised: 60, gross: 200, accepted: 200, net: 200 },
      { month: '2024-05', promised: 62, gross: 0, accepted: 0, net: 0 },
    ]);
    expect(of('ALMA').months).toHaveLength(12);
    expect(of('ALMA').months.reduce((sum, { promised }) => sum + promised!, 0)).toBeCloseTo(730, 9);
    expect(of('BRIO').contracts[0]).toMatchObject({ promised: 500, promised_to_date: null, gross: 400 });
    expect(of('BRIO').months[0]).toMatchObject({ month: '2024-03', promised: null, gross: 200 });
    expect(of('COMA').contracts).toEqual([]);
  });

  it('counts delays, never and unknown apart, and buyers by delay, which add up to all of them', () => {
    const { handling } = of('ALMA');
    expect(handling).toMatchObject({ leads: 400, contacted: 200, never: 200, unknown: 0, before: 0, median_seconds: (120 + 10_800) / 2 });
    expect(handling.shares.map(({ k, n }) => [k, n])).toEqual([[100, 400], [100, 400], [200, 400], [200, 400]]);
    const found = Object.fromEntries(handling.conversion.map((each) => [each.class, [each.k, each.n]]));
    expect(found).toMatchObject({ within_5_minutes: [20, 100], within_24_hours: [10, 100], never: [10, 200], unknown: [0, 0] });
    const { inputs } = of('ALMA').figures['conversion_rate']!;
    expect(handling.conversion.reduce((sum, { n }) => sum + n, 0)).toBe(inputs['people_mature']);
    expect(handling.conversion.reduce((sum, { k }) => sum + k, 0)).toBe(inputs['buyers']);
    expect(of('BRIO').handling).toMatchObject({ contacted: 0, never: 0, unknown: 400, median_seconds: null });
    expect(of('BRIO').handling.shares[0]).toMatchObject({ n: 0, value: null });
  });

  it('reads nothing later than as_of: leads too young to have been contacted in a time do not count against it', async () => {
    // Leads of 10 April only an hour old: the 3 hours' contacts of that day are still to come.
    const early = (await ask('&horizon=30&as_of=2024-04-10T11:00:00Z')).suppliers.find(({ id }) => id === 'ALMA')!;
    expect(early.handling).toMatchObject({ leads: 400, contacted: 150, never: 250 });
    expect(early.handling.shares.map(({ k, n }) => [k, n])).toEqual([[100, 400], [100, 400], [100, 200], [100, 200]]);
    expect(early.break_even.leads).toEqual({ gross: 200, accepted: 200, net: 200 });
    expect(early.months.map(({ month, promised }) => [month, promised])).toEqual([['2024-03', 62], ['2024-04', 20]]);
  });

  it('draws the same from the same seed, narrows to a channel, and refuses another horizon', async () => {
    expect((await ask('&horizon=180')).suppliers[0]!.rank).toEqual((await ask('&horizon=180&channel=email')).suppliers[0]!.rank);
    expect((await ask('&channel=sms')).suppliers.map(({ id }) => id)).toEqual(['COMA']);
    expect((await bench.get(`/suppliers/comparison?${PERIOD}&horizon=31`)).status).toBe(400);
    expect((await bench.get('/suppliers/comparison?from=hier&to=2024-12-31')).status).toBe(400);
  });
});

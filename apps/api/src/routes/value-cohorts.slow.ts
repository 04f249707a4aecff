import { valueCohortsAnswer, valuePredictionAnswer, type ValueCohortsAnswer } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';
import { inventedShop, SHOP_CAMPAIGNS, shopFiles, type Shop, type ShopLead } from '../value/invented-shop.ts';

const DAY = 86_400_000;
const SHOP = inventedShop(5, 150);
const PERIOD = 'from=2025-01-01&to=2025-12-31';
const dayOf = (at: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(at);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

async function loaded(shop: Shop): Promise<AppBench> {
  const bench = await openAppBench();
  for (const { kind, text } of shopFiles(shop)) await bench.imported({ kind }, text);
  return bench;
}
const asked = async (bench: AppBench, query: string): Promise<ValueCohortsAnswer> => valueCohortsAnswer.parse(await (await bench.get(`/lifetime-value?${PERIOD}&${query}`)).json());

/** The same value counted person by person, without a database: net leads, credit, then what the question asks. */
function counted({ leads, orders }: Shop, asOf: number, wanted: (lead: ShopLead) => boolean) {
  const seen = leads.filter(({ at }) => at <= asOf).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const net = seen.filter((lead, i) => !seen.slice(0, i).some((other) => other.person === lead.person && lead.at < other.at + 30 * DAY));
  const credited = orders.filter(({ at }) => at <= asOf).flatMap((order) => {
    const lead = net.findLast(({ person, at }) => person === order.person && at <= order.at);
    return lead && wanted(lead) ? [{ ...order, lead, age: Math.floor((order.at - lead.at) / DAY) }] : [];
  });
  const people = new Map<string, number>();
  for (const { person, at } of net.filter(wanted)) people.set(person, Math.min(at, people.get(person) ?? at));
  return { net: net.filter(wanted), credited, watched: new Map([...people].map(([person, at]) => [person, Math.floor((asOf - at) / DAY)])) };
}

const supplierOf = (lead: ShopLead): string => SHOP_CAMPAIGNS.find(({ id }) => id === lead.campaign)!.supplier;

describe('the value of an invented shop', () => {
  let bench: AppBench;
  let whole: ValueCohortsAnswer;
  beforeAll(async () => {
    bench = await loaded(SHOP);
    whole = await asked(bench, 'by=none');
  }, 30_000);
  afterAll(() => bench.close());
  const latest = Math.max(...SHOP.leads.map(({ at }) => at), ...SHOP.orders.map(({ at }) => at));

  it('has the cohorts one counts by hand, to the cent', () => {
    const { cohorts, total, orders_not_credited: stray } = whole;
    const truth = counted(SHOP, latest, () => true);
    expect(stray).toBe(SHOP.orders.length - truth.credited.length);
    expect(total).toMatchObject({ people: truth.watched.size, acquisitions: truth.net.length, orders: truth.credited.length });
    const months = [...new Set(truth.net.map(({ at }) => dayOf(at).slice(0, 7)))].sort();
    expect(cohorts.map(({ month }) => month)).toEqual(months);
    const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
    for (const { month, people, cells } of cohorts) {
      expect(people).toBe(new Set(truth.net.filter(({ at }) => dayOf(at).startsWith(month)).map(({ person }) => person)).size);
      expect(cells).toHaveLength(index(dayOf(latest).slice(0, 7)) - index(month) + 1);
      const own = truth.credited.filter(({ lead }) => dayOf(lead.at).startsWith(month));
      cells.forEach((cell, age) => {
        const here = own.filter(({ at }) => index(dayOf(at).slice(0, 7)) - index(month) === age);
        const until = own.filter(({ at }) => index(dayOf(at).slice(0, 7)) - index(month) <= age);
        expect([cell.active, cell.orders]).toEqual([new Set(here.map(({ person }) => person)).size, here.length]);
        expect(cell.revenue_eur).toBeCloseTo(sum(here.map(({ revenue }) => revenue)), 9);
        expect(cell.margin_eur).toBeCloseTo(sum(here.map(({ margin }) => margin!)), 9);
        expect(cell.cumulative_margin_per_person_eur).toBeCloseTo(sum(until.map(({ margin }) => margin!)) / people, 9);
        expect(cell.complete).toBe(age < cells.length - 1);
      });
    }
  });

  it('has the curves one counts by hand, supplier by supplier', async () => {
    const { groups } = await asked(bench, 'by=supplier&horizon=180');
    expect(groups.map(({ id }) => id).sort()).toEqual(['S1', 'S2']);
    for (const group of groups) {
      const { credited, watched } = counted(SHOP, latest, (lead) => supplierOf(lead) === group.id);
      for (const point of group.curve) {
        let [value, staying] = [0, 1];
        for (let day = 0; day < point.age_days; day += 1) {
          const here = [...watched].filter(([, days]) => days > day);
          const orders = credited.filter(({ age, lead }) => age === day && lead.at + (day + 1) * DAY <= latest);
          value += sum(orders.map(({ margin }) => margin!)) / here.length;
          const before = new Set(credited.filter(({ age }) => age < day).map(({ person }) => person));
          const first = new Set(orders.map(({ person }) => person).filter((person) => !before.has(person)));
          staying *= 1 - first.size / here.filter(([person]) => !before.has(person)).length;
        }
        expect(point.margin_per_person_eur).toBeCloseTo(value, 9);
        expect(point.converted).toBeCloseTo(1 - staying, 9);
        expect(point.at_risk).toBe([...watched.values()].filter((days) => days >= point.age_days).length);
      }
    }
  });

  it('equals the figures where everybody is old enough, and takes repeat buying from them', async () => {
    const query = { figures: ['margin_per_person_eur', 'conversion_rate', 'repeat_rate', 'orders_per_buyer'], by: ['supplier'], horizon_days: 90, period: { from: '2025-01-01', to: '2025-04-30' } };
    const figures = (await (await bench.post('/query', query)).json()) as { rows: { by: { supplier: string }; figures: Record<string, { value: number; interval: object }> }[] };
    const { groups } = valueCohortsAnswer.parse(await (await bench.get('/lifetime-value?from=2025-01-01&to=2025-04-30&by=supplier&horizon=90')).json());
    for (const { id, curve, horizons, converted_expected: expected } of groups) {
      const row = figures.rows.find(({ by }) => by.supplier === id)!.figures;
      expect(curve.at(-1)).toMatchObject({ age_days: 90, complete: true });
      expect(curve.at(-1)!.margin_per_person_eur).toBeCloseTo(row['margin_per_person_eur']!.value, 12);
      expect(expected).toMatchObject({ value: row['conversion_rate']!.value, interval: row['conversion_rate']!.interval });
      expect(horizons.find(({ horizon_days: days }) => days === 90)!.figures).toMatchObject({ repeat_rate: row['repeat_rate'], orders_per_buyer: row['orders_per_buyer'] });
    }
  });

  it('seen earlier is what it was then', async () => {
    const then = Date.parse('2025-06-15T12:00:00Z');
    const past = await loaded({ leads: SHOP.leads.filter(({ at }) => at <= then), orders: SHOP.orders.filter(({ at }) => at <= then) });
    try {
      const query = `by=incentive&group=voucher&as_of=${new Date(then).toISOString()}`;
      const [now, before] = [await asked(bench, query), await asked(past, query)];
      expect(before.groups.length).toBeGreaterThan(1);
      // Orders without credit are those of the period before as_of; everything else is the young cohort itself.
      expect(now).toEqual(before);
    } finally {
      await past.close();
    }
  }, 30_000);

  it('refuses what it does not know, naming what it does', async () => {
    for (const [query, code] of [['by=suplier', 'unknown_dimension'], ['horizon=77', 'invalid_request'], ['as_of=hier', 'invalid_request']]) {
      const response = await bench.get(`/lifetime-value?${PERIOD}&${query}`);
      expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([400, code]);
    }
  });
});

describe('value with little to go on', () => {
  const at = (text: string): number => Date.parse(`${text}T10:00:00Z`);
  const lead = (person: string, campaign: string, on: string): ShopLead => ({ id: person, person, campaign, at: at(on) });
  // Seen on 1 March 10:00: A is 59 whole days old, B 28. Day 0: 10 € of two; day 30: A alone, margin unknown.
  const shop: Shop = { leads: [lead('A', 'C1', '2025-01-01'), lead('B', 'C1', '2025-02-01'), lead('C', 'C3', '2025-01-01')], orders: [
    { id: 'O1', person: 'A', at: at('2025-01-01') + 3_600_000, revenue: 30, margin: 10 },
    { id: 'O2', person: 'A', at: at('2025-01-31') + 3_600_000, revenue: 20, margin: null },
    { id: 'O3', person: 'B', at: at('2024-12-01'), revenue: 99, margin: 99 },
    { id: 'O4', person: 'Z', at: at('2025-03-01'), revenue: 1, margin: 1 },
  ] };
  let bench: AppBench;
  beforeAll(async () => { bench = await loaded(shop); });
  afterAll(() => bench.close());

  it('is worked by hand: an unknown margin hides value from then on, never revenue', async () => {
    const { total, cohorts, orders_not_credited: stray } = await asked(bench, 'supplier=S1&horizon=90');
    expect(stray).toBe(1);
    expect(total).toMatchObject({ people: 2, buyers: 1, orders: 2, revenue_eur: 50, margin_eur: null, oldest_age_days: 59, mean_age_days: 43.5 });
    const point = (age: number) => total.curve.find(({ age_days: days }) => days === age)!;
    expect(point(20)).toMatchObject({ at_risk: 2, complete: true, margin_per_person_eur: 5, revenue_per_person_eur: 15, converted: 0.5 });
    expect(point(30)).toMatchObject({ at_risk: 1, complete: false, margin_per_person_eur: 5 });
    expect(point(40)).toMatchObject({ at_risk: 1, margin_per_person_eur: null, revenue_per_person_eur: 35 });
    expect(point(60)).toMatchObject({ at_risk: 0, margin_per_person_eur: null, revenue_per_person_eur: null, converted: null });
    expect(total.converted_expected).toMatchObject({ value: null, status: 'immature', n: 0 });
    expect(cohorts[0]!.cells.map(({ margin_eur: margin, cumulative_revenue_per_person_eur: revenue, complete }) => [margin, revenue, complete])).toEqual([[null, 50, true], [0, 50, true], [0, 50, false]]);
  });

  it('forecasts nothing of few, and says of how many', async () => {
    const told = async (query: string): Promise<unknown> => (await bench.get(`/lifetime-value/prediction?${PERIOD}&${query}`)).json();
    expect(valuePredictionAnswer.parse(await told('supplier=S1'))).toMatchObject({ status: 'too_few', minimum: 500, buyers: 1 });
    expect(valuePredictionAnswer.parse(await told('supplier=S2&by=campaign'))).toMatchObject({ status: 'too_few', buyers: 0 });
    expect(await told('discount=2')).toMatchObject({ error: { code: 'invalid_request', path: 'discount' } });
    expect(await (await bench.app.request(`http://localhost/api/v1/lifetime-value/prediction?${PERIOD}`, { method: 'DELETE' })).json()).toEqual({ cancelled: false });
  });

  it('is 0 of n with no buyer, and nothing at all with nobody', async () => {
    const { total } = await asked(bench, 'supplier=S2&horizon=30');
    expect(total).toMatchObject({ margin_eur: 0, converted_to_date: { value: 0, status: 'too_few' }, converted_expected: { value: 0, n: 1, status: 'too_few' } });
    expect(total.curve.at(-1)).toMatchObject({ margin_per_person_eur: 0, converted: 0, at_risk: 1 });
    expect(total.horizons[0]!.figures['orders_per_buyer']).toMatchObject({ value: null, status: 'no_data' });
    const { total: none, cohorts } = await asked(bench, 'campaign=C2&horizon=30');
    expect([none.people, none.converted_to_date.status, cohorts]).toEqual([0, 'no_data', []]);
  });
});

import { addressesAnswer, type AddressesAnswer } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';
import { loadPeopleStory, YEAR_2025 } from './people-story.ts';

describe('addresses of the story', () => {
  let bench: AppBench;
  beforeAll(async () => { await loadPeopleStory(bench = await openAppBench()); });
  afterAll(() => bench.close());
  const asked = async (extra = ''): Promise<AddressesAnswer> => addressesAnswer.parse(await (await bench.get(`/addresses?${YEAR_2025}${extra}`)).json());

  it('count leads by class, role name and number of times', async () => {
    const answer = await asked();
    expect(answer).toMatchObject({ leads: 9, people: 7, next: null });
    // ann bounced, then ordered; tim bounced for good; kim only once, softly; bob and zoe were never written to.
    expect(Object.fromEntries(answer.classes.map(({ id, leads, addresses, people }) => [id, [leads, addresses, people]]))).toEqual({ main: [3, 1, 1], dead: [1, 1, 1], role: [1, 1, 1], secondary: [2, 2, 2], unknown: [2, 2, 2] });
    expect(answer.roles).toEqual([{ name: 'contact', addresses: 1, leads: 1 }]);
    expect(answer.recruited).toEqual({ by_leads: [{ count: 1, people: 6 }, { count: 3, people: 1 }], by_suppliers: [{ count: 1, people: 6 }, { count: 2, people: 1 }], by_day: [{ count: 1, people: 6 }, { count: 2, people: 1 }], cap: 10 });
    expect(answer.rows).toMatchObject([{ leads: 3, leads_net: 1, paid_eur: 7, address_class: 'main', most_in_a_day: 2, first_at: '2025-03-01T08:00:00.000Z', last_at: '2025-03-05T08:00:00.000Z', suppliers: [{ id: 'A', label: 'Alpha', leads: 2 }, { id: 'B', label: 'Bravo', leads: 1 }] }]);
  });

  it('narrow to a supplier', async () => {
    const answer = await asked('&supplier=B');
    expect(answer).toMatchObject({ leads: 3, people: 3, rows: [] });
    expect(answer.scope.supplier).toBe('B');
  });

  it.each([
    ['2025-03-01', { unknown: 2 }],
    ['2025-03-10T09:00:00Z', { unknown: 2, secondary: 5, throwaway: 1, role: 1 }],
    ['2025-03-12', { main: 4, unknown: 2, secondary: 1, throwaway: 1, role: 1 }],
    // 180 days after eva's click; ann ordered ten days later, if only to give it back.
    ['2025-09-07T08:00:00Z', { main: 4, unknown: 2, secondary: 1, dead: 1, role: 1 }],
    ['2025-09-07T08:00:01Z', { main: 3, unknown: 2, secondary: 2, dead: 1, role: 1 }],
    ['2025-09-17T08:00:01Z', { unknown: 2, secondary: 5, dead: 1, role: 1 }],
    ['2025-10-02', { dead: 4, unknown: 2, secondary: 2, role: 1 }],
    ['2025-10-04', { main: 3, dead: 1, unknown: 2, secondary: 2, role: 1 }],
  ])('class an address as it was on %s', async (asOf, expected) => {
    const told = Object.fromEntries((await asked(`&as_of=${asOf}`)).classes.map(({ id, leads }) => [id, leads]));
    expect(told).toEqual(expected);
    const body = { figures: ['leads_accepted'], by: ['address_class'], period: { from: '2025-01-01', to: '2025-12-31' }, as_of: asOf };
    const { rows } = (await (await bench.post('/query', body)).json()) as { rows: { by: { address_class: string }; figures: { leads_accepted: { value: number } } }[] };
    expect(Object.fromEntries(rows.filter((row) => row.figures.leads_accepted.value > 0).map((row) => [row.by.address_class, row.figures.leads_accepted.value]))).toEqual(expected);
  });
});

function grouped<T, K>(all: readonly T[], keyOf: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}

describe('people recruited at random', () => {
  let bench: AppBench;
  interface Lead { id: string; supplier: string; person: number; day: number; accepted: boolean }
  const leads: Lead[] = [];
  beforeAll(async () => {
    bench = await openAppBench();
    let seed = 20250301;
    const dice = (sides: number): number => { seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff; return Math.floor((seed / 0x80000000) * sides); };
    for (let at = 0; at < 900; at += 1) leads.push({ id: `R${at}`, supplier: `S${dice(4)}`, person: Math.floor(dice(140) ** 2 / 140), day: 1 + dice(9), accepted: dice(10) > 0 });
    await bench.imported({ kind: 'campaigns' }, `campaign_id,name,supplier_id,channel\n${[0, 1, 2, 3].map((n) => `C${n},Camp ${n},S${n},email`).join('\n')}\n`);
    // Half past eleven in the evening in UTC is the next day in Paris.
    await bench.imported({ kind: 'leads' }, `lead_id,campaign_id,email,acquired_at,status\n${leads.map((l, at) => `${l.id},C${l.supplier[1]},p${l.person}@people.example,${at % 2 ? `2025-01-${String(l.day + 9).padStart(2, '0')}T23:30:00Z` : `2025-01-${l.day + 10}T12:00:00Z`},${l.accepted ? '' : 'rejected'}`).join('\n')}\n`);
  });
  afterAll(() => bench.close());

  it('are counted as one counts by hand, page after page', async () => {
    const told: AddressesAnswer['rows'] = [];
    let answer: AddressesAnswer;
    let before = '0';
    do {
      answer = addressesAnswer.parse(await (await bench.get(`/addresses?from=2025-01-01&to=2025-12-31&before=${before}`)).json());
      told.push(...answer.rows);
      before = answer.next ?? '';
    } while (answer.next !== null);
    const people = grouped(leads.filter((l) => l.accepted), (l) => l.person);
    const by = (of: (own: Lead[]) => number): [number, number][] => [...grouped([...people.values()], (own) => Math.min(10, of(own)))].map(([count, each]): [number, number] => [count, each.length]).sort(([a], [b]) => a - b);
    const busiest = (own: Lead[]): number => Math.max(...[...grouped(own, (l) => l.day).values()].map((day) => day.length));
    const steps = (each: AddressesAnswer['recruited']['by_leads']): [number, number][] => each.map(({ count, people: n }) => [count, n]);
    expect(steps(answer.recruited.by_leads)).toEqual(by((own) => own.length));
    expect(steps(answer.recruited.by_suppliers)).toEqual(by((own) => new Set(own.map((l) => l.supplier)).size));
    expect(steps(answer.recruited.by_day)).toEqual(by(busiest));
    const several = [...people.values()].filter((own) => own.length > 1);
    const shape = (own: Lead[]): string => [own.length, busiest(own), ...[...grouped(own, (l) => l.supplier)].map(([id, each]) => `${each.length} ${id}`).sort()].join(' ');
    expect(told.map((row) => [row.leads, row.most_in_a_day, ...row.suppliers.map(({ id, leads: n }) => `${n} ${id}`).sort()].join(' ')).sort()).toEqual(several.map(shape).sort());
    expect(told.map((row) => row.leads)).toEqual(told.map((row) => row.leads).sort((a, b) => b - a));
    expect(told.length).toBeGreaterThan(50);
  });
});

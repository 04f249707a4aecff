import { expect, test } from 'vitest';
import { rowsOf, secondsOf, writtenSample } from './read-back.ts';
import { recount } from './recount.ts';

/** The golden case of the design (4-figures, §4.5), recounted from the files at a hundredth. */
const SCALE = 0.01;
const DAY = 86_400;
const GOLDEN = 'RENTREE';
const sample = await writtenSample(11, SCALE);
const { leads: allLeads, orders: allOrders } = recount(sample);
const leads = allLeads.filter(({ campaign }) => campaign === GOLDEN);
const orders = allOrders.filter(({ lead }) => lead.campaign === GOLDEN);
const sends = rowsOf(sample, 'sends').filter((row) => row['campaign_id'] === GOLDEN);
const withReason = (reason: string) => leads.filter((lead) => lead.reason === reason);

test('sends, bounces and people', () => {
  expect(sends.length).toBe(20_000);
  expect(sends.filter((row) => row['bounce_type'] === 'hard').length).toBe(300);
  expect(sends.filter((row) => row['bounce_type'] === 'soft').length).toBe(300);
  const delivered = sends.filter((row) => row['delivered_at'] !== '');
  expect(delivered.length).toBe(19_400);
  expect(new Set(delivered.map((row) => row['email'])).size).toBe(12_000);
  expect(new Set(sends.map((row) => row['email'])).size).toBe(12_300);
  expect(sends.filter((row) => row['complained_at'] !== '').length).toBe(39);
  expect(sends.filter((row) => row['unsubscribed_at'] !== '').length).toBe(116);
  expect(sends.every((row) => (row['delivered_at'] === '') !== (row['bounced_at'] === ''))).toBe(true);
});

test('leads and what they are worth', () => {
  expect(leads.length).toBe(1000);
  expect(withReason('rejected').length).toBe(0);
  expect(withReason('duplicate_cross').length).toBe(120);
  expect(withReason('duplicate_own').length).toBe(30);
  expect(withReason('throwaway').length).toBe(50);
  expect(withReason('role').length + withReason('invalid').length).toBe(0);
  expect(withReason('unproven').length).toBe(100);
  expect(leads.filter(({ proved }) => !proved).length).toBe(100);
  expect(withReason('net').length).toBe(700);
  expect(new Set(withReason('net').map(({ email }) => email)).size).toBe(700);
  const asOf = secondsOf(sample.truth.as_of);
  expect(leads.every(({ at }) => at + 365 * DAY <= asOf)).toBe(true);
});

test('duplicates keep their window and their supplier', () => {
  for (const { sinceCross } of withReason('duplicate_cross')) expect(sinceCross).toBeLessThan(30 * DAY);
  for (const { sinceOwn, sinceCross } of withReason('duplicate_own')) {
    expect(sinceOwn).toBeLessThan(30 * DAY);
    expect(sinceCross).toBe(Infinity);
  }
  expect(withReason('duplicate_cross').filter(({ sinceCross }) => sinceCross < 12 * 3600).length).toBeGreaterThan(15);
});

test('buyers, orders and margin', () => {
  expect(new Set(orders.map(({ lead }) => lead.email)).size).toBe(14);
  expect(orders.length).toBe(22);
  expect(orders.filter(({ lead }, index) => orders.findIndex((other) => other.lead === lead) === index && orders.filter((other) => other.lead === lead).length > 1).length).toBe(6);
  expect(orders.reduce((sum, { marginEur }) => sum + marginEur, 0)).toBe(22 * 42);
  expect(orders.every(({ age }) => age < 365 * DAY)).toBe(true);
});

test('spend and contract', () => {
  const [contract, ...others] = rowsOf(sample, 'contracts').filter((row) => row['campaign_id'] === GOLDEN);
  expect(others).toEqual([]);
  expect(contract).toMatchObject({ price_model: 'cpl', unit_price: '1.20', accept_rules: '', duplicate_window_days: '' });
  const costs = rowsOf(sample, 'costs').filter((row) => row['campaign_id'] === GOLDEN);
  const lines = (kind: string) => costs.filter((row) => row['kind'] === kind).reduce((sum, row) => sum + Number(row['amount']), 0);
  expect(lines('routing')).toBe(10);
  expect(lines('creative')).toBe(40);
  expect(1.2 * leads.length + lines('routing') + lines('creative')).toBe(1250);
});

test('each person solicited stands in one place, and the places add up', () => {
  const answered = (column: string) => new Set(sends.filter((row) => row[column] !== '').map((row) => row['email'] ?? ''));
  const reached = answered('delivered_at');
  const complained = answered('complained_at');
  const known = new Set(leads.map(({ email }) => email));
  const ordered = new Set(rowsOf(sample, 'orders').map((row) => row['email'] ?? ''));
  const places: Record<string, number> = {};
  for (const email of new Set(sends.map((row) => row['email'] ?? ''))) {
    const place = known.has(email) ? 'has_lead' : ordered.has(email) ? 'ordered' : complained.has(email) ? 'complained' : 'other';
    places[place] = (places[place] ?? 0) + 1;
  }
  const { split } = sample.truth.golden;
  expect(places).toMatchObject({ has_lead: 970, ordered: split.ordered, complained: 39 });
  const clicked = [...answered('clicked_at')].filter((email) => !known.has(email));
  expect(split).toEqual({ people_solicited: 12_300, has_lead: 970, ordered: split.ordered, complained: 39, unsubscribed: 116, not_reached: 300, clicked: clicked.length,
    silent: reached.size - 970 - split.ordered - 39 - 116 - clicked.length });
});

test('the truth says the same', () => {
  const { golden } = sample.truth;
  expect(golden).toMatchObject({ sends: 20_000, delivered: 19_400, leads_gross: 1000, leads_net: 700, buyers: 14, orders: 22, spend_eur: 1250, margin_eur: 924, people_reached: 12_000 });
});

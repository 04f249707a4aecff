import { expect, test } from 'vitest';
import { CAMPAIGNS } from './campaigns.ts';
import { CONTRACTS } from './contracts.ts';
import { rowsOf, secondsOf, writtenSample } from './read-back.ts';
import { recount, type CountedLead } from './recount.ts';
import { SUPPLIERS } from './suppliers.ts';

const DAY = 86_400;
const sample = await writtenSample(3, 0.02);
const { leads, orders } = recount(sample);
const sends = rowsOf(sample, 'sends');
const asOf = secondsOf(sample.truth.as_of);
const supplierOf = new Map(CAMPAIGNS.map(({ id, supplier }) => [id, supplier]));
const leadsOf = (supplier: string) => leads.filter(({ campaign }) => supplierOf.get(campaign) === supplier);
const sendsOf = (supplier: string) => sends.filter((row) => supplierOf.get(row['campaign_id'] ?? '') === supplier);
const share = (list: readonly CountedLead[], reason: string) => list.filter((lead) => lead.reason === reason).length / list.length;
const truthOf = (id: string) => sample.truth.suppliers.find(({ supplier_id }) => supplier_id === id) ?? expect.fail(id);

test('the truth of every campaign is what the files say', () => {
  for (const truth of sample.truth.campaigns) {
    const its = leads.filter(({ campaign }) => campaign === truth.campaign_id);
    for (const reason of ['rejected', 'duplicate_cross', 'duplicate_own', 'throwaway', 'role', 'invalid', 'unproven', 'net'] as const) {
      expect([truth.campaign_id, reason, its.filter((lead) => lead.reason === reason).length]).toEqual([truth.campaign_id, reason, truth[`leads_${reason}`]]);
    }
    const within = orders.filter(({ lead, age }) => lead.campaign === truth.campaign_id && age < 365 * DAY && lead.at + 365 * DAY <= asOf);
    const counts = new Map<string, number>();
    for (const { lead } of within) counts.set(lead.id, (counts.get(lead.id) ?? 0) + 1);
    expect([within.length, counts.size, [...counts.values()].filter((count) => count > 1).length]).toEqual([truth.orders, truth.buyers, truth.repeat_buyers]);
    expect(within.reduce((sum, { marginEur }) => sum + marginEur, 0)).toBeCloseTo(truth.margin_eur, 6);
    const mails = sends.filter((row) => row['campaign_id'] === truth.campaign_id);
    if (mails.length > 0) expect(mails.length).toBe(truth.sends);
    expect(mails.filter((row) => row['bounce_type'] === 'hard').length).toBe(mails.length > 0 ? truth.bounces_hard : 0);
  }
});

test('prices follow the contracts', () => {
  for (const { supplier, campaign, model, priceEur } of CONTRACTS) {
    if (model !== 'cpl' || supplier === 'PLUME') continue;
    const its = CAMPAIGNS.filter(({ id }) => (campaign === undefined ? supplierOf.get(id) === supplier && !CONTRACTS.some((other) => other.campaign === id) : id === campaign));
    const costs = rowsOf(sample, 'costs').filter((row) => its.some(({ id }) => id === row['campaign_id']) && row['currency'] === 'EUR');
    const accepted = leads.filter((lead) => its.some(({ id }) => id === lead.campaign) && lead.reason !== 'rejected').length;
    const spent = priceEur * accepted + costs.reduce((sum, row) => sum + Number(row['amount']), 0);
    const told = sample.truth.campaigns.filter(({ campaign_id }) => its.some(({ id }) => id === campaign_id)).reduce((sum, { spend_eur }) => sum + spend_eur, 0);
    const francs = supplier === 'COLLINE' ? 15 : 0;
    expect(Math.abs(told - spent)).toBeLessThanOrEqual(francs + 0.001);
  }
});

test('the duplicator sells people sold days before, and the same day', () => {
  const duplicates = leadsOf('ONDINE').filter(({ reason }) => reason === 'duplicate_cross');
  expect(duplicates.length / leadsOf('ONDINE').length).toBeGreaterThan(0.35);
  expect(duplicates.filter(({ sinceCross }) => sinceCross < 12 * 3600).length / duplicates.length).toBeGreaterThan(0.15);
  for (const { id } of SUPPLIERS) if (id !== 'ONDINE' && leadsOf(id).length > 0) expect(share(leadsOf(id), 'duplicate_cross')).toBeLessThan(0.15);
});

test('the factory of throw-aways, and the one without proof', () => {
  expect(share(leadsOf('JACKPOT'), 'throwaway')).toBeGreaterThan(0.35);
  expect(share(leadsOf('PAROLE'), 'unproven')).toBeGreaterThan(0.6);
  for (const { delivered, complaints } of [truthOf('PAROLE')]) expect([delivered, complaints]).toEqual([null, null]);
});

test('the cheap one has volume and complaints, the dear one neither', () => {
  const [cheap, dear] = [truthOf('MIRADOR'), truthOf('COLLINE')];
  expect(cheap.spend_eur / cheap.leads_gross).toBeLessThan(1);
  expect(dear.spend_eur / dear.leads_gross).toBeGreaterThan(3);
  expect((cheap.complaints ?? 0) / (cheap.delivered ?? 1)).toBeGreaterThan(3 * ((dear.complaints ?? 0) / (dear.delivered ?? 1)));
  expect(dear.buyers / dear.people_mature).toBeGreaterThan(3 * (cheap.buyers / cheap.people_mature));
});

test('the rotten pressure: more than seven delivered mails in thirty days, and nobody else so', () => {
  const pressed = (supplier: string) => {
    const byPerson = new Map<string, number[]>();
    for (const row of sendsOf(supplier)) {
      if (row['delivered_at'] !== '') byPerson.set(row['email'] ?? '', [...(byPerson.get(row['email'] ?? '') ?? []), secondsOf(row['sent_at'])]);
    }
    return [...byPerson.values()].filter((instants) => {
      const sorted = instants.sort((one, other) => one - other);
      return sorted.some((at, index) => (sorted[index + 7] ?? Infinity) - at < 30 * DAY);
    }).length / byPerson.size;
  };
  expect(pressed('CADENCE')).toBeGreaterThan(0.3);
  for (const id of ['GRAND-LARGE', 'COMPARATEUR', 'RIVIERES', 'MIRADOR', 'ONDINE']) expect(pressed(id)).toBe(0);
});

test('the one whose buyers come back, the small one, the one that gives totals only', async () => {
  const { truth } = await writtenSample(5, 0.1);
  const figures = (id: string) => truth.suppliers.find(({ supplier_id }) => supplier_id === id) ?? expect.fail(id);
  for (const { supplier_id, orders: count, buyers } of truth.suppliers) {
    if (supplier_id !== 'RIVIERES' && buyers >= 10) expect(count / buyers).toBeLessThan(figures('RIVIERES').orders / figures('RIVIERES').buyers);
  }
  expect(figures('PLUME').leads_net).toBeLessThan(200);
  expect(sendsOf('VERGER')).toEqual([]);
  expect(figures('VERGER').sends).toBeGreaterThan(0);
});

test('a target that people contradict, and answers that come as events', () => {
  const known = new Map(rowsOf(sample, 'leads').filter((row) => row['gender'] !== '').map((row) => [row['email'], row['gender']]));
  const aimed = sends.filter((row) => row['campaign_id'] === 'MV-BOUDOIR' && known.has(row['email']));
  expect(aimed.filter((row) => known.get(row['email']) === 'm').length).toBeGreaterThan(aimed.length / 4);
  expect(rowsOf(sample, 'outcomes').some((row) => row['type'] === 'clicked')).toBe(true);
});

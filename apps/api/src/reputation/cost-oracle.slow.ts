import { reputationCostAnalysis, type PricedHarm, type ReputationCostAnalysis } from '@e-respect/contract';
import { seeded } from '@e-respect/statistics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';
import { placementParts, priceRow, type Assumed, type Mail, type World } from './cost-oracle.ts';

const DAY = 86_400_000;
const START = Date.parse('2025-01-10T11:00:00Z');
const CAMPAIGNS = [['A', 'S1'], ['B', 'S1'], ['C', 'S2'], ['D', 'S2'], ['E', 'S3'], ['OWN', 'US']] as const;
const ASSUMED: Assumed = { v: 2, mail: 0.1, deltaU: 0.5, deltaK: 0.2, h: 0.25, omega: 0.4, d3: 0.05, kappa: 0.053, share: 0.02, case: 4, fixed: 10, recovery: 30 };
const GIVEN = { value_per_contact_eur: { value: 2 }, margin_per_inboxed_eur: { value: 0.1 }, omega: { value: 0.4 }, fixed_eur: { value: 10 } };

/** A third of the people answer in some way; the others stay silent, and some of them are written to a great deal. */
function randomWorld(seed: number): World {
  const random = seeded(seed);
  const pick = (n: number): number => Math.floor(random() * n);
  const mails = CAMPAIGNS.flatMap(([campaign, supplier]) => Array.from({ length: campaign === 'OWN' ? 500 : 220 }, (): Mail => {
    const who = pick(90);
    const answers = who % 3 === 0;
    const hard = random() < 0.03;
    const does = (share: number): boolean => !hard && answers && random() < share;
    return { campaign, supplier, own: supplier === 'US', person: `p${who}`, provider: who % 2 === 0 ? 'gmail' : 'orange', at: START + pick(70) * DAY + pick(120) * 60_000, delivered: !hard, hard, complained: does(campaign === 'OWN' ? 0.004 : 0.03), unsubscribed: does(0.05), clicked: does(0.1) };
  }));
  const leads = Array.from({ length: 12 }, () => { const [campaign, supplier] = CAMPAIGNS[pick(5)]!; return { person: `p${pick(90)}`, supplier, campaign }; });
  return { mails, leads, orderers: new Set(Array.from({ length: 6 }, () => `p${pick(90)}`)) };
}

const addressOf = (person: string): string => `${person}@${Number(person.slice(1)) % 2 === 0 ? 'gmail.com' : 'orange.fr'}`;
const HEAD = 'send_id,campaign_id,email,sent_at,delivered_at,bounced_at,bounce_type,machine_opened_at,unsubscribed_at,clicked_at,complained_at';

function sendsFile({ mails }: World, { complaints = true, machines = false } = {}): string {
  const lines = mails.map((mail, at) => {
    const when = new Date(mail.at).toISOString();
    const told = (yes: boolean): string => (yes ? when : '');
    const cells = [`s${at}`, mail.campaign, addressOf(mail.person), when, told(mail.delivered), told(mail.hard), mail.hard ? 'hard' : '', told(machines && mail.delivered), told(mail.unsubscribed), told(mail.clicked)];
    return [...cells, ...(complaints ? [told(mail.complained)] : [])].join(',');
  });
  return [complaints ? HEAD : HEAD.replace(',complained_at', ''), ...lines].join('\n');
}

async function load(bench: AppBench, world: World): Promise<void> {
  await bench.imported({ kind: 'suppliers' }, 'supplier_id,name,kind\nS1,Un,publisher\nS2,Deux,publisher\nS3,Trois,network\nUS,Nous,in_house\n');
  await bench.imported({ kind: 'campaigns' }, ['campaign_id,name,supplier_id,channel', ...CAMPAIGNS.map(([id, supplier]) => `${id},${id},${supplier},email`)].join('\n'));
  await bench.imported({ kind: 'leads' }, ['lead_id,campaign_id,email,acquired_at', ...world.leads.map(({ person, campaign }, at) => `l${at},${campaign},${addressOf(person)},2025-02-01T12:00:00Z`)].join('\n'));
  await bench.imported({ kind: 'orders' }, ['order_id,email,ordered_at,revenue,margin', ...[...world.orderers].map((person, at) => `o${at},${addressOf(person)},2025-02-10T12:00:00Z,50,20`)].join('\n'));
}

const cost = async (bench: AppBench, by: string): Promise<ReputationCostAnalysis> => reputationCostAnalysis.parse(await (await bench.get(`/reputation-cost?from=2025-01-01&to=2025-03-31&by=${by}&assumptions_id=oracle`)).json());
const assume = (bench: AppBench) => bench.app.request('http://localhost/api/v1/assumptions/oracle', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ name: 'Oracle', given: GIVEN }) });

describe.each([1, 2, 3])('the cost of reputation of random world %i', (seed) => {
  const world = randomWorld(seed);
  const parts = placementParts(world, ASSUMED);
  let bench: AppBench;
  let [bySupplier, byCampaign] = [] as unknown as [ReputationCostAnalysis, ReputationCostAnalysis];
  beforeAll(async () => {
    bench = await openAppBench();
    await load(bench, world);
    await bench.imported({ kind: 'sends' }, sendsFile(world));
    await assume(bench);
    [bySupplier, byCampaign] = [await cost(bench, 'supplier'), await cost(bench, 'campaign')];
  }, 60_000);
  afterAll(() => bench.close());

  const same = (priced: PricedHarm, inRow: Parameters<typeof priceRow>[1]): void => {
    const { c1, c2, c3, c4, ...counts } = priceRow(world, inRow, ASSUMED, parts);
    expect(priced.counts).toMatchObject(counts);
    [[priced.c1_eur, c1], [priced.c2_eur, c2], [priced.c3_eur, c3], [priced.c4_eur, c4], [priced.total_eur, c1 + c2 + c3 + c4]].forEach(([told, expected]) => expect(told).toBeCloseTo(expected!, 8));
  };

  it('is what trying everything gives, by supplier, by campaign and in total', () => {
    expect(bySupplier.rows.map(({ id }) => id).sort()).toEqual(['S1', 'S2', 'S3', 'US']);
    for (const row of bySupplier.rows) same(row, ({ supplier }) => supplier === row.id);
    for (const row of byCampaign.rows) same(row, ({ campaign }) => campaign === row.id);
    same(bySupplier.total, () => true);
    expect(byCampaign.total).toEqual(bySupplier.total);
    expect(bySupplier.total.counts.pressured_silent).toBeGreaterThan(0);
    expect(Math.abs(bySupplier.total.c2_eur!)).toBeGreaterThan(0);
  });

  it('shares each window’s loss without remainder, and counts a person once in each row and once in total', () => {
    for (const { campaigns, joint_eur } of bySupplier.windows) expect(campaigns.reduce((sum, { loss_eur }) => sum + loss_eur, 0)).toBeCloseTo(joint_eur, 10);
    const rows = bySupplier.rows.reduce((sum, { counts }) => sum + counts.unsubscribes!, 0);
    expect(rows).toBeGreaterThan(bySupplier.total.counts.unsubscribes!);
  });

  it('does not move when machines open everything', async () => {
    expect((await bench.imported({ kind: 'sends' }, sendsFile(world, { machines: true }))).rows_corrected).toBeGreaterThan(1000);
    const { data_version: _, ...stormed } = await cost(bench, 'supplier');
    const { data_version: __, ...calm } = bySupplier;
    expect(stormed).toEqual(calm);
  });
});

describe('without a feed of complaints', () => {
  it('the cost is unknown, not lower', async () => {
    const world = randomWorld(1);
    const bench = await openAppBench();
    await load(bench, world);
    await bench.imported({ kind: 'sends' }, sendsFile(world, { complaints: false }));
    await assume(bench);
    const { total, rows } = await cost(bench, 'supplier');
    expect([total, ...rows].map(({ total_eur, status, missing }) => [total_eur, status, missing.includes('complaints')])).toEqual(Array.from({ length: rows.length + 1 }, () => [null, 'no_data', true]));
    await bench.close();
  }, 60_000);
});

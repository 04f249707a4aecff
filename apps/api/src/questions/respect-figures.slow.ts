import type { Period, Scope } from '@e-respect/contract';
import { seeded } from '@e-respect/statistics';
import { mentionWeeks, respectCounts } from '@e-respect/warehouse';
import { describe, expect, it } from 'vitest';
import { openBench, type Bench } from './bench.ts';
import { countedFigures, mentionsWeekOf } from './respect-figures.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2025, 0, 2);
const CAMPAIGNS = [{ id: 'C1', supplier: 'S1', channel: 'email' }, { id: 'C2', supplier: 'S1', channel: 'sms' }, { id: 'C3', supplier: 'S2', channel: 'email' }] as const;
type Campaign = (typeof CAMPAIGNS)[number];
interface Send { person: number; campaign: Campaign; at: number; refusedAt: number | null; complained: boolean }
interface Lead { person: number; campaign: Campaign; at: number; accepted: boolean; contactedAt: number | null; proved: boolean }
interface Consent { person: number; at: number; withdrawnAt: number | null }
interface World { sends: Send[]; leads: Lead[]; consents: Consent[] }

const isRole = (person: number): boolean => person % 7 === 0;
const text = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());
const who = (person: number): string => `${isRole(person) ? 'contact' : 'moi'}@p${person}.example,P${person}`;

/** Few people and half days, so that ties, midnights and the 48 hours are met exactly. */
function world(seed: number): World {
  const random = seeded(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const some = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);
  const at = (): number => START + (11 + 12 * below(2)) * HOUR + below(12) * DAY;
  const facts = () => ({ person: below(24), campaign: CAMPAIGNS[below(3)]!, at: at() });
  const sends = some(160, () => {
    const fact = facts();
    return { ...fact, refusedAt: random() < 0.15 ? fact.at + 12 * below(4) * HOUR : null, complained: random() < 0.4 };
  });
  const leads = some(50, () => {
    const fact = facts();
    return { ...fact, accepted: random() < 0.85, contactedAt: random() < 0.5 ? fact.at + 30 * DAY + below(3) * DAY : null, proved: random() < 0.4 };
  });
  // Long after all others, so that first contacts a month later are seen.
  leads.push({ person: 0, campaign: CAMPAIGNS[0], at: START + 60 * DAY, accepted: true, contactedAt: null, proved: false });
  return { sends, leads, consents: some(8, () => ({ person: below(24), at: at(), withdrawnAt: random() < 0.5 ? at() : null })) };
}

async function load(bench: Bench, { sends, leads, consents }: World): Promise<void> {
  const file = (kind: 'campaigns' | 'sends' | 'leads' | 'consents', head: string, rows: string[]) => bench.load({ kind, name: `${kind}.csv`, text: [head, ...rows].join('\n') });
  await file('campaigns', 'campaign_id,name,supplier_id,channel', CAMPAIGNS.map(({ id, supplier, channel }) => `${id},${id},${supplier},${channel}`));
  await file('sends', 'send_id,campaign_id,email,person_ref,sent_at,unsubscribed_at,complained_at', sends.map(({ person, campaign, at, refusedAt, complained }, i) =>
    `M${i},${campaign.id},${who(person)},${text(at)},${complained ? '' : text(refusedAt)},${complained ? text(refusedAt) : ''}`));
  await file('leads', 'lead_id,campaign_id,email,person_ref,acquired_at,status,first_contacted_at,consent_at,consent_text_id,consent_url', leads.map(({ person, campaign, at, accepted, contactedAt, proved }, i) =>
    `L${i},${campaign.id},${who(person)},${text(at)},${accepted ? 'accepted' : 'rejected'},${text(contactedAt)},${proved ? `${text(at - HOUR)},t,https://f.example` : ',,'}`));
  await file('consents', 'consent_id,email,person_ref,purpose,given_at,withdrawn_at,text_id,url', consents.map(({ person, at, withdrawnAt }, i) => `N${i},${who(person)},news,${text(at)},${text(withdrawnAt)},t,https://f.example`));
}

/** The same counts by going through everything. Paris is an hour ahead in winter. */
function expected({ sends, leads, consents }: World, { from, to }: Period, scope: Scope) {
  const asOf = Math.max(...sends.flatMap(({ at, refusedAt }) => [at, refusedAt ?? 0]), ...leads.map(({ at }) => at));
  const day = (at: number): string => text(at + HOUR).slice(0, 10);
  const seen = ({ at, campaign }: { at: number; campaign: Campaign }): boolean => from <= day(at) && day(at) <= to
    && (scope.supplier ?? campaign.supplier) === campaign.supplier && (scope.campaign ?? campaign.id) === campaign.id && (scope.channel ?? campaign.channel) === campaign.channel;
  const accepted = leads.filter((lead) => lead.accepted);
  const recruited = [...new Set(accepted.filter(seen).map(({ person }) => person))];
  const twice = recruited.filter((person) => accepted.some((lead) => lead.person === person && seen(lead) && accepted.filter((other) => other.person === person && day(other.at) === day(lead.at)).length > 1));
  const contacted = accepted.filter((lead) => seen(lead) && lead.contactedAt !== null && lead.contactedAt <= asOf);
  const written = recruited.filter((person) => sends.some((send) => send.person === person && accepted.some((lead) => lead.person === person && seen(lead) && lead.at < send.at)));
  const proved = (person: number): boolean => leads.some((lead) => lead.person === person && (lead.proved || consents.some((one) => one.person === person && one.at <= lead.at && (one.withdrawnAt ?? Infinity) > lead.at)))
    || consents.some((one) => one.person === person && one.at <= asOf && (one.withdrawnAt ?? Infinity) > asOf);
  const mails = sends.filter(seen);
  const afterNo = mails.filter((mail) => sends.some(({ person, refusedAt }) => person === mail.person && refusedAt !== null && refusedAt + 48 * HOUR <= mail.at
    && !accepted.some((lead) => lead.person === person && lead.at > refusedAt && lead.at <= mail.at)));
  return {
    people_with_accepted_lead: recruited.length, people_several_times_a_day: twice.length,
    leads_contacted: contacted.length, leads_contacted_late: contacted.filter(({ at, contactedAt }) => contactedAt! - at > 31 * DAY).length,
    people_written: written.length, people_written_unproved: written.filter((person) => !proved(person)).length,
    sends_to_people: mails.length, sends_after_no: afterNo.length, sends_to_addresses: mails.length, sends_to_roles: mails.filter(({ person }) => isRole(person)).length,
  };
}

const SCOPES: Scope[] = [{ supplier: null, campaign: null, channel: null }, { supplier: 'S1', campaign: null, channel: null }, { supplier: null, campaign: 'C3', channel: null }, { supplier: null, campaign: null, channel: 'email' }, { supplier: 'S2', campaign: 'C1', channel: null }];
const PERIODS: Period[] = [{ from: '2025-01-01', to: '2025-12-31' }, { from: '2025-01-05', to: '2025-01-09' }];

describe('the counts behind the tests of respect', () => {
  it.each([1, 2])('equal those of going through everything, set %i', async (seed) => {
    const bench = await openBench();
    const facts = world(seed);
    await load(bench, facts);
    for (const period of PERIODS) {
      for (const scope of SCOPES) {
        const found = await bench.snapshots.lease(undefined, ({ schema }) => bench.warehouse.read((connection) => respectCounts(connection, schema, period, scope)));
        const values = Object.fromEntries(Object.entries(countedFigures(found)).map(([id, { value }]) => [id, value]));
        expect(values, JSON.stringify({ period, scope })).toEqual(expected(facts, period, scope));
      }
    }
    await bench.close();
  });

  it('leave what no file tells unknown: mails after a no without any feed of them', async () => {
    const bench = await openBench();
    await bench.load({ kind: 'campaigns', name: 'c.csv', text: 'campaign_id,name,supplier_id,channel\nC1,C1,S1,email\nC2,C2,S1,email' });
    const sent = (name: string, campaign: string, more = '') => bench.load({ kind: 'sends', name, text: `send_id,campaign_id,person_ref,sent_at${more && ',unsubscribed_at,complained_at'}\n${name},${campaign},P1,2025-01-05T10:00:00Z${more}` });
    const counts = async () => countedFigures(await bench.snapshots.lease(undefined, ({ schema }) => bench.warehouse.read((connection) => respectCounts(connection, schema, PERIODS[0]!, SCOPES[0]!))));
    await sent('a', 'C1');
    expect((await counts())['sends_after_no']).toBeUndefined();
    await sent('b', 'C2', ',,');
    expect((await counts())['sends_after_no']).toEqual({ value: 0, inputs: {}, status: 'partial' });
    await bench.close();
  });

  it('tell mentions week by week beside all e-mails, of accounts that know both sides', async () => {
    const bench = await openBench();
    await bench.load({ kind: 'campaigns', name: 'c.csv', text: 'campaign_id,name,supplier_id,channel\nC1,C1,S1,email' });
    await bench.load({ kind: 'send_totals', name: 't.csv', text: 'campaign_id,day,sent\nC1,2025-01-06,100\nC1,2025-01-12,20\nC1,2025-01-20,7' });
    await bench.load({ kind: 'social', name: 's.csv', text: ['network,account,day,post_id,mentions_positive,mentions_neutral,mentions_negative',
      'x,a,2025-01-06,,5,2,3', 'x,a,2025-01-12,,1,,4', 'x,a,2025-01-12,post,9,9,9', 'x,b,2025-01-07,,,,8', 'x,a,2025-01-13,,2,0,0'].join('\n') });
    // Monday 6 to Sunday 12: 5+2+3 and 1+4; the post and the account with one side stay out. The totals have no instant: as_of is a day given.
    const weeks = await bench.snapshots.lease('2025-02-01', ({ schema }) => bench.warehouse.read((connection) => mentionWeeks(connection, schema, PERIODS[0]!)));
    expect(weeks.map(mentionsWeekOf)).toEqual([{ week: '2025-01-06', sends: 120, mentions: 15, negative: 7 }, { week: '2025-01-13', sends: 0, mentions: 2, negative: 0 }]);
    await bench.close();
  });
});

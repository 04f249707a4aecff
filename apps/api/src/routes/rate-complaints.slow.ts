import { complaintRatesAnswer, reputationFeedsAnswer, type ComplaintRatesAnswer, type ProviderRates, type ReputationFeedsAnswer } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';

const CAMPAIGNS = 'campaign_id,name,supplier_id,channel\nC1,One,S1,email\nC2,Two,S2,email\nC3,Three,S2,email\nC4,Four,S1,email\n';
const TOTALS = `campaign_id,day,mailbox_provider,sent,delivered,complained
C1,2025-03-01,gmail,900,900,0
C1,2025-03-02,gmail,650,600,1
C2,2025-03-03,gmail,500,500,5
`;
/** Nobody tells the complaints of C3. */
const WITHOUT_FEED = `send_id,campaign_id,email,sent_at,delivered_at
X1,C3,a@orange.fr,2025-03-04T10:00:00Z,2025-03-04T10:00:05Z
X2,C3,b@gmail.com,2025-03-07T10:00:00Z,2025-03-07T10:00:05Z
`;
/** Sent before midnight in Paris, delivered after it, complained of days later; the second complaint is withdrawn, the third mail bounced. */
const SENDS = `send_id,campaign_id,email,sent_at,delivered_at,bounced_at,bounce_type,complained_at
M1,C4,a@free.fr,2025-03-02T22:30:00Z,2025-03-02T23:10:00Z,,,2025-03-05T23:30:00Z
M2,C4,b@free.fr,2025-03-02T22:30:00Z,2025-03-02T22:40:00Z,,,2025-03-04T10:00:00Z
M3,C4,c@free.fr,2025-03-02T22:30:00Z,2025-03-02T22:40:00Z,2025-03-02T22:41:00Z,hard,
`;
const WITHDRAWN = 'event_id,send_id,type,occurred_at\nE1,M2,complaint_withdrawn,2025-03-06T10:00:00Z\n';
/** Moves as_of to the end of the month, which totals do not. */
const ORDER = 'order_id,person_ref,ordered_at,revenue,currency\nO1,P1,2025-03-31T12:00:00Z,10.00,EUR\n';
const POSTMASTER = `feed,domain_or_ip,day,provider,spam_rate,spam_rate_bound,denominator,volume,auth_spf
postmaster,a.example,2025-03-02,gmail,0.0040,exact,inboxed,500,0.990
postmaster,a.example,2025-03-03,gmail,0.0010,below,inboxed,1500,1.000
postmaster,b.example,2025-03-03,gmail,0.0050,above,inboxed,100,
dmarc,a.example,2025-03-03,yahoo_aol,,,,300,0.500
`;
const SNDS = '192.0.2.7,3/5/2025 10:00 AM,3/5/2025 7:00 PM,1895,1894,1890,GREEN,< 0.1%,,,0,,,\n192.0.2.8,3/5/2025 10:00 AM,3/5/2025 7:00 PM,900,900,900,RED,0.7%,,,0,,,\n';
const MONTH = 'from=2025-03-01&to=2025-03-31';

async function load(bench: AppBench, files: readonly (readonly [Record<string, string>, string])[]): Promise<void> {
  for (const [fields, text] of files) expect((await bench.imported(fields, text)).rows_rejected).toBe(0);
}
const rates = async (bench: AppBench, query = MONTH): Promise<ComplaintRatesAnswer> => complaintRatesAnswer.parse(await (await bench.get(`/complaint-rates?${query}`)).json());
const of = (answer: ComplaintRatesAnswer, provider: string): ProviderRates => answer.providers.find((each) => each.provider === provider)!;
/** A column along the first days of March, 1st first. */
const march = (answer: ComplaintRatesAnswer, provider: string, column: 'delivered' | 'complaints' | 'delivered_7d' | 'complaints_7d' | 'rate_7d' | 'verdict_7d' | 'status_7d', to: number): unknown[] => {
  expect(answer.days[0]).toBe('2025-03-01');
  return of(answer, provider)[column].slice(0, to);
};

describe('complaints by mailbox provider', () => {
  let bench: AppBench;
  let answer: ComplaintRatesAnswer;
  let feeds: ReputationFeedsAnswer;
  beforeAll(async () => {
    bench = await openAppBench();
    await load(bench, [
      [{ kind: 'campaigns' }, CAMPAIGNS], [{ kind: 'send_totals' }, TOTALS], [{ kind: 'sends' }, WITHOUT_FEED], [{ kind: 'sends' }, SENDS],
      [{ kind: 'outcomes' }, WITHDRAWN], [{ kind: 'orders' }, ORDER], [{ kind: 'reputation_feed' }, POSTMASTER], [{ source: 'microsoft-snds' }, SNDS],
    ]);
    answer = await rates(bench);
    feeds = reputationFeedsAnswer.parse(await (await bench.get(`/reputation-feeds?${MONTH}`)).json());
  });
  afterAll(() => bench.close());

  it('stand on the day they happened, withdrawn ones off, over what was delivered that local day', () => {
    expect(march(answer, 'free', 'delivered', 7)).toEqual([0, 1, 1, 0, 0, 0, 0]);
    expect(march(answer, 'free', 'complaints', 7)).toEqual([0, 0, 0, 0, 0, 1, 0]);
  });

  it('add up over a day and the six before it', () => {
    expect(march(answer, 'gmail', 'delivered_7d', 10)).toEqual([900, 1500, 2000, 2000, 2000, 2000, 2000, 1100, 500, null]);
    expect(march(answer, 'gmail', 'complaints_7d', 10)).toEqual([0, 1, 6, 6, 6, 6, 6, 6, 5, null]);
    expect(march(answer, 'gmail', 'rate_7d', 10)).toEqual([0, 1 / 1500, 0.003, 0.003, 0.003, 0.003, 0.003, 6 / 1100, 0.01, null]);
  });

  it('are judged by the two limits from 1 000 delivered on', () => {
    expect(march(answer, 'gmail', 'verdict_7d', 10)).toEqual(['too_few', 'met', 'broken', 'broken', 'broken', 'broken', 'broken', 'broken', 'too_few', 'unknown']);
    expect(of(answer, 'gmail')).toMatchObject({ verdict: 'broken', days: { broken: 6, met: 1, too_few: 2, watch: 0, unknown: 4, none: 18 } });
  });

  it('are partial over a campaign whose complaints nobody tells, and unknown where there is no other', () => {
    expect(march(answer, 'gmail', 'status_7d', 10)).toEqual(['too_few', 'ok', 'ok', 'ok', 'ok', 'ok', 'partial', 'partial', 'too_few', 'no_data']);
    expect(march(answer, 'orange', 'delivered', 5)).toEqual([0, 0, 0, null, 0]);
    expect(march(answer, 'orange', 'complaints_7d', 11)).toEqual([0, 0, 0, null, null, null, null, null, null, null, 0]);
    expect(of(answer, 'orange')).toMatchObject({ sent: 1, verdict: 'unknown' });
  });

  it('name whom a breach is owed to, on its worst day', () => {
    expect(answer.breaches_total).toBe(2);
    const [broken, watch] = answer.breaches;
    expect(broken).toMatchObject({ provider: 'gmail', limit: 0.003, from: '2025-03-03', to: '2025-03-08', days: 6, campaigns_unknown: 1, others: { campaigns: 0 } });
    expect(watch).toMatchObject({ limit: 0.001, from: '2025-03-03', to: '2025-03-08' });
    expect(broken!.worst).toMatchObject({ day: '2025-03-08', delivered: 1100, complaints: 6, rate: 6 / 1100 });
    // Above 0.10 %: 6 − 1.1 = 4.9 complaints, of which 5 − 0.5 = 4.5 are C2's and 1 − 0.6 = 0.4 are C1's.
    expect(broken!.campaigns.map(({ campaign, label }) => [campaign, label])).toEqual([['C2', 'Two'], ['C1', 'One']]);
    expect(broken!.campaigns.map(({ share_of_excess }) => share_of_excess)).toEqual([expect.closeTo(4.5 / 4.9, 12), expect.closeTo(0.4 / 4.9, 12)]);
    expect(broken!.campaigns.map(({ rate_without }) => rate_without)).toEqual([1 / 600, 5 / 500]);
  });

  it('of mails that reached the inbox keep the bounds of their feed', () => {
    const { volume, low, high } = of(answer, 'gmail').inboxed_7d!;
    expect(volume.slice(0, 3)).toEqual([null, 500, 2100]);
    // 3 March: 500 × 0.4 % known, 1 500 of them between 0 and 0.1 %, 100 at 0.5 % or more.
    expect(low[2]).toBeCloseTo((2 + 0 + 0.5) / 2100, 12);
    expect(high.slice(1, 3)).toEqual([0.004, null]);
    expect(of(answer, 'free').inboxed_7d).toBeNull();
  });

  it('follow the supplier, campaign and channel of the view; a feed of a domain cannot, and is not shown as if it did', async () => {
    const one = await rates(bench, `${MONTH}&supplier=S1`);
    expect(of(one, 'gmail')).toMatchObject({ sent: 1550, inboxed_7d: null, delivered_7d: expect.arrayContaining([1500]) as unknown });
    expect(one.breaches_total).toBe(0);
    expect((await rates(bench, `${MONTH}&campaign=C2`)).providers.map(({ provider }) => provider)).toEqual(['gmail']);
    expect((await rates(bench, `${MONTH}&channel=sms`))).toMatchObject({ days: [], providers: [], breaches: [] });
    // The window reaches back before the period: 2 to 8 March.
    expect(of(await rates(bench, 'from=2025-03-08&to=2025-03-08'), 'gmail').delivered_7d).toEqual([1100]);
    // Seen from the 4th, later complaints are not there yet.
    expect(of(await rates(bench, `${MONTH}&as_of=2025-03-05`), 'free').complaints).toEqual([0, 0, 0, 1, 0]);
  });

  it('stand beside what feeds say, a bound staying a bound', () => {
    const days = (feed: string, name: string): unknown => feeds.sources.find((source) => source.feed === feed && source.domain_or_ip === name)?.days;
    expect(days('postmaster', 'a.example')).toMatchObject([{ day: '2025-03-02', spam_rate: 0.004, spam_rate_bound: 'exact', auth_spf: 0.99 }, { day: '2025-03-03', spam_rate: 0.001, spam_rate_bound: 'below', volume: 1500 }]);
    expect(days('snds', '192.0.2.7')).toMatchObject([{ day: '2025-03-05', spam_rate: 0.001, spam_rate_bound: 'below', volume: 1890 }]);
    expect(days('snds', '192.0.2.8')).toMatchObject([{ spam_rate: 0.007, spam_rate_bound: 'exact' }]);
    expect(days('dmarc', 'a.example')).toMatchObject([{ spam_rate: null, auth_spf: 0.5, volume: 300 }]);
    expect(feeds.days_left_out).toBe(0);
  });
});

it('without the column of complaints, every rate is unknown and none is 0', async () => {
  const bench = await openAppBench();
  try {
    await load(bench, [[{ kind: 'campaigns' }, CAMPAIGNS], [{ kind: 'send_totals' }, TOTALS.replaceAll(/,\w+$/gm, '')], [{ kind: 'orders' }, ORDER]]);
    const answer = await rates(bench);
    expect(march(answer, 'gmail', 'complaints_7d', 9)).toEqual(Array.from({ length: 9 }, () => null));
    expect(march(answer, 'gmail', 'delivered', 4)).toEqual([null, null, null, 0]);
    expect(of(answer, 'gmail')).toMatchObject({ verdict: 'unknown', sent: 2050 });
    expect(answer.breaches).toEqual([]);
  } finally {
    await bench.close();
  }
});

describe('a workspace that holds feeds alone', () => {
  it('shows them whole: nothing else tells how far its data go', async () => {
    const bench = await openAppBench();
    await load(bench, [[{ kind: 'reputation_feed' }, 'feed,domain_or_ip,day,provider,spam_rate,denominator,volume\nsnds,192.0.2.7,2025-03-05,microsoft,< 0.1%,rcpt,900\n']]);
    const { as_of, sources } = reputationFeedsAnswer.parse(await (await bench.get(`/reputation-feeds?${MONTH}`)).json());
    expect([as_of, sources.length]).toEqual([null, 1]);
    expect(sources[0]!.days).toEqual([expect.objectContaining({ day: '2025-03-05', spam_rate: 0.001, spam_rate_bound: 'below', volume: 900 })]);
    await bench.close();
  });
});

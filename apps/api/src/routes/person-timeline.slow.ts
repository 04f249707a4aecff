import { addressesAnswer, timelineAnswer, type TimelineAnswer } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';
import { loadPeopleStory, YEAR_2025 } from './people-story.ts';

describe('the timeline of one person', () => {
  let bench: AppBench;
  let ann: number;
  beforeAll(async () => {
    await loadPeopleStory(bench = await openAppBench());
    ann = addressesAnswer.parse(await (await bench.get(`/addresses?${YEAR_2025}`)).json()).rows[0]!.person;
  });
  afterAll(() => bench.close());
  const told = async (query = ''): Promise<TimelineAnswer> => timelineAnswer.parse(await (await bench.get(`/people/${ann}/timeline${query}`)).json());
  const brief = ({ events }: TimelineAnswer): string[] => events.map((each) => `${each.at.slice(5, 16)} ${each.what} ${each.campaign?.id ?? '-'} ${each.supplier?.label ?? '-'}`);

  it('tells everything in its order', async () => {
    const answer = await told();
    expect(brief(answer)).toEqual([
      '03-01T07:59 consent - Alpha', '03-01T08:00 lead CA Alpha', '03-01T10:00 lead CB Bravo', '03-05T08:00 lead CA Alpha', '03-10T08:00 send CA Alpha',
      '03-19T08:00 touch CB Bravo', '03-20T07:00 touch - -', '03-20T08:00 order CA Alpha', '03-21T08:00 order - -', '10-01T08:00 send CB Bravo', '10-03T08:00 order CA Alpha',
    ]);
    expect(answer).toMatchObject({ total: 11, next: null, addresses: [{ address_class: 'main', mailbox_provider: 'gmail', list: null }] });
    expect(answer.events.flatMap((e) => (e.what === 'lead' ? [[e.lead_id, e.reason, e.price_eur, e.claimable, e.proved]] : []))).toEqual([['L1', 'net', 2, false, true], ['L2', 'duplicate_cross', 3, true, true], ['L3', 'duplicate_cross', 2, true, true]]);
    // 50 less 10 given back, and 20 × 40 ÷ 50 of margin; given back whole, it counts for nothing.
    expect(answer.events.flatMap((e) => (e.what === 'order' ? [[e.order_id, e.counted, e.revenue_eur, e.margin_eur, e.lead_id]] : []))).toEqual([['O1', true, 40, 16, 'L1'], ['O2', false, null, null, null], ['O3', true, 40, 15, 'L1']]);
    expect(answer.events.flatMap((e) => (e.what === 'send' ? [e.outcomes.map(({ type, detail }) => [type, detail])] : []))).toEqual([[['delivered', null], ['clicked', null]], [['bounced', 'hard']]]);
    // The consent was withdrawn after the last instant of the data.
    expect(answer.events[0]).toMatchObject({ purpose: 'newsletter', withdrawn_at: null, proved: true });
  });

  it('ends at as_of: a later click is unseen', async () => {
    const answer = await told('?as_of=2025-03-10T12:00:00Z');
    expect(answer.total).toBe(5);
    expect(answer.events[4]).toMatchObject({ what: 'send', outcomes: [{ type: 'delivered' }] });
    expect(answer.addresses[0]!.address_class).toBe('secondary');
  });

  it('knows nobody under another number, and says nothing clear', async () => {
    for (const other of ['999999', '-999999', 'ann@gmail.com', '1e3', '']) expect((await bench.get(`/people/${encodeURIComponent(other)}/timeline`)).status).toBe(404);
    expect((await bench.get(`/people/${ann}/timeline?as_of=never`)).status).toBe(400);
    expect(JSON.stringify(await told())).not.toMatch(/@|\bann\b/);
  });

  it('follows an address to the reference that owns it', async () => {
    await bench.imported({ kind: 'orders' }, 'order_id,email,person_ref,ordered_at,revenue\nO9,ann@gmail.com,client-1,2025-02-01T08:00:00Z,5\n');
    expect((await bench.get(`/people/${ann}/timeline`)).status).toBe(404);
    const [owner] = addressesAnswer.parse(await (await bench.get(`/addresses?${YEAR_2025}`)).json()).rows;
    expect(owner!.person).toBeGreaterThan(0);
    const answer = timelineAnswer.parse(await (await bench.get(`/people/${owner!.person}/timeline`)).json());
    expect(answer).toMatchObject({ total: 12, addresses: [{ address_class: 'main' }] });
    expect(answer.events[0]).toMatchObject({ what: 'order', order_id: 'O9', counted: true, lead_id: null, margin_eur: null });
  });
});

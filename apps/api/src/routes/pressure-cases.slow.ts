import { mismatchAnswer, pressureAnswer, type MismatchAnswer, type PressureAnswer } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';

const pressure = async (bench: AppBench, query: string): Promise<PressureAnswer> => pressureAnswer.parse(await (await bench.get(`/pressure?${query}`)).json());
const CAMPAIGNS = 'campaign_id,name,supplier_id,channel,target_gender,target_age_min,target_age_max\nCALLS,Calls,S1,phone,,,\nBARE,Bare,S2,email,,,\nWOMEN,Women,S1,email,f,,\nYOUNG,Young,S2,email,,25,40\n';

describe('a public kind of data: each client called n times, the last call converts or does not', () => {
  /** n calls each, one a week, and whether the last one converts. The sixth client had bought before anybody called. */
  const clients = [[1, false], [2, true], [2, false], [3, true], [4, false], [2, true]] as const;
  const week = (n: number): string => new Date(Date.UTC(2025, 2, 3, 9) + n * 7 * 86_400_000).toISOString();
  const sends = clients.flatMap(([calls], client) => Array.from({ length: calls }, (_, call) => `X${client}-${call},CALLS,P${client},${week(call)},${week(call)},,`));
  const leads = clients.flatMap(([calls, converts], client) => (converts ? [`L${client},CALLS,P${client},${week(calls - 1)}`] : []));
  let bench: AppBench;
  beforeAll(async () => {
    bench = await openAppBench();
    await bench.imported({ kind: 'campaigns' }, CAMPAIGNS);
    await bench.imported({ kind: 'sends' }, ['send_id,campaign_id,person_ref,sent_at,delivered_at,complained_at,unsubscribed_at', ...sends].join('\n'));
    await bench.imported({ kind: 'leads' }, ['lead_id,campaign_id,person_ref,acquired_at', ...leads, 'L9,CALLS,P5,2025-01-01T09:00:00Z'].join('\n'));
  });
  afterAll(() => bench.close());
  const attempts = ({ hazard }: PressureAnswer): number[][] => hazard.attempts.map((each) => [each.attempt, each.at_risk, each.events ?? -1]);

  it('yields, at attempt k, converts whose last call is the k-th among clients called k times or more', async () => {
    const answer = await pressure(bench, 'from=2025-01-01&to=2025-12-31');
    expect(attempts(answer)).toEqual([[1, 5, 0], [2, 4, 1], [3, 2, 1], [4, 1, 0]]);
    expect(answer.hazard.attempts[1]).toMatchObject({ yield: 0.25, status: 'too_few', departures: { events: 0, n: 4 } });
    expect(answer).toMatchObject({ status: 'ok', contacts: 14, people: 6 });
    // A week apart to the second is no longer within 7 × 24 h; three weeks before are within 30.
    expect(answer.windows[0]!.levels.map(({ level, contacts, people }) => [level, contacts, people])).toEqual([[1, 14, 6]]);
    expect(answer.windows[1]!.levels.map(({ level, contacts, people }) => [level, contacts, people])).toEqual([[1, 6, 1], [2, 5, 3], [3, 2, 1], [4, 1, 1]]);
    expect(answer.windows[1]!.people_above).toMatchObject({ events: 0, n: 6, status: 'too_few' });
    expect((await pressure(bench, 'from=2025-01-01&to=2025-12-31&cap_30=2')).windows[1]).toMatchObject({ cap: 2, people_above: { events: 2, n: 6 } });
  });

  it('counts attempts from the first contact ever loaded, whatever the period, on local days', async () => {
    expect(attempts(await pressure(bench, 'from=2025-03-10&to=2025-03-17'))).toEqual([[2, 4, 1], [3, 2, 1]]);
    expect(attempts(await pressure(bench, 'from=2025-03-11&to=2025-03-16'))).toEqual([]);
    // Nothing later than as_of is read: neither the third call nor its lead.
    expect(attempts(await pressure(bench, 'from=2025-01-01&to=2025-12-31&as_of=2025-03-11'))).toEqual([[1, 5, 0], [2, 4, 1]]);
  });

  it('says what is unknown: orders were never loaded, clicks have no feed', async () => {
    const [order, click] = [await pressure(bench, 'from=2025-01-01&to=2025-12-31&event=order'), await pressure(bench, 'from=2025-01-01&to=2025-12-31&event=click')];
    expect(order.hazard.attempts[0]).toMatchObject({ at_risk: 6, events: null, yield: null, status: 'no_data' });
    expect(click.hazard.attempts[0]).toMatchObject({ events: null, yield: null, status: 'no_data' });
    expect(order.windows[0]!.levels[0]).toMatchObject({ margin_eur: null, clicks: { events: null, n: 0, value: null, status: 'no_data' }, complaints: { events: 0, n: 14 } });
  });

  it('does not move when machines open everything', async () => {
    const before = await pressure(bench, 'from=2025-01-01&to=2025-12-31&as_of=2025-12-31&event=click');
    await bench.imported({ kind: 'outcomes' }, ['event_id,send_id,type,occurred_at,machine', ...sends.map((row, i) => `E${i},${row.split(',')[0]},opened,2025-06-01T00:00:00Z,true`)].join('\n'));
    const after = await pressure(bench, 'from=2025-01-01&to=2025-12-31&as_of=2025-12-31&event=click');
    expect({ ...after, data_version: 0 }).toEqual({ ...before, data_version: 0 });
    expect(after.data_version).toBeGreaterThan(before.data_version);
  });

  it('is empty, not zero, without mail; and says that deliveries it cannot see are counted as sent', async () => {
    const none = await pressure(bench, 'from=2020-01-01&to=2020-12-31');
    expect(none).toMatchObject({ status: 'no_data', contacts: 0, people: 0, hazard: { attempts: [] }, departure_ratio: { mean_excess: null, ratio: null } });
    expect(none.windows.map(({ levels, people_above }) => [levels, people_above.value])).toEqual([[[], null], [[], null]]);
    await bench.imported({ kind: 'sends' }, 'send_id,campaign_id,person_ref,sent_at\nB1,BARE,P0,2025-08-01T09:00:00Z\nB2,BARE,P0,2025-08-02T09:00:00Z\n');
    const bare = await pressure(bench, 'from=2025-08-01&to=2025-08-31');
    expect(bare).toMatchObject({ status: 'partial', contacts: 2, people: 1 });
    expect(bare.hazard.attempts.map(({ attempt, departures }) => [attempt, departures.status])).toEqual([[2, 'no_data'], [3, 'no_data']]);
  });

  it('refuses a cap or an event that mean nothing', async () => {
    for (const wrong of ['cap_7=0', 'cap_30=30', 'cap_7=-1', 'cap_7=2.5', 'cap_30=many', 'event=open']) expect((await bench.get(`/pressure?from=2025-01-01&to=2025-12-31&${wrong}`)).status).toBe(400);
  });
});

describe('mails outside their target', () => {
  const COUNT = 1200;
  const of = <T>(make: (i: number) => T): T[] => Array.from({ length: COUNT }, (_, i) => make(i));
  let bench: AppBench;
  let answer: MismatchAnswer;
  beforeAll(async () => {
    bench = await openAppBench();
    await bench.imported({ kind: 'campaigns' }, CAMPAIGNS);
    // Known a year before: 1 200 women of 30, 1 200 men of 50. Five women in a hundred answer, one man in a hundred; as many complain.
    const known = [...of((i) => `KF${i},CALLS,F${i},2024-03-01T09:00:00Z,f,1995`), ...of((i) => `KM${i},CALLS,M${i},2024-03-01T09:00:00Z,m,1975`)];
    const answered = [...of((i) => (i % 20 === 0 ? [`AF${i},WOMEN,F${i},2025-03-01T10:00:00Z,,`] : [])), ...of((i) => (i % 100 === 0 ? [`AM${i},WOMEN,M${i},2025-03-01T10:00:00Z,,`] : []))].flat();
    // One man nobody knew before he answered: unknown when the mail was sent, known since.
    await bench.imported({ kind: 'leads' }, ['lead_id,campaign_id,person_ref,acquired_at,gender,birth_year', ...known, ...answered, 'NEW,WOMEN,N0,2025-03-01T10:00:00Z,m,'].join('\n'));
    const mail = (id: string, campaign: string, person: string, complains: boolean): string => {
      const at = `2025-03-0${campaign === 'WOMEN' ? 1 : 2}T09:00:00Z`;
      return `${id},${campaign},${person},${at},${at},${complains ? '2025-03-02T11:00:00Z' : ''}`;
    };
    const women = ['F', 'M'].flatMap((sex) => of((i) => mail(`W${sex}${i}`, 'WOMEN', `${sex}${i}`, i % 200 === 0)));
    const young = ['F', 'M'].flatMap((sex) => of((i) => mail(`Y${sex}${i}`, 'YOUNG', `${sex}${i}`, sex === 'M' && i % 20 === 0)));
    await bench.imported({ kind: 'sends' }, ['send_id,campaign_id,person_ref,sent_at,delivered_at,complained_at', ...women, ...young, mail('WN', 'WOMEN', 'N0', false)].join('\n'));
    answer = mismatchAnswer.parse(await (await bench.get('/mismatch?from=2025-01-01&to=2025-12-31')).json());
  });
  afterAll(() => bench.close());
  const cells = (target: string) => answer.targets.find((each) => each.target === target)!.cells;

  it('are compared with those of the same target inside it, outcome by outcome', () => {
    const [women, men] = cells('f');
    expect(women).toMatchObject({ known: 'f', fit: 'matched', sends: 1200, conversion: { n: 1200, events: 60 }, complaints: { events: 6 }, effect: null });
    expect(men).toMatchObject({ known: 'm', fit: 'mismatched', sends: 1201, contacts: 1201, conversion: { n: 1200, events: 12 }, complaints: { events: 6, n: 1201 } });
    expect(men!.effect!.conversion).toMatchObject({ difference: expect.closeTo(0.04, 12), verdict: 'cost' });
    expect(men!.effect!.complaints.verdict).toBe('no_measurable_cost');
    expect(men!.effect!.unsubscribes).toEqual({ difference: null, interval: null, verdict: 'no_data' });
    expect(men!.unsubscribes).toMatchObject({ events: null, n: 0, status: 'no_data' });
  });

  it('leave to the unknown whom only the answer made known', () => {
    expect(cells('f')[2]).toMatchObject({ known: 'unknown', fit: 'unknown', sends: 0, contacts: 0, conversion: { n: 1, events: 1, status: 'too_few' }, effect: null });
  });

  it('are judged by age too, and no target stands for another', () => {
    expect(cells('25-40').map(({ known, fit, sends }) => [known, fit, sends])).toEqual([['25-34', 'matched', 1200], ['45-54', 'mismatched', 1200]]);
    const { effect } = cells('25-40')[1]!;
    expect(effect!.complaints).toMatchObject({ difference: expect.closeTo(-0.05, 12), verdict: 'cost' });
    // Every answer came before this mail, in the wake of the other.
    expect(effect!.conversion).toMatchObject({ difference: 0, verdict: 'no_measurable_cost' });
  });

  it('are as many as the figures say', async () => {
    const { totals } = (await (await bench.post('/query', { figures: ['sends_mismatched', 'sends_with_known_target'], period: { from: '2025-01-01', to: '2025-12-31' } })).json()) as { totals: { figures: Record<string, { value: number }> } };
    const all = answer.targets.flatMap((target) => target.cells);
    const sends = (...fits: string[]): number => all.filter(({ fit }) => fits.includes(fit)).reduce((sum, cell) => sum + cell.sends, 0);
    expect([sends('mismatched'), sends('matched', 'mismatched')]).toEqual([totals.figures['sends_mismatched']!.value, totals.figures['sends_with_known_target']!.value]);
  });
});

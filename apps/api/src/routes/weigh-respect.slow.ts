import { problemAnswer, respectAnswer, type RespectAnswer } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';

const CAMPAIGNS = [1, 2, 3, 4, 5, 6];
const MAILS = 1000;
const LEADS = 200;
const lines = (head: string, rows: string[]): string => [head, ...rows].join('\n');
const each = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** Campaign i sends 1 000 e-mails, draws i complaints, recruits 200 people for 100 €, and sells to 70 − 10 i of them at 5 € of margin. */
const sends = (complaints: boolean): string => lines(`send_id,campaign_id,person_ref,sent_at,delivered_at${complaints ? ',complained_at' : ''}`, CAMPAIGNS.flatMap((c) => each(MAILS, (i) =>
  `M${c}-${i},C${c},P${c}-${i},2025-01-05T10:00:00Z,2025-01-05T10:00:05Z${complaints ? `,${i < c ? '2025-01-06T10:00:00Z' : ''}` : ''}`)));
const FILES = {
  campaigns: lines('campaign_id,name,supplier_id,channel', CAMPAIGNS.map((c) => `C${c},Campagne ${c},S${1 + (c % 2)},email`)),
  leads: lines('lead_id,campaign_id,person_ref,acquired_at,status,consent_at,consent_text_id,consent_url', CAMPAIGNS.flatMap((c) => each(LEADS, (i) =>
    `L${c}-${i},C${c},P${c}-${i},2025-01-10T10:00:00Z,accepted,2025-01-10T09:00:00Z,t,https://f.example`))),
  costs: lines('cost_id,campaign_id,day,amount,currency,kind', CAMPAIGNS.map((c) => `X${c},C${c},2025-01-10,100.00,EUR,media`)),
  orders: lines('order_id,person_ref,ordered_at,revenue,margin,currency', [...CAMPAIGNS.flatMap((c) => each(70 - 10 * c, (i) => `O${c}-${i},P${c}-${i},2025-01-20T10:00:00Z,20.00,5.00,EUR`)), 'O-late,P1-0,2025-06-01T10:00:00Z,20.00,5.00,EUR']),
} as const;

/** Several data versions in one test: each builds its snapshot. */
const PATIENT = 30_000;

describe('respect', () => {
  let bench: AppBench;
  let sent: string;
  beforeAll(async () => {
    bench = await openAppBench();
    for (const kind of ['campaigns', 'leads', 'costs', 'orders'] as const) await bench.imported({ kind }, FILES[kind]);
    sent = (await bench.imported({ kind: 'sends' }, sends(true))).import_id;
  });
  afterAll(() => bench.close());
  const ask = async (more = ''): Promise<RespectAnswer> => respectAnswer.parse(await (await bench.get(`/respect?from=2025-01-01&to=2025-12-31&horizon=30${more}`)).json());
  const test = (answer: RespectAnswer, id: string) => answer.tests.find((one) => one.id === id)!;
  const remove = (id: string) => bench.app.request(`http://localhost/api/v1/imports/${id}`, { method: 'DELETE' });
  const weighed = ({ tests, returns, euros }: RespectAnswer) => ({ tests, returns, euros });

  it('weighs each test with its n', async () => {
    const answer = await ask();
    // 21 of 6 000: (0.00382012 − 0.00152823) ÷ 1.00064024 = 0.0022904, so the interval lies across 0.30 %.
    expect(test(answer, 'complaint_rate')).toMatchObject({ n: 6000, verdict: 'watch', measured: { value: 21 / 6000, inputs: { complaints: 21, delivered: 6000 }, status: 'ok' } });
    expect(test(answer, 'complaint_rate').measured.interval?.low).toBeCloseTo(0.0022904, 7);
    expect(test(answer, 'proof_coverage')).toMatchObject({ n: 1200, verdict: 'met', measured: { value: 1 } });
    expect(test(answer, 'sends_per_net_person')).toMatchObject({ n: 1200, verdict: 'met', measured: { value: 5 } });
    expect(test(answer, 'several_times_a_day')).toMatchObject({ n: 1200, verdict: 'met', measured: { value: 0 } });
    // Nobody was written to after their lead; no first contact, no mention, no target is known.
    expect(['written_unproved', 'late_contact', 'negative_mentions', 'mismatch_rate', 'bounce_hard_rate'].map((id) => test(answer, id).verdict)).toEqual(each(5, () => 'unknown'));
  });

  it('prints the rank correlation over campaigns with its n', async () => {
    const { returns } = await ask();
    const [complaints] = returns.measures;
    expect([complaints?.test, complaints?.correlations.at(-1)]).toMatchObject(['complaint_rate', { figure: 'roi', n: 6, rho: -1, reading: 'pays' }]);
    expect(returns.campaigns.map(({ id, respect }) => [id, respect['complaint_rate']?.value])).toEqual(CAMPAIGNS.map((c) => [`C${c}`, c / MAILS]));
    const supplier = await ask('&supplier=S2');
    expect(supplier.returns.measures[0]?.correlations.at(-1)).toMatchObject({ n: 3, rho: null, reading: 'too_few' });
    expect(test(supplier, 'complaint_rate')).toMatchObject({ n: 3000, measured: { value: 9 / 3000 } });
  });

  it('is moved by no storm of machine opens, nor by its removal', async () => {
    const before = weighed(await ask());
    const storm = lines('event_id,send_id,type,occurred_at,machine', CAMPAIGNS.flatMap((c) => each(MAILS, (i) => `E${c}-${i},M${c}-${i},opened,2025-01-05T10:00:06Z,true`)));
    const { import_id, rows_loaded } = await bench.imported({ kind: 'outcomes' }, storm);
    expect(rows_loaded).toBe(6000);
    expect(weighed(await ask())).toEqual(before);
    await remove(import_id);
    expect(weighed(await ask())).toEqual(before);
  }, PATIENT);

  it('knows no complaint once their feed is erased', async () => {
    await remove(sent);
    await bench.imported({ kind: 'sends' }, sends(false));
    const answer = await ask();
    expect(test(answer, 'complaint_rate')).toMatchObject({ verdict: 'unknown', measured: { value: null } });
    expect(test(answer, 'written_after_no')).toMatchObject({ verdict: 'unknown', measured: { value: null } });
    expect(answer.returns.measures.map((one) => one.test)).not.toContain('complaint_rate');
    expect(test(answer, 'proof_coverage').verdict).toBe('met');
  }, PATIENT);

  it('refuses an horizon that there is not', async () => {
    const response = await bench.get('/respect?from=2025-01-01&to=2025-12-31&horizon=31');
    expect([response.status, problemAnswer.parse(await response.json()).error.path]).toEqual([400, 'horizon']);
  });
});

describe('respect of an empty workspace', () => {
  it('is unknown throughout', async () => {
    const bench = await openAppBench();
    const answer = respectAnswer.parse(await (await bench.get('/respect?from=2025-01-01&to=2025-12-31')).json());
    await bench.close();
    expect(new Set(answer.tests.map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
    expect(answer.returns).toEqual({ measures: [], campaigns: [], left_out: 0 });
  });
});

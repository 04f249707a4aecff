import { odditiesAnswer, type Oddity } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';

const IN_A_YEAR = new Date(Date.now() + 365 * 86_400_000).toISOString();
const FILES = {
  campaigns: 'campaign_id,name,supplier_id,channel,starts_on\nC1,One,S1,email,2025-03-01\n',
  // S1 is clean, within the second; S2 complained before it was sent; S3 is sent in a year.
  sends: `send_id,campaign_id,email,sent_at,delivered_at,complained_at
S1,C1,a@gmail.com,2025-03-02T10:00:00.400Z,2025-03-02T10:00:00Z,
S2,C1,b@gmail.com,2025-03-02T10:00:00Z,2025-03-02T10:00:05Z,2025-03-01T10:00:00Z
S3,C1,c@gmail.com,${IN_A_YEAR},,
`,
  // E1 before its send, E2 without one, E3 clean.
  outcomes: `event_id,send_id,type,occurred_at
E1,S1,unsubscribed,2025-03-02T09:00:00Z
E2,S9,unsubscribed,2025-03-05T10:00:00Z
E3,S1,clicked,2025-03-02T11:00:00Z
`,
  // The first is from before the campaign, on its local eve; the second on its first day in Paris.
  leads: `lead_id,campaign_id,person_ref,acquired_at
L1,C1,P1,2025-02-28T12:00:00Z
L2,C1,P2,2025-02-28T23:30:00Z
`,
  // P1 bought before its lead; P3 has none; O4 gives back more than it took; O5 has a negative margin, which is nothing odd.
  orders: `order_id,person_ref,ordered_at,revenue,margin,currency,refunded
O1,P1,2025-02-01T12:00:00Z,10.00,4.00,EUR,
O2,P1,2025-03-20T12:00:00Z,10.00,4.00,EUR,10.00
O3,P3,2025-02-01T12:00:00Z,10.00,4.00,EUR,
O4,P2,2025-03-20T12:00:00Z,10.00,4.00,EUR,10.01
O5,P2,2025-03-20T12:00:00Z,10.00,-4.00,EUR,
`,
};
const MANY = `order_id,person_ref,ordered_at,revenue,currency\n${Array.from({ length: 1001 }, (_, at) => `M${at},CASH,2025-03-10T12:00:00Z,1.00,EUR`).join('\n')}\n`;

describe('rows that cannot be quite true', () => {
  let bench: AppBench;
  let oddities: Oddity[];
  beforeAll(async () => {
    bench = await openAppBench();
    for (const [kind, text] of Object.entries(FILES)) await bench.imported({ kind }, text, `${kind}.csv`);
    await bench.imported({ kind: 'orders' }, MANY, 'till.csv');
    ({ oddities } = odditiesAnswer.parse(await (await bench.get('/oddities')).json()));
  });
  afterAll(() => bench.close());
  const rows = (code: Oddity['code'], kind: Oddity['kind']): number | undefined => oddities.find((each) => each.code === code && each.kind === kind)?.rows;

  it('are counted by what is odd and the kind of their file, and no other row is', () => {
    expect(oddities.map(({ code, kind, rows: count }) => `${code} ${kind} ${count}`)).toEqual([
      'future sends 1', 'lead_before_campaign leads 1', 'many_orders orders 1001', 'order_before_lead orders 1', 'outcome_before_send outcomes 1', 'outcome_before_send sends 1',
      'outcome_without_send outcomes 1', 'refund_above_revenue orders 1',
    ]);
  });

  it('name their files, and say what becomes of them in both languages', () => {
    expect(oddities.find(({ code }) => code === 'many_orders')).toMatchObject({ state: 'kept', imports: [{ file_name: 'till.csv', rows: 1001 }], imports_total: 1 });
    expect(oddities.find(({ code }) => code === 'refund_above_revenue')).toMatchObject({ state: 'refused', imports: [{ file_name: 'orders.csv', rows: 1 }] });
    for (const { label, means, treated } of oddities) for (const { fr, en } of [label, means, treated]) expect([fr, en]).not.toContain('');
  });

  it('are treated as they say: kept and counted, or waiting, or refused', async () => {
    const figures = ['sends', 'complaints', 'unsubscribes', 'orders', 'buyers', 'revenue_eur', 'margin_eur'];
    const { totals } = (await (await bench.post('/query', { figures, basis: 'calendar', period: { from: '2025-01-01', to: '2027-12-31' } })).json()) as { totals: { figures: Record<string, { value: number | null }> } };
    // S3 lies after as_of. The complaint before its send counts; of the unsubscribes E1 does and E2 waits. O2 is given back whole, O4 was refused.
    expect(Object.fromEntries(figures.map((id) => [id, totals.figures[id]!.value]))).toMatchObject({ sends: 2, complaints: 1, unsubscribes: 1, orders: 3 + 1001, revenue_eur: 30 + 1001 });
  });

  it('wait no more once what they lacked is there', async () => {
    await bench.imported({ kind: 'sends' }, 'send_id,campaign_id,email,sent_at\nS9,C1,z@gmail.com,2025-03-05T09:00:00Z\n', 'late.csv');
    ({ oddities } = odditiesAnswer.parse(await (await bench.get('/oddities')).json()));
    expect(rows('outcome_without_send', 'outcomes')).toBeUndefined();
  });
});

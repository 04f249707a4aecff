import { duplicatesAnswer, type DuplicatesAnswer } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';
import { workedFiles } from '../questions/bench.ts';

describe('duplicates of the worked set', () => {
  let bench: AppBench;
  let answer: DuplicatesAnswer;
  beforeAll(async () => {
    bench = await openAppBench();
    for (const { kind, name, text } of workedFiles()) await bench.imported({ kind }, text, name);
    answer = duplicatesAnswer.parse(await (await bench.get('/duplicates?from=2025-01-01&to=2026-12-31')).json());
  });
  afterAll(() => bench.close());
  const of = (lead: string): DuplicatesAnswer['rows'][number] | undefined => answer.rows.find((row) => row.lead_id === lead);

  it('are exactly those of the figures, in leads and in euros', async () => {
    const body = { figures: ['leads_duplicate_cross', 'leads_duplicate_own', 'paid_twice_eur', 'claimable_eur'], period: { from: '2025-01-01', to: '2026-12-31' } };
    const { totals } = (await (await bench.post('/query', body)).json()) as { totals: { figures: Record<string, { value: number }> } };
    const { leads_duplicate_cross, leads_duplicate_own, paid_twice_eur, claimable_eur } = answer.totals;
    expect({ leads_duplicate_cross, leads_duplicate_own, paid_twice_eur, claimable_eur }).toEqual(Object.fromEntries(body.figures.map((id) => [id, totals.figures[id]!.value])));
    expect(answer.rows).toHaveLength(leads_duplicate_cross + leads_duplicate_own);
    expect(answer.next).toBeNull();
  });

  it('name the first lead of the window, its instant, and whether it was the same day', () => {
    expect(of('L05')).toMatchObject({ reason: 'duplicate_cross', supplier: 'S2', earlier: { lead_id: 'L04', supplier: 'S1', acquired_at: '2025-03-05T08:00:00.000Z' }, same_day: true, hours_between: 6 });
    // The same instant: the smaller id was first.
    expect(of('L37')).toMatchObject({ reason: 'duplicate_cross', earlier: { lead_id: 'L36' }, hours_between: 0 });
    expect(of('L36')).toBeUndefined();
    expect(of('L02')).toMatchObject({ reason: 'duplicate_own', earlier: { lead_id: 'L01' }, same_day: false, hours_between: 480 });
  });

  it('count the people two suppliers share once, and pay for the leads that came second', () => {
    const pair = answer.overlap.filter(({ a, b }) => new Set([a, b, 'S1', 'S2']).size === 2);
    expect(pair.map(({ people }) => people)).toEqual([pair[0]!.people, pair[0]!.people]);
    expect(answer.overlap.reduce((sum, each) => sum + each.sold_again_leads, 0)).toBe(answer.totals.leads_duplicate_cross);
    expect(answer.overlap.reduce((sum, each) => sum + each.sold_again_eur, 0)).toBeCloseTo(answer.totals.paid_twice_eur, 9);
  });

  it('narrow to a supplier, whose totals and claims are parts of the whole', async () => {
    const parts = await Promise.all(answer.suppliers.map(async ({ id }) => duplicatesAnswer.parse(await (await bench.get(`/duplicates?from=2025-01-01&to=2026-12-31&supplier=${id}`)).json())));
    for (const name of ['leads_duplicate_cross', 'leads_duplicate_own', 'same_day', 'paid_twice_eur', 'claimable_eur'] as const) {
      expect(parts.reduce((sum, { totals }) => sum + totals[name], 0), name).toBeCloseTo(answer.totals[name], 9);
    }
    for (const { totals, claims, rows, scope, overlap } of [...parts, answer]) {
      expect(claims.reduce((sum, each) => sum + each.claimable_eur, 0)).toBeCloseTo(totals.claimable_eur, 9);
      expect(rows).toEqual(answer.rows.filter((row) => scope.supplier === null || row.supplier === scope.supplier));
      expect(overlap).toEqual(answer.overlap.filter(({ a, b }) => scope.supplier === null || [a, b].includes(scope.supplier)));
    }
    const reasons = Object.fromEntries(answer.claims.map(({ reason, leads }) => [`leads_${reason}`, leads]));
    const { totals } = (await (await bench.post('/query', { figures: Object.keys(reasons), period: { from: '2025-01-01', to: '2026-12-31' } })).json()) as { totals: { figures: Record<string, { value: number }> } };
    expect(Object.fromEntries(Object.entries(totals.figures).map(([id, { value }]) => [id, value]))).toEqual(reasons);
  });

  it('come page by page, each row once', async () => {
    const rows: DuplicatesAnswer['rows'] = [];
    for (let before: string | null = '0'; before !== null;) {
      const page = duplicatesAnswer.parse(await (await bench.get(`/duplicates?from=2025-01-01&to=2026-12-31&limit=2&before=${before}`)).json());
      expect(page.rows.length).toBeLessThanOrEqual(2);
      expect(page.totals).toEqual(answer.totals);
      rows.push(...page.rows);
      before = page.next;
    }
    expect(rows).toEqual(answer.rows);
  });

  it('become a file of claims per supplier that adds up and names no other supplier', async () => {
    const suppliers = answer.suppliers.map(({ id }) => id);
    let claimed = 0;
    for (const id of suppliers) {
      const response = await bench.get(`/suppliers/${id}/refund-claims.csv?from=2025-01-01&to=2026-12-31&lang=en`);
      const lines = (await response.text()).trimEnd().split('\r\n');
      expect(lines[0]).toBe('lead;campaign;campaign name;contract;acquired at (UTC);reason;already recruited at (UTC);same day;amount (EUR)');
      claimed += lines.slice(1).reduce((sum, line) => sum + Number(line.split(';').at(-1)), 0);
      if (id === 'S2') expect(lines.find((line) => line.startsWith('L05;'))).toContain(';2025-03-05T14:00:00.000Z;person already recruited by another supplier;2025-03-05T08:00:00.000Z;yes;');
    }
    expect(claimed).toBeCloseTo(answer.totals.claimable_eur, 2);
    expect((await bench.get('/suppliers/NOBODY/refund-claims.csv?from=2025-01-01&to=2026-12-31')).status).toBe(404);
    expect((await bench.get('/suppliers/S2/refund-claims.csv?from=hier&to=2026-12-31')).status).toBe(400);
  });
});

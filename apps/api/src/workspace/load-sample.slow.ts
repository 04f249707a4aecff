import type { QueryAnswer, WorkspaceAnswer } from '@e-respect/contract';
import { writeSample } from '@e-respect/sample';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';
import { loadSample, SAMPLE_SEED } from './load-sample.ts';

const FIGURES = [
  'sends', 'delivered', 'bounces_hard', 'bounces_soft', 'people_reached', 'leads_gross', 'leads_net', 'leads_duplicate_cross', 'leads_duplicate_own', 'leads_throwaway',
  'leads_unproven', 'people_mature', 'spend_eur', 'buyers', 'repeat_buyers', 'orders', 'margin_eur', 'complaints', 'unsubscribes', 'leads_per_eur_gross', 'leads_per_eur_net',
  'cost_per_lead_gross', 'cost_per_lead_net', 'conversion_rate', 'conversion_rate_gross', 'roi', 'complaint_rate', 'paid_twice_eur', 'claimable_eur', 'proof_coverage', 'margin_per_person_eur',
];

/** What the story tells of each campaign and supplier, answers that came as events included. */
const TOLD = [
  'sends', 'delivered', 'bounces_hard', 'bounces_soft', 'complaints', 'unsubscribes', 'leads_gross', 'leads_rejected', 'leads_duplicate_cross', 'leads_duplicate_own',
  'leads_throwaway', 'leads_role', 'leads_invalid', 'leads_unproven', 'leads_without_proof', 'leads_net', 'people_mature', 'buyers', 'repeat_buyers', 'orders', 'margin_eur',
  'margin_excluded_eur', 'spend_eur',
] as const;

describe('the sample story', () => {
  let bench: AppBench;
  beforeAll(async () => {
    bench = await openAppBench();
    await loadSample(bench.workspace, () => undefined);
  });
  afterAll(() => bench.close());

  it('is the golden case, down to each count', async () => {
    const body = { figures: FIGURES, period: { from: '2024-01-01', to: '2027-01-01' }, filters: [{ dimension: 'campaign', op: 'is', values: ['RENTREE'] }] };
    const { totals } = (await (await bench.post('/query', body)).json()) as QueryAnswer;
    const values = Object.fromEntries(Object.entries(totals.figures).map(([id, figure]) => [id, figure.value]));
    expect(values).toEqual({
      sends: 2_000_000, delivered: 1_940_000, bounces_hard: 30_000, bounces_soft: 30_000, people_reached: 1_200_000, leads_gross: 100_000, leads_net: 70_000,
      leads_duplicate_cross: 12_000, leads_duplicate_own: 3000, leads_throwaway: 5000, leads_unproven: 10_000, people_mature: 70_000, spend_eur: 125_000, buyers: 1400,
      repeat_buyers: 560, orders: 2240, margin_eur: 94_080, complaints: 3880, unsubscribes: 11_640, leads_per_eur_gross: 0.8, leads_per_eur_net: 0.56, cost_per_lead_gross: 1.25,
      cost_per_lead_net: 125_000 / 70_000, conversion_rate: 0.02, conversion_rate_gross: 0.014, roi: -0.24736, complaint_rate: 0.002, paid_twice_eur: 14_400, claimable_eur: 24_000,
      proof_coverage: 0.9, margin_per_person_eur: 1.344,
    });
    expect(totals.figures['complaint_rate']!.interval!.low).toBeCloseTo(0.001938, 6);
    expect(totals.figures['complaint_rate']!.interval!.high).toBeCloseTo(0.002064, 6);
  });

  it.each(['campaign', 'supplier'] as const)('is true of every %s', async (dimension) => {
    const truth = await writeSample({ seed: SAMPLE_SEED, scale: 1, write: () => undefined });
    const body = { figures: TOLD, by: [dimension], period: truth.period, as_of: truth.as_of, horizon_days: truth.horizon_days };
    const { rows } = (await (await bench.post('/query', body)).json()) as QueryAnswer;
    const found = new Map(rows.map((row) => [row.by[dimension], row.figures]));
    const wanted = dimension === 'campaign' ? truth.campaigns.map((each) => [each.campaign_id, each] as const) : truth.suppliers.map((each) => [each.supplier_id, each] as const);
    const wrong = wanted.flatMap(([id, told]) => TOLD.flatMap((figure) => {
      const { value = 0, status = 'ok' } = found.get(id)?.[figure] ?? {};
      // What a supplier does not tell has no figure, or one that is derived and says so.
      if (told[figure] === null) return status === 'ok' ? [`${id} ${figure}: ${value} where nothing is told`] : [];
      return value === told[figure] || Math.abs((value ?? Number.NaN) - told[figure]) < 0.01 ? [] : [`${id} ${figure}: ${value} instead of ${told[figure]}`];
    }));
    expect(wrong).toEqual([]);
  });

  it('can be taken out, leaving an empty workspace', async () => {
    await bench.app.request('http://localhost/api/v1/workspace/sample', { method: 'DELETE' });
    const workspace = (await (await bench.get('/workspace')).json()) as WorkspaceAnswer;
    expect([workspace.sample, workspace.opening_campaign, workspace.facts.filter((fact) => fact.rows > 0)]).toEqual([false, null, []]);
  });
});

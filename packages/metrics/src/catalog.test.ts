import { describe, expect, it } from 'vitest';
import { catalogue, entries, figure } from './catalog.ts';
import { evaluate, references } from './formula.ts';
import { measuresOf } from './needs.ts';

const figures = [...catalogue.values()];

describe('the catalogue', () => {
  it.each(figures.map((each) => [each.id, each] as const))('%s is told in both languages', (_, each) => {
    for (const words of [each.label, each.explain]) {
      expect(words.fr.trim()).not.toBe('');
      expect(words.en.trim()).not.toBe('');
    }
  });

  it('has each id once', () => {
    expect(new Set(figures.map((each) => each.id)).size).toBe(entries().length);
  });

  it.each(figures.flatMap((each) => (each.kind === 'ratio' ? [[each.id, each] as const] : [])))('the example of %s holds', (_, ratio) => {
    expect(Object.keys(ratio.example.given).sort()).toEqual(references(ratio.tree).sort());
    const value = evaluate(ratio.tree, (id) => ratio.example.given[id] ?? null);
    if (ratio.example.gives === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(ratio.example.gives, 12);
  });

  it.each(figures.map((each) => each.id))('%s rests on measures of the database', (id) => {
    const measures = measuresOf(id).map(figure);
    expect(measures.length).toBeGreaterThan(0);
    expect(measures.every((each) => each.kind === 'measure')).toBe(true);
  });

  it('says a formula in words', () => {
    const roi = entries().find((each) => each.id === 'roi')!;
    expect(roi.words.fr).toBe('(Marge − Dépense mûre) ÷ Dépense mûre');
    expect(roi.dimensions).toContain('supplier');
    expect(roi.dimensions).not.toContain('variant');
  });

  it('has every figure of the dictionary that these kinds of files allow', () => {
    const ids = new Set(catalogue.keys());
    const named = `sends delivered bounces_hard bounces_soft opens_human opens_machine clicks_human clicks_machine unsubscribes complaints people_solicited
      people_reached people_recruited people_mature people_said_no people_silent people_pressured leads_gross leads_rejected leads_accepted leads_net
      leads_duplicate_cross leads_duplicate_own leads_throwaway leads_role leads_invalid leads_unproven leads_without_proof leads_gross_mature spend_eur
      spend_mature_eur spend_media_eur spend_lead_fee_eur spend_routing_eur spend_creative_eur spend_incentive_eur spend_time_eur spend_other_eur spend_contract_eur
      orders buyers repeat_buyers revenue_eur margin_eur margin_excluded_eur paid_twice_eur claimable_eur sends_mismatched sends_with_known_target
      leads_per_eur_gross leads_per_eur_net cost_per_lead_gross cost_per_lead_net cost_per_person cost_per_buyer sends_per_net_person net_share conversion_rate
      conversion_rate_gross orders_per_buyer repeat_rate margin_per_person_eur roi payback_days complaint_rate unsubscribe_rate bounce_hard_rate silent_rate
      said_no_rate mismatch_rate proof_coverage click_rate_human`.split(/\s+/);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});

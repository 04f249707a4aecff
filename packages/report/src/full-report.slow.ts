import { entries } from '@e-respect/metrics';
import type { FigureValue, Language } from '@e-respect/contract';
import { exampleAnswer, GOLDEN_COUNTS, type Counts } from '@e-respect/figures/examples';
import { describe, expect, it } from 'vitest';
import { exampleInput, namedSuppliers } from './example-report.ts';
import { pageCount, pdfText } from './pdf-text.ts';
import { renderReport } from './render-report.ts';
import { reportModel } from './report-model.ts';

/** Eight kinds of spend, seven reasons of refusal, a part too recent: every line that the first page can carry, at its longest. */
const FULL: Counts = {
  ...GOLDEN_COUNTS, people_ordered: 14_300, leads_gross_mature: 88_000, people_mature: 61_000, margin_excluded_eur: 1_504_212,
  leads_net: 60_000, people_recruited: 58_000, leads_rejected: 4_100, leads_duplicate_cross: 12_400, leads_duplicate_own: 3_200, leads_throwaway: 5_300, leads_role: 2_600, leads_invalid: 2_400, leads_unproven: 10_000,
  spend_eur: 1_250_917, spend_mature_eur: 1_137_204, spend_contract_eur: 700_000, spend_media_eur: 230_450, spend_lead_fee_eur: 120_300, spend_routing_eur: 80_100, spend_creative_eur: 50_067,
  spend_incentive_eur: 40_000, spend_time_eur: 20_000, spend_other_eur: 10_000, claimable_eur: 240_512,
};
const ALL_MATURE: Counts = { ...FULL, spend_mature_eur: 1_250_917 };
const NO_MARGIN: Counts = { ...FULL, margin_eur: null };
const TINY: Counts = {
  ...FULL, sends: 2030, people_solicited: 21, people_with_lead: 9, people_ordered: 1, people_complained: 2, people_unsubscribed: 2, people_not_reached: 2, people_clicked: 1, people_silent: 4,
  leads_gross: 38, leads_gross_mature: 33, leads_net: 23, leads_rejected: 1, leads_duplicate_cross: 3, leads_duplicate_own: 2, leads_throwaway: 3, leads_role: 1, leads_invalid: 2, leads_unproven: 3,
  people_recruited: 20, people_mature: 18, buyers: 10, repeat_buyers: 2, orders: 12, margin_eur: null,
};

const REPUTATION: FigureValue = { value: 243_120, inputs: {}, interval: { low: 178_412, high: 325_430, level: 0.8 }, status: 'partial' };
const LONG_NAMES = Array.from({ length: 15 }, (_, i) => `Compagnie générale de génération de prospects du Grand Ouest n° ${i + 1}`);
const WARNINGS = [1, 2].map((n) => ({ code: `w${n}`, message: { fr: 'Les plaintes de deux fournisseurs ne sont connues que depuis le 1er mars 2025.', en: 'The complaints of two suppliers are known only since 1 March 2025.' } }));

function full(lang: Language, counts: Counts, names: readonly string[]): ReturnType<typeof reportModel> {
  const overview = exampleAnswer([], counts);
  Object.assign(overview.totals.figures, { reputation_cost_eur: REPUTATION, roi_net: { value: -0.4731, inputs: {}, status: 'partial' } });
  return reportModel({ ...exampleInput(lang, namedSuppliers(names)), catalogue: entries(), overview: { ...overview, meta: { ...overview.meta, warnings: WARNINGS } } });
}

describe.each(['fr', 'en'] as const)('a full report (%s)', (lang) => {
  it.each([['a part too recent', FULL], ['all mature', ALL_MATURE], ['margin unknown', NO_MARGIN], ['38 leads', TINY]] as const)('is two pages: %s, fifteen long names', (_, counts) => {
    expect(pageCount(renderReport(full(lang, counts, LONG_NAMES)))).toBe(2);
  });

  it('is two pages with one supplier, and with none', () => {
    expect(pageCount(renderReport(full(lang, FULL, LONG_NAMES.slice(0, 1))))).toBe(2);
    expect(pageCount(renderReport(full(lang, TINY, [])))).toBe(2);
  });

  it('folds what stands beside the bridge into one line when the verdict takes six lines, and still says it', () => {
    const model = full(lang, FULL, LONG_NAMES);
    const [first] = model.verdict;
    const longer = { ...model, verdict: [...model.verdict, { text: ` ${first?.text} ${first?.text}` }], standfirst: `${model.standfirst} `.repeat(6) };
    const pdf = renderReport(longer);
    expect(pageCount(pdf)).toBe(2);
    const text = pdfText(pdf)?.replaceAll(/\s/g, '') ?? null;
    const aside = model.bridge.rows.filter(({ role }) => role === 'aside').map(({ text, note }) => `${text}(${note})`.replaceAll(/\s/g, ''));
    if (text !== null) for (const each of aside) expect(text).toContain(each);
  });
});

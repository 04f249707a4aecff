import type { AssumptionId, Language, PricedHarm, ReputationCostAnalysis } from '@e-respect/contract';
import { COST_TEXT, type CostTerm } from './cost-statement-text.ts';
import { formatAssumption, roundedAloud } from '../format/format-assumption.ts';
import { formatEuros } from '../format/format.ts';
import { formatCountOf, formatNumber, UNKNOWN } from '../format/number-format.ts';

export interface CostLine { id: CostTerm | 'total'; label: string; note: string; text: string; bar: { from: number; to: number } | null; whisker: { from: number; to: number } | null }
export interface CostStatement { title: string; lines: CostLine[]; zero: number; /** what is missing, and what would bring it */ missing: string[] }

const TERMS: readonly CostTerm[] = ['c1', 'c2', 'c3', 'c4'];
const NEEDS: Record<CostTerm, readonly PricedHarm['missing'][number][]> = {
  c1: ['value', 'complaints', 'unsubscribes', 'bounces'], c2: ['complaints', 'brand_mail', 'margin_per_mail'], c3: ['value', 'complaints', 'pressure'], c4: ['value', 'complaints'],
};

const filled = (sentence: string, given: Readonly<Record<string, string>>): string => sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => given[name] ?? UNKNOWN);
const whole = (amount: number, lang: Language): string => formatEuros(amount, lang, { decimals: 0 });
const aloud = (amount: number, lang: Language): string => whole(roundedAloud(amount), lang);

/** The cost in one sentence, and term by term on one scale: every number of every formula printed, a missing term named. */
export function costStatement(analysis: Pick<ReputationCostAnalysis, 'total' | 'assumptions' | 'windows'>, lang: Language): CostStatement {
  const { total } = analysis;
  const words = COST_TEXT[lang];
  const position = scaleOf(total);
  return {
    title: titleOf(total, lang), zero: position(0), missing: total.missing.map((each) => words.missing[each]),
    lines: [...termLines(analysis, position, lang), {
      id: 'total', label: words.total, note: total.range ? filled(words.spread, { range: rangeOf(total.range, lang) }) : '', text: formatEuros(total.total_eur, lang),
      bar: total.total_eur === null ? null : { from: position(0), to: position(total.total_eur) },
      whisker: total.range ? { from: position(total.range.p10), to: position(total.range.p90) } : null,
    }],
  };
}

/** Terms of a row that were left out, in few words. */
export const missingOf = ({ missing }: Pick<PricedHarm, 'missing'>, lang: Language): string => missing.map((each) => COST_TEXT[lang].missingShort[each]).join(', ');

/** From p10 to p90, in whole euros. */
export const rangeOf = ({ p10, p90 }: { p10: number; p90: number }, lang: Language): string => `${euroless(p10, lang)} ${lang === 'fr' ? 'à' : 'to'} ${whole(p90, lang)}`;

/** French says the currency once: `32 400 à 50 400 €`. */
const euroless = (amount: number, lang: Language): string => (lang === 'fr' ? formatNumber(amount, lang) : whole(amount, lang));

function titleOf({ total_eur, range }: PricedHarm, lang: Language): string {
  const words = COST_TEXT[lang];
  if (total_eur === null || range === null) return words.unknown;
  return filled(words.title, { total: aloud(total_eur, lang), low: euroless(roundedAloud(range.p10), lang), high: aloud(range.p90, lang) });
}

const amountOf = (harm: PricedHarm, term: CostTerm): number | null => harm[`${term}_eur`];

/** From the least to the most of running sums and of the range, as shares of the width. */
function scaleOf(total: PricedHarm): (amount: number) => number {
  const sums = runningSums(total).flatMap(({ from, to }) => [from, to]);
  const ends = [0, ...sums, ...(total.range ? [total.range.p10, total.range.p90] : [])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  return (amount) => (most === least ? 0 : (amount - least) / (most - least));
}

function runningSums(total: PricedHarm): { from: number; to: number }[] {
  let reached = 0;
  return TERMS.map((term) => {
    const from = reached;
    reached += amountOf(total, term) ?? 0;
    return { from, to: reached };
  });
}

function termLines(analysis: Pick<ReputationCostAnalysis, 'total' | 'assumptions' | 'windows'>, position: (amount: number) => number, lang: Language): CostLine[] {
  const { total } = analysis;
  const words = COST_TEXT[lang];
  const given = numbersOf(analysis, lang);
  const sums = runningSums(total);
  return TERMS.map((term, at) => {
    const amount = amountOf(total, term);
    const unmet = total.missing.filter((each) => NEEDS[term].includes(each)).map((each) => COST_TEXT[lang].missingShort[each]);
    const { from, to } = sums[at]!;
    return {
      id: term, label: words.terms[term], note: [amount === null ? '' : filled(words.formulas[term], given), unmet.length > 0 ? words.left + unmet.join(', ') : ''].filter(Boolean).join(words.separator),
      text: formatEuros(amount, lang), bar: amount === null ? null : { from: position(from), to: position(to) }, whisker: null,
    };
  });
}

/** Every number that the formulas name, in words. */
function numbersOf({ total, assumptions, windows }: Pick<ReputationCostAnalysis, 'total' | 'assumptions' | 'windows'>, lang: Language): Record<string, string> {
  const valueOf = (id: AssumptionId): number | null => assumptions.find((each) => each.id === id)?.value ?? null;
  const rate = (id: AssumptionId): string => formatAssumption(valueOf(id), 'rate', lang);
  const amount = (id: AssumptionId): string => formatAssumption(valueOf(id), 'eur', lang);
  const lost = (id: AssumptionId): string => formatAssumption(1 - (valueOf(id) ?? 0), 'rate', lang);
  const words = COST_TEXT[lang].counts;
  const { counts } = total;
  const count = (id: keyof typeof words, n: number | null, decimals = 0): string => (n === null ? UNKNOWN : formatCountOf(n, words[id], lang, { decimals }));
  return {
    v: amount('value_per_contact_eur'), mail: amount('margin_per_inboxed_eur'), lostU: lost('delta_u'), lostK: lost('delta_k'), lostH: rate('h'), kappa: rate('kappa'), share: rate('case_share'),
    case: amount('case_cost_eur'), fixed: amount('fixed_eur'), unsubscribes: count('unsubscribes', counts.unsubscribes), complaints: count('complaints', counts.complaints),
    hard_bounces: count('hard_bounces', counts.hard_bounces), pressured_silent: count('pressured_silent', counts.pressured_silent), excess: count('excess', counts.mean_excess, 2),
    months: count('months', counts.months, 2), campaigns: count('campaigns', counts.campaigns), windows: count('windows', windows.length),
  };
}

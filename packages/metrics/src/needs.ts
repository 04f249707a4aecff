import { figure } from './catalog.ts';
import type { Figure, Measure, Ratio } from './define.ts';
import { FACTS, type FactId } from './facts.ts';
import { references } from './formula.ts';

/** What a set of figures rests on: measures, rates with their own coverage, and the facts that carry them. */
export interface Needs {
  measures: readonly Measure[];
  coveredRatios: readonly Ratio[];
  facts: readonly FactId[];
}

/** Figures a figure reads directly: inputs of its formula, its minimum, its maturity, the moments of its interval. */
function directInputs(figure: Figure): string[] {
  if (figure.kind === 'measure') return [];
  if (figure.kind === 'modelled') return [...figure.inputs];
  const maturity = figure.maturity ? [figure.maturity.acquired, figure.maturity.mature] : [];
  const minimum = figure.minimum ? [figure.minimum.of] : [];
  if (figure.kind === 'search') return [...figure.inputs, ...maturity, ...minimum, PAYBACK_CURVE];
  const moments = figure.interval === 't' || figure.interval === 'draws' ? [MARGIN_SQUARES, LARGE_MARGIN_SQUARES, 'people_mature'] : [];
  return [...references(figure.tree), ...maturity, ...minimum, ...moments];
}

export const MARGIN_SQUARES = 'margin_squares';
export const LARGE_MARGIN_SQUARES = 'large_margin_squares';
export const PAYBACK_CURVE = 'payback_curve';

export function neededBy(ids: readonly string[], orderBy?: string): Needs {
  const asked = [...new Set(orderBy === undefined ? ids : [...ids, orderBy])].map(figure);
  const measures = new Map<string, Measure>();
  const visit = (each: Figure): void => {
    if (each.kind === 'measure') measures.set(each.id, each);
    else directInputs(each).forEach((id) => visit(figure(id)));
  };
  asked.forEach(visit);
  const coveredRatios = asked.filter((each): each is Ratio => each.kind === 'ratio' && each.covers !== undefined);
  const wanted = new Set<FactId>([...measures.values()].flatMap(factsOf));
  return { measures: [...measures.values()], coveredRatios, facts: FACTS.filter((id) => wanted.has(id)) };
}

/** A measure of people is known or not by the mail that reached them. */
const factsOf = (measure: Measure): FactId[] => (measure.fact === 'people' || measure.fact === 'pressed' ? [measure.fact, 'mail'] : [measure.fact]);

/** Whether any of these figures rests on the cost of reputation. */
export const needsReputation = (ids: readonly string[]): boolean => neededBy(ids).measures.some(({ fact }) => fact === 'harm');

/** Measures reached through formulas, for tests and documentation. */
export const measuresOf = (id: string): string[] => neededBy([id]).measures.map((measure) => measure.id);

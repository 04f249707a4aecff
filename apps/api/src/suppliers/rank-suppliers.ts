import type { ComparedSupplier, FigureSet } from '@e-respect/contract';
import { isFirm, readFigure, readValue } from '@e-respect/figures';
import { betaPrior, jeffreysPosterior, meanFamily, normalDraw, probabilityAbove, rankJointly, seeded, shrink, shrinkMeans, wilson, type Beta, type KnownMean } from '@e-respect/statistics';

export interface Named { id: string; figures: FigureSet }
export type Ranking = Pick<ComparedSupplier, 'ranked' | 'conversion_shrunk' | 'value_shrunk' | 'net_value' | 'rank' | 'best'>;
export interface RankedSuppliers {
  of: ReadonlyMap<string, Ranking>;
  /** Best first. */
  order: string[];
  groups: string[][];
  pairwise: { a: string; b: string; conversion: number; net_value: number }[];
}

/** What is drawn is drawn from this seed, so that the same data give the same ranks; it is printed with them. */
export const SEED = 20_240_901;
export const DRAWS = 4000;
/** Pairs grow as the square: beyond this many ranked suppliers, the largest spends are compared two by two. */
const MOST_PAIRED = 40;
const Z = 1.959963984540054;

interface Contender { id: string; rate: { k: number; n: number }; value: KnownMean; people: number; spend: number; cost: number }

/** Ranks suppliers on net value per euro: joint draws of the value of a person, what was spent on them held fixed. */
export function rankSuppliers(suppliers: readonly Named[], totals: FigureSet, seed = SEED): RankedSuppliers {
  const contenders = suppliers.flatMap((supplier) => contenderOf(supplier, totals) ?? []);
  if (contenders.length === 0) return { of: new Map(), order: [], groups: [], pairwise: [] };
  const random = seeded(seed);
  const draws = contenders.map(({ value, ...rest }) => Float64Array.from({ length: DRAWS }, () => worth(value.mean + value.error * normalDraw(random), rest)));
  const { ranks, ahead, order, groups } = rankJointly(draws);
  const rates = shrink(contenders.map(({ rate }) => rate), betaPrior(contenders.map(({ rate }) => rate)));
  const values = contenders.length < 2 ? [] : shrinkMeans(contenders.map(({ value }) => value), meanFamily(contenders.map(({ value }) => value)));
  const of = new Map(contenders.map((contender, i): [string, Ranking] => {
    const [rate, value, rank] = [rates[i]!, values[i], ranks[i]!];
    const end = (side: -1 | 1): number => worth(contender.value.mean + side * Z * contender.value.error, contender);
    return [contender.id, {
      ranked: true,
      conversion_shrunk: { value: rate.rate, low: rate.interval.low, high: rate.interval.high },
      value_shrunk: value ? { value: value.mean, low: value.interval.low, high: value.interval.high } : null,
      net_value: { value: worth(contender.value.mean, contender), low: end(-1), high: end(1), shrunk: worth(value?.mean ?? contender.value.mean, contender) },
      rank: { shares: rank.shares, mean: rank.mean, low: rank.low, high: rank.high }, best: rank.shares[0]!,
    }];
  }));
  const id = (i: number): string => contenders[i]!.id;
  return { of, order: order.map(id), groups: groups.map((group) => group.map(id)), pairwise: pairsOf(contenders, order, ahead) };
}

const worth = (value: number, { people, spend, cost }: Pick<Contender, 'people' | 'spend' | 'cost'>): number => (value * people - spend - cost) / spend;

function contenderOf({ id, figures }: Named, totals: FigureSet): Contender | null {
  const [conversion, value] = [readFigure(figures, 'conversion_rate'), readFigure(figures, 'margin_per_person_eur')];
  const [people, spend] = [readValue(figures, 'people_recruited'), readValue(figures, 'spend_eur')];
  const { buyers: k, people_mature: n } = conversion.inputs;
  if (!isFirm(conversion) || !isFirm(value) || value.value === null || !value.interval || people === null || !spend || k === undefined || k === null || !n) return null;
  const error = (value.interval.high - value.interval.low) / (2 * Z);
  return { id, rate: { k, n }, value: { mean: value.value, error: error > 0 ? error : errorOfNobody(n, totals) }, people, spend, cost: readValue(figures, 'reputation_cost_eur') ?? 0 };
}

/** Nobody bought: that the value is 0 is not known without error. As many as chance may have hidden, at the margin of the buyers of all. */
function errorOfNobody(people: number, totals: FigureSet): number {
  const [margin, buyers] = [readValue(totals, 'margin_eur'), readValue(totals, 'buyers')];
  const each = margin !== null && buyers ? Math.abs(margin / buyers) : 1;
  return (wilson(0, people).high * (each || 1)) / Z;
}

function pairsOf(contenders: readonly Contender[], order: readonly number[], ahead: (i: number, j: number) => number): RankedSuppliers['pairwise'] {
  const paired = new Set([...order].sort((i, j) => contenders[j]!.spend - contenders[i]!.spend).slice(0, MOST_PAIRED));
  const among = order.filter((i) => paired.has(i));
  const beta = (i: number): Beta => jeffreysPosterior(contenders[i]!.rate.k, contenders[i]!.rate.n);
  return among.flatMap((i, at) => among.slice(at + 1).map((j) => ({
    a: contenders[i]!.id, b: contenders[j]!.id, conversion: probabilityAbove(beta(i), [beta(j)]), net_value: ahead(i, j),
  })));
}

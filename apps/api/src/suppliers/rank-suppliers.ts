import type { ComparedSupplier, FigureSet, FigureValue } from '@e-respect/contract';
import { isFirm, readFigure, readValue } from '@e-respect/figures';
import { betaPrior, familyDraws, jeffreysPosterior, meanFamily, normalDraw, probabilityAbove, quantilesOf, rankJointly, seeded, shrink, shrinkMeans, standardErrors, wilson, type Beta, type KnownMean, type Random } from '@e-respect/statistics';

const Z = standardErrors(0.95);

export interface Named { id: string; figures: FigureSet }
export type Ranking = Pick<ComparedSupplier, 'ranked' | 'conversion_shrunk' | 'value_shrunk' | 'net_value' | 'rank' | 'best'>;
export interface RankedSuppliers {
  of: ReadonlyMap<string, Ranking>;
  /** Best first. */
  order: string[];
  groups: string[][];
  pairwise: { a: string; b: string; conversion: number; net_value: number }[];
  /** False where the cost of reputation is unknown for all of them: they are then ranked without it. */
  reputationCounted: boolean;
}

/** What is drawn is drawn from this seed, so that the same data give the same ranks; it is printed with them. */
export const SEED = 20_240_901;
export const DRAWS = 20_000;
/** Pairs grow as the square: beyond this many ranked suppliers, the largest spends are compared two by two. */
const MOST_PAIRED = 40;

interface Contender { id: string; rate: { k: number; n: number }; value: KnownMean; people: number; spend: number; figure: FigureValue | null; cost: number; costs: ArrayLike<number> }

/** Ranks suppliers on net value per euro: joint draws of the value of a person and of the cost of reputation, what was spent held fixed. */
export function rankSuppliers(suppliers: readonly Named[], totals: FigureSet, costs: ReadonlyMap<string, ArrayLike<number>>, seed = SEED): RankedSuppliers {
  const firm = suppliers.flatMap((supplier) => contenderOf(supplier, totals, costs.get(supplier.id)) ?? []);
  const reputationCounted = firm.some(({ figure }) => figure !== null);
  const contenders = firm.filter(({ figure }) => figure !== null || !reputationCounted);
  if (contenders.length === 0) return { of: new Map(), order: [], groups: [], pairwise: [], reputationCounted };
  const random = seeded(seed);
  const values = valueDraws(contenders.map(({ value }) => value), random);
  const shrunk = shrunkOf(contenders, values);
  const draws = contenders.map((each, i) => values[i]!.map((value, d) => worth(value, each, each.costs[d % each.costs.length])));
  const { ranks, ahead, order, groups } = rankJointly(draws);
  const of = new Map(contenders.map((contender, i): [string, Ranking] => {
    const { shares, mean, low, high } = ranks[i]!;
    return [contender.id, { ranked: true, ...shrunk[i]!.shown, net_value: netValueOf(contender, shrunk[i]!.value), rank: { shares, mean, low, high }, best: shares[0]! }];
  }));
  const id = (i: number): string => contenders[i]!.id;
  return { of, order: order.map(id), groups: groups.map((group) => group.map(id)), pairwise: pairsOf(contenders, order, ahead), reputationCounted };
}

const worth = (value: number, { people, spend }: Pick<Contender, 'people' | 'spend'>, cost = 0): number => (value * people - spend - cost) / spend;

interface Shrinking { value: number; shown: Pick<Ranking, 'conversion_shrunk' | 'value_shrunk'> }

/** As of one family, whose spread is itself only guessed: suppliers that are nearly alike are else told apart by luck. One alone has no family. */
function valueDraws(values: readonly KnownMean[], random: Random): Float64Array[] {
  if (values.length > 1) return familyDraws(values, random, DRAWS);
  return values.map(({ mean, error }) => Float64Array.from({ length: DRAWS }, () => mean + error * normalDraw(random)));
}

/** Drawn towards each other, for quoting; the interval of a value is that of its draws, widened to what is quoted. One alone has no family. */
function shrunkOf(contenders: readonly Contender[], draws: readonly Float64Array[]): Shrinking[] {
  const [rates, means] = [contenders.map(({ rate }) => rate), contenders.map(({ value }) => value)];
  if (contenders.length < 2) return means.map(({ mean }) => ({ value: mean, shown: { conversion_shrunk: null, value_shrunk: null } }));
  const [conversions, values] = [shrink(rates, betaPrior(rates)), shrinkMeans(means, meanFamily(means))];
  return values.map(({ mean }, i) => {
    const { rate, interval: bounds } = conversions[i]!;
    const { low, high } = quantilesOf(draws[i]!, 0.025, 0.975);
    return { value: mean, shown: { conversion_shrunk: { value: rate, low: bounds.low, high: bounds.high }, value_shrunk: { value: mean, low: Math.min(mean, low), high: Math.max(mean, high) } } };
  });
}

/** The figure itself where it exists; without the cost of reputation, the same formula less that term. */
function netValueOf(contender: Contender, shrunk: number): Ranking['net_value'] {
  const { value, figure, cost } = contender;
  const end = (side: -1 | 0 | 1): number => worth(value.mean + side * Z * value.error, contender);
  const seen = figure ? { value: figure.value!, low: figure.interval?.low ?? figure.value!, high: figure.interval?.high ?? figure.value! } : { value: end(0), low: end(-1), high: end(1) };
  return { ...seen, shrunk: worth(shrunk, contender, cost) };
}

function contenderOf({ id, figures }: Named, totals: FigureSet, costs: ArrayLike<number> | undefined): Contender | null {
  const [conversion, value, net] = [readFigure(figures, 'conversion_rate'), readFigure(figures, 'margin_per_person_eur'), readFigure(figures, 'net_value_per_eur')];
  const [people, spend, cost] = [readValue(figures, 'people_recruited'), readValue(figures, 'spend_eur'), readValue(figures, 'reputation_cost_eur')];
  const { buyers: k, people_mature: n } = conversion.inputs;
  if (!isFirm(conversion) || !isFirm(value) || value.value === null || !value.interval || people === null || !spend || k === undefined || k === null || !n) return null;
  const error = (value.interval.high - value.interval.low) / (2 * Z);
  const priced = isFirm(net) && cost !== null;
  return {
    id, rate: { k, n }, value: { mean: value.value, error: error > 0 ? error : errorOfNobody(n, totals) }, people, spend,
    figure: priced ? net : null, cost: priced ? cost : 0, costs: priced ? (costs ?? [cost]) : [0],
  };
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

import betaln from '@stdlib/math-base-special-betaln';
import digamma from '@stdlib/math-base-special-digamma';
import type { Objective } from '../numerics/descend.ts';
import { minimise } from '../numerics/minimise.ts';
import type { Beta } from './beta.ts';
import { checkRate } from './wilson.ts';

export type Counted = { k: number; n: number };

/** Strengths of the prior the search begins from, in trials. */
const STRENGTHS = [2, 30, 500];
const WEAKEST = 0.01;
/** Beyond these, as logarithms, a strength is nothing or without end. */
const BOUNDS = { low: -25, high: 25 };

/**
 * The Beta prior under which the rates of a family were most probably drawn (beta-binomial marginal likelihood).
 * When the rates differ no more than chance alone would make them, the likelihood grows for ever with the strength a + b: it is then
 * held at the number of trials, a prior as strong as all the data (and, for rates all at 0 or 1, at a hundredth of a trial). Rates all 0, all 1, or fewer than two of them say nothing of a family: Jeffreys.
 *
 * @throws RangeError when an item is no rate.
 * @see Morris (1983), JASA 78; Skellam (1948), JRSS B 10, for the beta-binomial.
 */
export function betaPrior(items: readonly Counted[]): Beta {
  items.forEach(({ k, n }) => checkRate(k, n));
  if (tellsNothing(items)) return { a: 0.5, b: 0.5 };
  const [successes, trials] = totalsOf(items);
  const free = familyObjective(items);
  const odds = Math.log(successes / (trials - successes));
  const found = STRENGTHS.map((strength) => minimise(free, [odds, Math.log(strength)], BOUNDS)).filter(({ converged, settled }) => converged && settled).sort((a, b) => a.value - b.value)[0];
  const strength = found ? Math.exp(found.at[1]!) : Number.NaN;
  if (found && strength >= WEAKEST && strength <= trials) return shapes(found.at[0]!, strength);
  const lossOf = (held: number): number => free([odds, Math.log(held)]).value;
  const end = lossOf(trials) <= lossOf(WEAKEST) ? trials : WEAKEST;
  return shapes(centre(free, odds, end), end);
}

/** Rates all 0, all 1, or fewer than two of them say nothing of the family they belong to. */
export function tellsNothing(items: readonly Counted[]): boolean {
  const [successes, trials] = totalsOf(items);
  return items.length < 2 || successes === 0 || successes === trials;
}

const totalsOf = (items: readonly Counted[]): [successes: number, trials: number] => items.reduce(([successes, trials], { k, n }) => [successes + k, trials + n], [0, 0]);

/** The most likely centre, as log-odds, of a family of known strength. */
function centre(free: Objective, odds: number, strength: number): number {
  const held: Objective = ([u = 0]) => {
    const { value, gradient: [slope = 0] } = free([u, Math.log(strength)]);
    return { value, gradient: [slope] };
  };
  return minimise(held, [odds], BOUNDS).at[0]!;
}

const shapes = (odds: number, strength: number): Beta => ({ a: strength / (1 + Math.exp(-odds)), b: strength / (1 + Math.exp(odds)) });

/** Minus the marginal log-likelihood by log-odds of the mean and log of the strength a + b. */
function familyObjective(items: readonly Counted[]): Objective {
  return ([odds = 0, logStrength = 0]) => {
    const strength = Math.exp(logStrength);
    const { a, b } = shapes(odds, strength);
    let [value, da, db] = [0, 0, 0];
    const [atA, atB, atBoth] = [digamma(a), digamma(b), digamma(strength)];
    for (const { k, n } of items) {
      value += betaln(a + k, b + n - k) - betaln(a, b);
      const both = digamma(strength + n) - atBoth;
      da += digamma(a + k) - atA - both;
      db += digamma(b + n - k) - atB - both;
    }
    const spread = (a * b) / strength;
    return { value: -value, gradient: [-(da - db) * spread, -(da * a + db * b)] };
  };
}

/** Where one item ranks (1 is the highest) over joint draws: the share of each rank, the mean rank, an equal-tailed interval of ranks. */
export type RankDistribution = { shares: number[]; mean: number; low: number; high: number };

/**
 * Ranks of items over joint draws of their values; `draws[i][d]` is item i in draw d, higher is better. Equal values share their ranks evenly.
 *
 * @throws RangeError when the items do not have the same number of draws, at least one, or the level is outside (0, 1).
 * @example rankDistribution([[3, 3], [1, 4]], 0.9) // both items are first in half of the draws
 * @see Goldstein & Spiegelhalter (1996), JRSS A 159: ranks are shown as distributions.
 */
export function rankDistribution(draws: readonly ArrayLike<number>[], level = 0.9): RankDistribution[] {
  if (!(level > 0 && level < 1)) throw new RangeError(`not a confidence level: ${level}`);
  const count = draws[0]?.length ?? 0;
  if (count === 0 || draws.some(({ length }) => length !== count)) throw new RangeError('every item needs the same number of draws');
  const shares = draws.map(() => Array.from<number>({ length: draws.length }).fill(0));
  const order = draws.map((_, item) => item);
  for (let d = 0; d < count; d += 1) {
    order.sort((i, j) => draws[j]![d]! - draws[i]![d]!);
    for (let from = 0, to = 0; from < order.length; from = to) {
      while (to < order.length && draws[order[to]!]![d] === draws[order[from]!]![d]) to += 1;
      for (let item = from; item < to; item += 1) for (let rank = from; rank < to; rank += 1) shares[order[item]!]![rank]! += 1 / ((to - from) * count);
    }
  }
  return shares.map((share) => {
    const at = (part: number): number => {
      let sum = 0;
      const rank = share.findIndex((each) => (sum += each) >= part - 1e-12);
      return (rank < 0 ? share.length : rank + 1);
    };
    return { shares: share, mean: share.reduce((sum, each, rank) => sum + each * (rank + 1), 0), low: at((1 - level) / 2), high: at((1 + level) / 2) };
  });
}

/**
 * Splits items, given best first, into groups within which nothing separates them: a new group begins where the first of the group
 * is ahead with at least the threshold. `ahead(i, j)` is the probability that item i is above item j.
 *
 * @example groupsNotDistinguishable(3, (i, j) => [[0.5, 0.7, 0.95], [0, 0.5, 0.8], [0, 0, 0.5]][i]![j]!) // [[0, 1], [2]]
 */
export function groupsNotDistinguishable(items: number, ahead: (i: number, j: number) => number, threshold = 0.9): number[][] {
  const groups: number[][] = [];
  for (let item = 0; item < items; item += 1) {
    const group = groups.at(-1);
    if (group && ahead(group[0]!, item) < threshold) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

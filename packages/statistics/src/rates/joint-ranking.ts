import { groupsNotDistinguishable, rankDistribution, type RankDistribution } from './rank-distribution.ts';

export type JointRanking = {
  ranks: RankDistribution[];
  /** P(item i is above item j), ties shared: ahead(i, j) + ahead(j, i) = 1 */
  ahead: (i: number, j: number) => number;
  /** items from best to worst by mean rank, ties in the order given */
  order: number[];
  /** the same order, cut where the first of a group is ahead with at least the threshold */
  groups: number[][];
};

/**
 * Who is ahead of whom over joint draws of what items are worth; `draws[i][d]` is item i in draw d, higher is better.
 *
 * @throws RangeError as rankDistribution does.
 * @example rankJointly([[3, 3], [1, 4]]).ahead(0, 1) // 0.5
 */
export function rankJointly(draws: readonly ArrayLike<number>[], threshold = 0.9): JointRanking {
  const ranks = rankDistribution(draws);
  const count = draws[0]!.length;
  const ahead = (i: number, j: number): number => {
    const [one, other] = [draws[i]!, draws[j]!];
    let wins = 0;
    for (let d = 0; d < count; d += 1) wins += (Math.sign(one[d]! - other[d]!) + 1) / 2;
    return wins / count;
  };
  const order = draws.map((_, item) => item).sort((i, j) => ranks[i]!.mean - ranks[j]!.mean || i - j);
  const groups = groupsNotDistinguishable(order.length, (i, j) => ahead(order[i]!, order[j]!), threshold).map((group) => group.map((at) => order[at]!));
  return { ranks, ahead, order, groups };
}

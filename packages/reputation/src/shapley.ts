/** Beyond this many players orders are drawn instead of enumerated: 2¹⁴ coalitions are evaluated in a moment, 2²⁰ are not. */
const EXACT_PLAYERS = 14;
const DRAWN_ORDERS = 2_000;

/**
 * Shares of a joint loss by Shapley: what each player adds, averaged over all orders of arrival. Exact up to 14 players, else over
 * 2 000 orders drawn with a seed; in both cases the shares sum to the joint loss.
 *
 * @param players how many
 * @param loss the loss of a coalition, given as one flag per player; 0 for nobody
 * @param unit uniform numbers in [0, 1), used beyond 14 players
 * @see Shapley, "A value for n-person games", 1953
 */
export function shapley(players: number, loss: (present: readonly boolean[]) => number, unit: () => number): number[] {
  if (players === 0) return [];
  return players <= EXACT_PLAYERS ? exact(players, loss) : drawn(players, loss, unit);
}

function exact(players: number, loss: (present: readonly boolean[]) => number): number[] {
  const coalitions = 1 << players;
  const losses = Float64Array.from({ length: coalitions }, (_, members) => loss(Array.from({ length: players }, (__, player) => (members >> player) % 2 === 1)));
  const weights = weightsBySize(players);
  return Array.from({ length: players }, (_, player) => {
    let share = 0;
    for (let members = 0; members < coalitions; members += 1) {
      if ((members >> player) % 2 === 1) continue;
      share += weights[bits(members)]! * (losses[members | (1 << player)]! - losses[members]!);
    }
    return share;
  });
}

/** |S|! (n − |S| − 1)! ÷ n!, by the size of S. */
function weightsBySize(players: number): number[] {
  const weights = [1 / players];
  for (let size = 1; size < players; size += 1) weights.push((weights[size - 1]! * size) / (players - size));
  return weights;
}

function bits(members: number): number {
  let count = 0;
  for (let rest = members; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

function drawn(players: number, loss: (present: readonly boolean[]) => number, unit: () => number): number[] {
  const shares = Array.from({ length: players }, () => 0);
  const order = shares.map((_, player) => player);
  for (let draw = 0; draw < DRAWN_ORDERS; draw += 1) {
    for (let left = players - 1; left > 0; left -= 1) {
      const at = Math.floor(unit() * (left + 1));
      [order[left], order[at]] = [order[at]!, order[left]!];
    }
    const present = Array.from({ length: players }, () => false);
    let before = 0;
    for (const player of order) {
      present[player] = true;
      const after = loss(present);
      shares[player]! += (after - before) / DRAWN_ORDERS;
      before = after;
    }
  }
  return shares;
}

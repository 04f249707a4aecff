import { inverse, Matrix } from 'ml-matrix';
import { channelsOf, totalConversions, type Credit, type Path } from './path.ts';

export type MarkovCredit = {
  /** Conversions by channel, adding up to all conversions. */
  credit: Credit;
  /** Share of conversions lost without the channel, in [0, 1]. */
  removal: Credit;
  /** P(conversion) from the start of a path; null without any. */
  conversion: number | null;
};

/**
 * Order-one Markov attribution with null paths: R(c) = 1 − P(conversion | c leads nowhere) ÷ P(conversion), credit ∝ R. What is lost
 * without c is P(c is ever met) × P(conversion from c), so that one inverse gives all channels, exactly; nothing is simulated.
 *
 * @example markov([{ path: ['C1', 'C2', 'C3'], conversions: 1 }, { path: ['C1'], conversions: 0, nulls: 1 }, { path: ['C2', 'C3'], conversions: 0, nulls: 1 }]).removal // 0.5, 1, 1
 * @see Anderl, Becker, von Wangenheim & Schumann (2016), IJRM 33; Kemeny & Snell (1960), Finite Markov Chains, ch. 3; inverse by ml-matrix.
 */
export function markov(paths: readonly Path[]): MarkovCredit {
  const channels = channelsOf(paths);
  const { moves, ends } = chainOf(paths, channels);
  const visits = inverse(Matrix.eye(channels.length + 1).sub(moves));
  const converting = visits.mmul(ends).to1DArray();
  const whole = converting[0]!;
  const removal = channels.map((_, at) => (whole > 0 ? Math.min(1, (visits.get(0, at + 1) * converting[at + 1]!) / (visits.get(at + 1, at + 1) * whole)) : 0));
  const sum = removal.reduce((a, b) => a + b, 0);
  const all = totalConversions(paths);
  const named = (values: readonly number[]): Credit => Object.fromEntries(channels.map((channel, at) => [channel, values[at]!]));
  return { credit: named(removal.map((each) => (sum > 0 ? (all * each) / sum : 0))), removal: named(removal), conversion: channels.length > 0 ? whole : null };
}

/** Probabilities of moving between states (0 is the start, i + 1 channel i), and of converting from each. */
function chainOf(paths: readonly Path[], channels: readonly string[]): { moves: Matrix; ends: Matrix } {
  const state = new Map(channels.map((channel, at) => [channel, at + 1]));
  const moves = Matrix.zeros(channels.length + 1, channels.length + 1);
  const ends = Matrix.zeros(channels.length + 1, 1);
  const leaving = Array.from<number>({ length: channels.length + 1 }).fill(0);
  for (const { path, conversions, nulls = 0 } of paths) {
    let from = 0;
    for (const channel of path) {
      const to = state.get(channel)!;
      moves.set(from, to, moves.get(from, to) + conversions + nulls);
      leaving[from]! += conversions + nulls;
      from = to;
    }
    ends.set(from, 0, ends.get(from, 0) + conversions);
    leaving[from]! += conversions + nulls;
  }
  leaving.forEach((people, from) => {
    if (people === 0) return;
    moves.mulRow(from, 1 / people);
    ends.mulRow(from, 1 / people);
  });
  return { moves, ends };
}

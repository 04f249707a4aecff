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

/** The two ends of every path: having converted, and not. */
export const CONVERTED = Symbol('converted');
export const LOST = Symbol('lost');
/** So many people went from one channel (null: the start of their path) to another, or to an end. */
export type Move = { from: string | null; to: string | typeof CONVERTED | typeof LOST; people: number };

/**
 * Order-one Markov attribution with null paths: R(c) = 1 − P(conversion | c leads nowhere) ÷ P(conversion), credit ∝ R. What is lost
 * without c is P(c is ever met) × P(conversion from c), so that one inverse gives all channels, exactly; nothing is simulated.
 *
 * @example markov([{ path: ['C1', 'C2', 'C3'], conversions: 1 }, { path: ['C1'], conversions: 0, nulls: 1 }, { path: ['C2', 'C3'], conversions: 0, nulls: 1 }]).removal // 0.5, 1, 1
 * @see Anderl, Becker, von Wangenheim & Schumann (2016), IJRM 33; Kemeny & Snell (1960), Finite Markov Chains, ch. 3; inverse by ml-matrix.
 */
export function markov(paths: readonly Path[]): MarkovCredit {
  const moves = paths.flatMap(({ path, conversions, nulls = 0 }): Move[] => [
    ...path.map((to, at): Move => ({ from: path[at - 1] ?? null, to, people: conversions + nulls })),
    { from: path.at(-1) ?? null, to: CONVERTED, people: conversions },
    { from: path.at(-1) ?? null, to: LOST, people: nulls },
  ]);
  return markovOf(channelsOf(paths), moves, totalConversions(paths));
}

/** The same from moves already counted; `all` conversions are shared. */
export function markovOf(channels: readonly string[], moves: readonly Move[], all: number): MarkovCredit {
  const { chain, ends } = chainOf(channels, moves);
  const visits = inverse(Matrix.eye(channels.length + 1).sub(chain));
  const converting = visits.mmul(ends).to1DArray();
  const whole = converting[0]!;
  const removal = channels.map((_, at) => (whole > 0 ? Math.min(1, (visits.get(0, at + 1) * converting[at + 1]!) / (visits.get(at + 1, at + 1) * whole)) : 0));
  const named = (values: readonly number[]): Credit => Object.fromEntries(channels.map((channel, at) => [channel, values[at]!]));
  return { credit: shareByRemoval(named(removal), all), removal: named(removal), conversion: channels.length > 0 ? whole : null };
}

/** Something whole (conversions, euros) shared as the removal effects are. */
export function shareByRemoval(removal: Credit, whole: number): Credit {
  const sum = Object.values(removal).reduce((a, b) => a + b, 0);
  return Object.fromEntries(Object.entries(removal).map(([channel, each]) => [channel, sum > 0 ? (whole * each) / sum : 0]));
}

/** Probabilities of moving between states (0 is the start, i + 1 channel i), and of converting from each. */
function chainOf(channels: readonly string[], moves: readonly Move[]): { chain: Matrix; ends: Matrix } {
  const state = new Map<string | null, number>([[null, 0], ...channels.map((channel, at): [string, number] => [channel, at + 1])]);
  const chain = Matrix.zeros(channels.length + 1, channels.length + 1);
  const ends = Matrix.zeros(channels.length + 1, 1);
  const leaving = Array.from<number>({ length: channels.length + 1 }).fill(0);
  for (const { from: source, to, people } of moves) {
    const from = state.get(source)!;
    leaving[from]! += people;
    if (to === CONVERTED) ends.set(from, 0, ends.get(from, 0) + people);
    else if (to !== LOST) chain.set(from, state.get(to)!, chain.get(from, state.get(to)!) + people);
  }
  leaving.forEach((people, from) => {
    if (people === 0) return;
    chain.mulRow(from, 1 / people);
    ends.mulRow(from, 1 / people);
  });
  return { chain, ends };
}

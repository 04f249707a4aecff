import { channelsOf, type Credit, type Path } from './path.ts';

/** What each touch of a path weighs; a path's weights are brought to 1. */
type Weights = (length: number) => number[];

const alone = (length: number, at: number): number[] => Array.from({ length }, (_, i) => (i === at ? 1 : 0));

const position: Weights = (length) => {
  if (length <= 2) return Array.from({ length }, () => 1);
  return Array.from({ length }, (_, i) => (i === 0 || i === length - 1 ? 0.4 : 0.2 / (length - 2)));
};

/** Credits over paths; a channel touched several times in a path gets the weight of each touch. */
function share(paths: readonly Path[], weights: Weights): Credit {
  const credit = new Map(channelsOf(paths).map((channel) => [channel, 0]));
  for (const { path, conversions } of paths) {
    const each = weights(path.length);
    const whole = each.reduce((sum, weight) => sum + weight, 0);
    path.forEach((channel, i) => credit.set(channel, credit.get(channel)! + (conversions * each[i]!) / whole));
  }
  return Object.fromEntries(credit);
}

/** All to the first touch. */
export const firstTouch = (paths: readonly Path[]): Credit => share(paths, (length) => alone(length, 0));

/** All to the last touch. */
export const lastTouch = (paths: readonly Path[]): Credit => share(paths, (length) => alone(length, length - 1));

/** The same to every touch. */
export const linear = (paths: readonly Path[]): Credit => share(paths, (length) => Array.from({ length }, () => 1));

/** 40 % to the first touch, 40 % to the last, 20 % shared between; halves for two touches. */
export const positionBased = (paths: readonly Path[]): Credit => share(paths, position);

/**
 * 2^(−Δ ÷ half-life), Δ the steps from a touch to the last one.
 *
 * @throws RangeError when the half-life is not above 0.
 * @example timeDecay([{ path: ['a', 'b'], conversions: 3 }], 1) // { a: 1, b: 2 }
 */
export function timeDecay(paths: readonly Path[], halfLifeSteps: number): Credit {
  if (!(halfLifeSteps > 0)) throw new RangeError(`not a half-life: ${halfLifeSteps}`);
  return share(paths, (length) => Array.from({ length }, (_, i) => 2 ** (-(length - 1 - i) / halfLifeSteps)));
}

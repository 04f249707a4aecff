import type { AttributionAnswer, AttributionInput } from '@e-respect/contract';
import { firstTouch, lastTouch, linear, markov, positionBased, shapley, shareByRemoval, timeDecay, type Path } from '@e-respect/statistics';

export function evaluateAttribution({ paths, half_life_steps }: AttributionInput): AttributionAnswer {
  const ways = paths.map(({ path, conversions, nulls = 0 }): Path => ({ path, conversions, nulls }));
  const { credit, removal } = markov(ways);
  const methods = { ...simple(ways, half_life_steps), markov: { credit, removal } };
  if (paths.every(({ value }) => value === undefined)) return { methods };
  const worth = paths.map(({ path, value = 0 }): Path => ({ path, conversions: value }));
  return { methods, values: { ...simple(worth, half_life_steps), markov: shareByRemoval(removal, worth.reduce((sum, { conversions }) => sum + conversions, 0)) } };
}

const simple = (paths: readonly Path[], halfLife: number) => ({
  first: firstTouch(paths), last: lastTouch(paths), linear: linear(paths), position: positionBased(paths), time_decay: timeDecay(paths, halfLife), shapley: shapley(paths),
});

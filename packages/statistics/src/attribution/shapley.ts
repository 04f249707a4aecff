import { channelsOf, type Credit, type Path } from './path.ts';

/**
 * Shapley credits of the game whose coalitions are worth the conversions of all paths made of their channels only. They come to
 * each distinct channel of a path taking an equal share of its conversions, exact for any number of channels.
 *
 * @example shapley([{ path: ['a', 'b', 'a'], conversions: 2 }]) // { a: 1, b: 1 }
 * @see Shapley (1953); Zhao, Mahboobi & Bagheri (2018), "Shapley value methods for attribution modeling", simplified formula.
 */
export function shapley(paths: readonly Path[]): Credit {
  const credit = new Map(channelsOf(paths).map((channel) => [channel, 0]));
  for (const { path, conversions } of paths) {
    const members = new Set(path);
    for (const channel of members) credit.set(channel, credit.get(channel)! + conversions / members.size);
  }
  return Object.fromEntries(credit);
}

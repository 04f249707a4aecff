import { channelsOf, creditOf, type Credit, type Path } from './path.ts';

/** A channel in sets of one size (distinct channels of a path, itself included), counted with the conversions of their paths. */
export type Membership = { channel: string; size: number; conversions: number };

/** Each member of a set takes an equal share of its conversions: `shapley` from counts, for however many paths. */
export function creditBySet(memberships: readonly Membership[]): Credit {
  return creditOf(memberships.map(({ channel }) => channel), memberships.map(({ channel, size, conversions }) => [channel, conversions / size]));
}

/**
 * Shapley credits of the game whose coalitions are worth the conversions of all paths made of their channels only. They come to
 * each distinct channel of a path taking an equal share of its conversions, exact for any number of channels.
 *
 * @example shapley([{ path: ['a', 'b', 'a'], conversions: 2 }]) // { a: 1, b: 1 }
 * @see Shapley (1953); Zhao, Mahboobi & Bagheri (2018), "Shapley value methods for attribution modeling", simplified formula.
 */
export function shapley(paths: readonly Path[]): Credit {
  const sets = paths.map(({ path, conversions }) => ({ members: [...new Set(path)], conversions }));
  return { ...creditOf(channelsOf(paths), []), ...creditBySet(sets.flatMap(({ members, conversions }) => members.map((channel) => ({ channel, size: members.length, conversions })))) };
}

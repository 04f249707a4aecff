/** One way people took: channels in order of touch (at least one), how many of them converted, and how many did not. */
export type Path = { path: readonly string[]; conversions: number; nulls?: number };
/** Conversions by channel. */
export type Credit = Record<string, number>;

/** Every channel met, in order of first appearance. */
export const channelsOf = (paths: readonly Path[]): string[] => [...new Set(paths.flatMap(({ path }) => path))];

export const totalConversions = (paths: readonly Path[]): number => paths.reduce((sum, { conversions }) => sum + conversions, 0);

/** Credits of all channels met, those without any at 0. */
export function creditOf(channels: Iterable<string>, shares: Iterable<readonly [channel: string, conversions: number]>): Credit {
  const credit = new Map([...channels].map((channel) => [channel, 0]));
  for (const [channel, conversions] of shares) credit.set(channel, (credit.get(channel) ?? 0) + conversions);
  return Object.fromEntries(credit);
}

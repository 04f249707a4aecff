import { dividedBy, minus, plus, sum, times, toDouble, whole, zero, type Fraction } from './fraction.ts';

export interface ToldTouch { person: string; at: number; channel: string }
export interface ToldOrder { person: string; at: number }
interface Way { touches: ToldTouch[]; converted: boolean }
export type ExactCredits = Record<'first' | 'last' | 'linear' | 'position' | 'time_decay' | 'shapley' | 'markov' | 'removal', Record<string, number>>;

/** Paths by going through each person's life: an order ends one, what follows begins the next, the last may end in nothing. */
export function waysOf(touches: readonly ToldTouch[], orders: readonly ToldOrder[], lookback: number): Way[] {
  return [...new Set(touches.map(({ person }) => person))].flatMap((person) => {
    const seen = touches.filter((touch) => touch.person === person).sort((a, b) => a.at - b.at);
    const ends = orders.filter((order) => order.person === person).map(({ at }) => at).sort((a, b) => a - b);
    const ways = ends.map((end, i): Way => ({ converted: true, touches: seen.filter(({ at }) => at <= end && at > (ends[i - 1] ?? -Infinity) && at + lookback > end) }));
    const after = seen.filter(({ at }) => at > (ends.at(-1) ?? -Infinity));
    const last = after.at(-1)?.at ?? 0;
    return [...ways, { converted: false, touches: after.filter(({ at }) => at + lookback > last) }].filter((way) => way.touches.length > 0);
  });
}

/** Every method from its definition, in fractions; only the decay by time is in floating point. */
export function exactCredits(ways: readonly Way[], halfLife: number): ExactCredits {
  const channels = [...new Set(ways.flatMap(({ touches }) => touches.map(({ channel }) => channel)))].sort();
  const converted = ways.filter((way) => way.converted);
  const each = (share: (place: number, length: number) => Fraction): Record<string, number> => named(channels, (channel) => toDouble(sum(converted.flatMap(({ touches }) =>
    touches.flatMap((touch, at) => (touch.channel === channel ? [share(at, touches.length)] : []))))));
  const removal = removals(ways, channels);
  const effects = sum(removal.values());
  return {
    first: each((at) => whole(at === 0 ? 1 : 0)), last: each((at, length) => whole(at === length - 1 ? 1 : 0)), linear: each((_, length) => dividedBy(whole(1), whole(length))),
    position: each((at, length) => positionShare(at, length)), time_decay: decay(converted, channels, halfLife), shapley: shapleyByCoalitions(converted, channels),
    markov: named(channels, (channel) => toDouble(dividedBy(times(whole(converted.length), removal.get(channel)!), effects))),
    removal: named(channels, (channel) => toDouble(removal.get(channel)!)),
  };
}

const named = (channels: readonly string[], value: (channel: string) => number): Record<string, number> => Object.fromEntries(channels.map((channel) => [channel, value(channel)]));

function positionShare(at: number, length: number): Fraction {
  if (length <= 2) return dividedBy(whole(1), whole(length));
  const end = at === 0 || at === length - 1;
  return end ? dividedBy(whole(2), whole(5)) : dividedBy(whole(1), whole(5 * (length - 2)));
}

function decay(converted: readonly Way[], channels: readonly string[], halfLife: number): Record<string, number> {
  const credit = new Map(channels.map((channel) => [channel, 0]));
  for (const { touches } of converted) {
    const weights = touches.map(({ at }) => 0.5 ** ((touches.at(-1)!.at - at) / halfLife));
    const all = weights.reduce((a, b) => a + b, 0);
    touches.forEach(({ channel }, i) => credit.set(channel, credit.get(channel)! + weights[i]! / all));
  }
  return Object.fromEntries(credit);
}

const factorial = (n: number): bigint => (n <= 1 ? 1n : BigInt(n) * factorial(n - 1));

/** By the sum over all coalitions without a channel, 2¹² of them for twelve. */
function shapleyByCoalitions(converted: readonly Way[], channels: readonly string[]): Record<string, number> {
  const bit = new Map(channels.map((channel, at) => [channel, 1 << at]));
  const worth = Array.from({ length: 1 << channels.length }, () => 0);
  for (const { touches } of converted) worth[touches.reduce((set, { channel }) => set | bit.get(channel)!, 0)]! += 1;
  for (const mine of bit.values()) for (let set = 0; set < worth.length; set += 1) if (set & mine) worth[set]! += worth[set ^ mine]!;
  const size = (set: number): number => set.toString(2).replaceAll('0', '').length;
  const n = channels.length;
  const weights = channels.map((_, others) => factorial(others) * factorial(n - others - 1));
  return named(channels, (channel) => {
    let gain = 0n;
    for (let set = 0; set < worth.length; set += 1) if (!(set & bit.get(channel)!)) gain += weights[size(set)]! * BigInt(worth[set | bit.get(channel)!]! - worth[set]!);
    return toDouble({ numerator: gain, denominator: factorial(n) });
  });
}

/** 1 − P(conversion without a channel) ÷ P(conversion), each chain solved by elimination in fractions. */
function removals(ways: readonly Way[], channels: readonly string[]): Map<string, Fraction> {
  const all = converting(ways, channels, null);
  return new Map(channels.map((channel) => [channel, minus(whole(1), dividedBy(converting(ways, channels, channel), all))]));
}

function converting(ways: readonly Way[], channels: readonly string[], removed: string | null): Fraction {
  const states = ['(start)', ...channels.filter((channel) => channel !== removed)];
  const count = new Map<string, number>();
  const add = (key: string): void => { count.set(key, (count.get(key) ?? 0) + 1); };
  for (const { touches, converted } of ways) {
    const walk = ['(start)', ...touches.map(({ channel }) => channel), converted ? '(yes)' : '(no)'];
    walk.slice(1).forEach((to, at) => { add(`${walk[at]} ${to}`); add(walk[at]!); });
  }
  const p = (from: string, to: string): Fraction => ((count.get(from) ?? 0) === 0 ? zero : dividedBy(whole(count.get(`${from} ${to}`) ?? 0), whole(count.get(from)!)));
  const rows = states.map((from, i) => [...states.map((to, j) => minus(whole(i === j ? 1 : 0), p(from, to))), p(from, '(yes)')]);
  for (let pivot = rows.length - 1; pivot > 0; pivot -= 1) {
    for (let row = 0; row < pivot; row += 1) {
      const factor = dividedBy(rows[row]![pivot]!, rows[pivot]![pivot]!);
      rows[row] = rows[row]!.map((value, at) => plus(value, times(factor, { ...rows[pivot]![at]!, numerator: -rows[pivot]![at]!.numerator })));
    }
  }
  return dividedBy(rows[0]!.at(-1)!, rows[0]![0]!);
}

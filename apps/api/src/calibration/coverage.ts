import { betaDraw, normalDraw, seeded, type Random } from '@e-respect/statistics';

export const SEED = 20_261_122;
/** What an interval promises: to cover so often, at least so often (ranks are whole numbers), or, where the promise is known not to hold, at least this. */
export type Promised = 'about' | 'at_least' | { floor: number };
export interface Coverage { what: string; setting: string; level: number; promised: Promised; replications: number; covered: number; error: number }
interface Question { what: string; setting: string; level?: number; promised?: Promised; replications: number }

/** Two-sided 99.9 % of the normal curve. */
const FAR = 3.2905267314919255;

/** How often an interval holds the truth, over replications of a simulated world; a replication may judge several intervals, whose share it gives. */
export function coverageOf({ what, setting, level = 0.9, promised = 'about', replications }: Question, covers: (random: Random) => number | boolean): Coverage {
  const random = seeded(SEED);
  const shares = Array.from({ length: replications }, () => Number(covers(random)));
  return summed({ what, setting, level, promised, replications }, shares);
}

/** The error is the binomial one, or that of shares that vary together where it is larger. */
export function summed({ what, setting, level = 0.9, promised = 'about', replications }: Question, shares: readonly number[]): Coverage {
  const covered = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const variance = shares.reduce((sum, share) => sum + (share - covered) ** 2, 0) / (shares.length - 1);
  const intervals = shares.every((share) => share === 0 || share === 1) ? level * (1 - level) : 0;
  return { what, setting, level, promised, replications, covered, error: Math.sqrt(Math.max(variance, intervals) / shares.length) };
}

/** Whether what was measured is within what its own error allows of what was promised. */
export function keeps({ level, promised, covered, error }: Coverage): boolean {
  if (typeof promised === 'object') return covered >= promised.floor;
  return covered >= level - FAR * error && (promised === 'at_least' || covered <= level + FAR * error);
}

export const inside = (truth: number, interval: { low: number; high: number } | null): boolean => interval !== null && interval.low <= truth && truth <= interval.high;

/** Successes of n trials, by jumps from one to the next: as quick as there are few. */
export function binomialDraw(random: Random, n: number, p: number): number {
  let [at, found] = [-1, 0];
  for (;;) {
    at += 1 + Math.floor(Math.log(1 - random()) / Math.log1p(-p));
    if (at >= n) return found;
    found += 1;
  }
}

/** A whole number between two, as often in each doubling. */
export const sizeDraw = (random: Random, low: number, high: number): number => Math.round(low * (high / low) ** random());
export const rateDraw = (random: Random, mean: number, strength = 50): number => Math.min(0.99, Math.max(1e-6, betaDraw(random, mean * strength, (1 - mean) * strength)));
/** An amount of mean `mean` whose logarithm is normal: at a spread of 1.5 one buyer in a hundred brings a fifth of all. */
export const heavyDraw = (random: Random, mean: number, spread: number): number => mean * Math.exp(spread * normalDraw(random) - (spread * spread) / 2);

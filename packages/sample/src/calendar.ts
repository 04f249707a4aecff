import type { Random } from './random.ts';

/** Instants are whole seconds since 1970, days are `YYYY-MM-DD`. */
export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;

export const PERIOD = { from: '2024-09-01', to: '2026-08-31' } as const;

/** The last thing that happens in the story: an order in the shop. Everything else is earlier. */
export const AS_OF = startOf('2026-08-31') + 20 * HOUR;

export function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}

export function dayOf(at: number): string {
  return new Date(at * 1000).toISOString().slice(0, 10);
}

const twoDigits = (value: number) => (value < 10 ? `0${value}` : `${value}`);

const clockTexts: string[] = [];
for (let second = 0; second < DAY; second++) {
  clockTexts.push(`T${twoDigits(Math.floor(second / HOUR))}:${twoDigits(Math.floor(second / MINUTE) % 60)}:${twoDigits(second % 60)}Z`);
}
const FIRST_DAY = startOf('2024-01-01') / DAY;
const dayTexts = Array.from({ length: 1100 }, (_, index) => dayOf((FIRST_DAY + index) * DAY));

/** `2024-09-03T08:12:00Z`, from two tables: formatting a Date three million times would cost seconds. */
export function instant(at: number): string {
  const day = Math.floor(at / DAY);
  return (dayTexts[day - FIRST_DAY] ?? '') + (clockTexts[at - day * DAY] ?? '');
}

/** An instant, or an empty cell for 0 (it did not happen). */
export const instantOrEmpty = (at: number): string => (at === 0 ? '' : instant(at));

/** What a month weighs in this trade: September and November pull, August sleeps. January first. */
const MONTH_WEIGHTS = [1.05, 0.8, 0.95, 0.9, 1, 1.05, 0.75, 0.6, 1.3, 1.1, 1.35, 1.2];
/** Sunday first. */
const WEEKDAY_WEIGHTS = [0.45, 1.1, 1.25, 1.15, 1.25, 1.05, 0.6];

export function weightOfDay(at: number): number {
  const date = new Date(at * 1000);
  return (MONTH_WEIGHTS[date.getUTCMonth()] ?? 1) * (WEEKDAY_WEIGHTS[date.getUTCDay()] ?? 1);
}

/** Draws days between two days (both included) as the seasons and the weekdays weigh them. */
export class Season {
  readonly start: number;
  readonly #cumulated: number[] = [];

  constructor(from: string, to: string) {
    this.start = startOf(from);
    let sum = 0;
    for (let at = this.start; at <= startOf(to); at += DAY) this.#cumulated.push((sum += weightOfDay(at)));
  }

  get length(): number {
    return this.#cumulated.length;
  }

  get end(): number {
    return this.start + this.length * DAY;
  }

  /** Index of a day in the season. */
  dayIndex(random: Random): number {
    const wanted = random.unit() * (this.#cumulated.at(-1) ?? 0);
    let low = 0;
    let high = this.#cumulated.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#cumulated[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** An instant in waking hours, UTC. */
  moment(random: Random): number {
    const hours = 6 + (random.unit() + random.unit()) * 7.5;
    return this.start + this.dayIndex(random) * DAY + Math.floor(hours * HOUR);
  }
}

import type { FeedDay, FeedSource, Language } from '@e-respect/contract';
import { formatRate } from '../format/format.ts';
import { UNKNOWN } from '../format/number-format.ts';
import { stretches, type Stretch } from './rate-line.ts';

const SIGN = { exact: '', below: '< ', above: '> ' } as const;

/** A share as its feed gives it: « < 0,10 % » stays so. */
export function formatBound({ spam_rate, spam_rate_bound }: Pick<FeedDay, 'spam_rate' | 'spam_rate_bound'>, lang: Language): string {
  return spam_rate === null ? UNKNOWN : `${SIGN[spam_rate_bound ?? 'exact'].replace(' ', '\u00a0')}${formatRate(spam_rate, lang)}`;
}

export interface FeedSummary {
  days: number;
  /** Days on which the share stands at `limit` or above it for certain: a bound from above never does. */
  over: number;
  worst: FeedDay | null;
  volume: number | null;
  spf: number | null;
  dkim: number | null;
  dmarc: number | null;
}

/** What a feed says of one domain or address over its days; shares are weighed by messages where all days tell how many. */
export function feedSummary({ days }: FeedSource, limit: number): FeedSummary {
  const rated = days.filter(({ spam_rate, spam_rate_bound }) => spam_rate !== null && spam_rate_bound !== 'below');
  const told = days.flatMap(({ volume }) => volume ?? []);
  return {
    days: days.length, over: rated.filter(({ spam_rate }) => spam_rate! >= limit).length, volume: told.length > 0 ? told.reduce((sum, volume) => sum + volume, 0) : null,
    worst: [...days].filter(({ spam_rate }) => spam_rate !== null).sort((a, b) => Number(a.spam_rate_bound === 'below') - Number(b.spam_rate_bound === 'below') || b.spam_rate! - a.spam_rate!)[0] ?? null,
    spf: weighed(days, 'auth_spf'), dkim: weighed(days, 'auth_dkim'), dmarc: weighed(days, 'auth_dmarc'),
  };
}

function weighed(days: readonly FeedDay[], column: 'auth_spf' | 'auth_dkim' | 'auth_dmarc'): number | null {
  const told = days.flatMap((day) => (day[column] === null ? [] : [{ share: day[column], weight: day.volume }]));
  const isWeighed = told.every(({ weight }) => weight !== null);
  const weights = told.reduce((sum, { weight }) => sum + (isWeighed ? weight! : 1), 0);
  return weights === 0 ? null : told.reduce((sum, { share, weight }) => sum + share * (isWeighed ? weight! : 1), 0) / weights;
}

/** A feed's shares as a line along days of the calendar, a bound hollow; a day without a row is a gap. */
export function feedLine({ days }: FeedSource, axis: readonly string[], top: number): Stretch[] {
  const byDay = new Map(days.map((day) => [day.day, day]));
  return stretches(axis.map((day) => {
    const told = byDay.get(day);
    const rate = told?.spam_rate ?? null;
    return { rate, kind: rate === null ? null : (told!.spam_rate_bound ?? 'exact') === 'exact' ? 'firm' : 'hollow' };
  }), top);
}

import type { FigureSet, FigureValue, MentionsWeek } from '@e-respect/contract';
import { spearman } from '@e-respect/statistics';

const LEVEL = 0.95;
/** A week with fewer mentions has no share worth ranking. */
const MENTIONS_OF_A_WEEK = 10;

const counted = (value: number): FigureValue => ({ value, inputs: {}, status: 'ok' });

/** Counts of the mentions, and the rank correlation of a week's e-mails with its share of negative mentions. No week: all unknown. */
export function mentionFigures(weeks: readonly MentionsWeek[]): FigureSet {
  if (weeks.length === 0) return {};
  const sum = (name: 'mentions' | 'negative'): number => weeks.reduce((total, week) => total + week[name], 0);
  return { mentions: counted(sum('mentions')), mentions_negative: counted(sum('negative')), mentions_correlation: correlationOf(weeks) };
}

function correlationOf(weeks: readonly MentionsWeek[]): FigureValue {
  const ranked = weeks.filter(({ mentions }) => mentions >= MENTIONS_OF_A_WEEK);
  const inputs = { weeks: ranked.length };
  const found = spearman(ranked.map(({ sends }) => sends), ranked.map(({ mentions, negative }) => negative / mentions), LEVEL);
  if (found === null) return { value: null, inputs, status: 'no_data' };
  return { value: found.rho, inputs, ...(found.interval ? { interval: found.interval } : {}), status: 'ok' };
}

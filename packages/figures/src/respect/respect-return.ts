import type { FigureSet, FigureValue, RespectCorrelation, RespectReturn, ReturnFigure } from '@e-respect/contract';
import { spearman } from '@e-respect/statistics';
import { isFirm, readFigure, readValue } from '../format/read-figure.ts';
import { measuredBy, RESPECT_TESTS } from './respect-weigh.ts';
import type { RespectTest } from './respect-test.ts';

const LEVEL = 0.95;
/** Under this many campaigns a rank correlation says nothing. */
const FEWEST = 5;
/** The list is bounded; the correlations are not. */
const MOST_CAMPAIGNS = 300;

export type CampaignFigures = { id: string; label: string; figures: FigureSet };

/** Respect against return over campaigns. `given` names the figures of return that the answer holds. */
export function respectReturns(campaigns: readonly CampaignFigures[], given: readonly ReturnFigure[]): RespectReturn {
  const measured = campaigns.map((campaign) => ({ ...campaign, respect: measuresOf(campaign.figures) }));
  const tests = RESPECT_TESTS.filter(({ id }) => measured.some(({ respect }) => respect[id] !== undefined));
  const measures = tests.map((test) => ({
    test: test.id,
    correlations: given.map((figure) => correlationOf(test, figure, measured.map(({ figures, respect }) => [respect[test.id], readFigure(figures, figure)]))),
  }));
  const listed = measured.filter(({ respect }) => Object.keys(respect).length > 0)
    .map(({ id, label, figures, respect }) => ({ id, label, people: readValue(figures, 'people_recruited'), ...returnOf(figures, given), respect }))
    .filter((campaign) => campaign.return.value !== null || campaign.return.status === 'immature')
    .sort((a, b) => (b.people ?? 0) - (a.people ?? 0) || (a.id < b.id ? -1 : 1));
  return { measures, campaigns: listed.slice(0, MOST_CAMPAIGNS), left_out: Math.max(0, listed.length - MOST_CAMPAIGNS) };
}

function measuresOf(figures: FigureSet): Record<string, FigureValue> {
  return Object.fromEntries(RESPECT_TESTS.map(({ id, measure }) => [id, measuredBy(measure, figures)] as const).filter(([, { value }]) => value !== null));
}

/** The first figure of return that is known; the last one given, known or not. */
function returnOf(figures: FigureSet, given: readonly ReturnFigure[]): { figure: ReturnFigure; return: FigureValue } {
  const figure = given.find((id) => readValue(figures, id) !== null) ?? given.at(-1)!;
  return { figure, return: readFigure(figures, figure) };
}

type Pair = readonly [FigureValue | undefined, FigureValue];

/** Over the campaigns whose measure and return both stand on enough people. */
function correlationOf({ better }: Pick<RespectTest, 'better'>, figure: ReturnFigure, pairs: readonly Pair[]): RespectCorrelation {
  const firm = pairs.flatMap(([x, y]) => (x && isFirm(x) && isFirm(y) ? [{ x: x.value!, y: y.value! }] : []));
  const n = firm.length;
  if (n < FEWEST) return { figure, n, rho: null, interval: null, reading: 'too_few' };
  const found = spearman(firm.map(({ x }) => x), firm.map(({ y }) => y), LEVEL);
  if (found === null) return { figure, n, rho: null, interval: null, reading: 'alike' };
  return { figure, n, rho: found.rho, interval: found.interval, reading: readingOf(found.interval, better) };
}

function readingOf(interval: { low: number; high: number } | null, better: RespectTest['better']): RespectCorrelation['reading'] {
  if (interval === null || (interval.low <= 0 && interval.high >= 0)) return 'undecided';
  return interval.low > 0 === (better === 'higher') ? 'pays' : 'costs';
}

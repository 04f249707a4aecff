import type { Random } from '@e-respect/statistics';
import type { ReputationParameters } from './cost.ts';
import type { ParameterId, Range } from './parameters.ts';

export type ParameterRanges = Readonly<Record<ParameterId, Range>>;
export type RangeEnd = keyof Range;

/** A number of the triangular distribution of a range, by inversion; the mode itself when the range is one point. */
export function triangularDraw({ low, mode, high }: Range, random: Random): number {
  if (high <= low) return mode;
  const at = random();
  const turn = (mode - low) / (high - low);
  return at < turn ? low + Math.sqrt(at * (high - low) * (mode - low)) : high - Math.sqrt((1 - at) * (high - low) * (high - mode));
}

/** Every parameter at one end of its range, or at its most likely value. */
export const parametersAt = (ranges: ParameterRanges, end: RangeEnd): ReputationParameters => mapped(ranges, (range) => range[end]);

/** Every parameter drawn from its own triangle, independently. */
export const drawParameters = (ranges: ParameterRanges, random: Random): ReputationParameters => mapped(ranges, (range) => triangularDraw(range, random));

const mapped = (ranges: ParameterRanges, value: (range: Range) => number): ReputationParameters =>
  Object.fromEntries(Object.entries(ranges).map(([id, range]) => [id, value(range)])) as unknown as ReputationParameters;

import { ASSUMPTIONS, type AssumptionId, type AssumptionSet, type DepartureRatio, type Period, type Scope, type UsedAssumption } from '@e-respect/contract';
import { ALLOWED, type ParameterId, type ParameterRanges, type Range } from '@e-respect/reputation';
import { meanInterval } from '@e-respect/statistics';
import { contactValue, ownMailValue, pressureLevels, type DuckDBConnection, type Rollup } from '@e-respect/warehouse';
import { departureRatio } from '../questions/answer-pressure.ts';
import { ALL_BENCHMARKS, rangeGiven } from './assumption-kinds.ts';

interface Estimate { range: Range; n: number }
const FEWEST_PEOPLE = 200;
const FEWEST_MAILS = 1000;
const FEWEST_DEPARTURES = 200;
const LEVEL = 0.95;
const ALL_TIME: Period = { from: '1900-01-01', to: '9999-12-31' };
const EVERYTHING: Scope = { supplier: null, campaign: null, channel: null };

/** What a snapshot must hold before the assumptions of a set can be worked out on it: nothing where κ is typed. */
export const rollupFor = ({ given }: AssumptionSet): Rollup | undefined => (given.kappa ? undefined : 'pressure');

/** Every assumption of a set as it is used on a snapshot that has its rollup: typed, else told by the data, else the benchmark; null where nobody knows. */
export async function usedAssumptions(connection: DuckDBConnection, schema: string, { given }: AssumptionSet): Promise<UsedAssumption[]> {
  const estimates: Partial<Record<AssumptionId, Estimate | null>> = {
    ...(given.value_per_contact_eur ? {} : { value_per_contact_eur: await estimatedContactValue(connection, schema) }),
    ...(given.margin_per_inboxed_eur ? {} : { margin_per_inboxed_eur: await estimatedMailValue(connection, schema) }),
  };
  const kappa = given.kappa ? null : kappaOf(departureRatio(await pressureLevels(connection, schema, ALL_TIME, EVERYTHING)));
  if (kappa) estimates.kappa = kappa;
  return ASSUMPTIONS.map((id) => {
    const typed = given[id];
    if (typed) return used(id, 'YOURS', rangeGiven(typed));
    const estimate = estimates[id];
    return estimate === undefined ? used(id, 'BENCHMARK', ALL_BENCHMARKS[id]) : used(id, 'DATA', estimate?.range, estimate?.n);
  });
}

const used = (id: AssumptionId, origin: UsedAssumption['origin'], range: Range | undefined, n: number | null = null): UsedAssumption =>
  ({ id, origin, value: range?.mode ?? null, low: range?.low ?? null, high: range?.high ?? null, n });

/** The range of every parameter of the cost; one that is unknown costs nothing, and the caller says that it is missing. */
export const rangesOf = (assumptions: readonly UsedAssumption[]): ParameterRanges =>
  Object.fromEntries(assumptions.filter(({ id }) => id in ALLOWED).map(({ id, value, low, high }) => [id, { low: low ?? 0, mode: value ?? 0, high: high ?? 0 }])) as unknown as Record<ParameterId, Range>;

export const valueOf = (assumptions: readonly UsedAssumption[], id: AssumptionId): number | null => assumptions.find((each) => each.id === id)?.value ?? null;

/** V from the data, with the t interval of the mean; a loss is worth nothing to lose. */
async function estimatedContactValue(connection: DuckDBConnection, schema: string): Promise<Estimate | null> {
  const row = await contactValue(connection, schema);
  const n = Number(row['people']);
  if (row['unknown'] === true || n < FEWEST_PEOPLE) return null;
  const sum = Number(row['sum']);
  const interval = meanInterval({ n, sum, sumOfSquares: Number(row['sum_of_squares']) }, LEVEL)!;
  const positive = (value: number): number => Math.max(0, value);
  return { range: { low: positive(interval.low), mode: positive(sum / n), high: positive(interval.high) }, n };
}

/** v from the data. How much of it the mail caused is not known: from nothing to all of it. */
async function estimatedMailValue(connection: DuckDBConnection, schema: string): Promise<Estimate | null> {
  const row = await ownMailValue(connection, schema);
  const n = Number(row['mails']);
  if (row['unknown'] === true || n < FEWEST_MAILS) return null;
  const mode = Math.max(0, Number(row['margin']) / n);
  return { range: { low: 0, mode, high: mode }, n };
}

/**
 * κ from the data: by how much departures per contact above 7 in 30 days exceed those at or below, per mail too many. The interval of
 * the ratio is carried through with the mean excess held fixed. Null below 200 departures, where the benchmark stands.
 */
export function kappaOf({ above, within, mean_excess: excess, ratio, interval }: DepartureRatio): Estimate | null {
  const n = above.departures + within.departures;
  if (n < FEWEST_DEPARTURES || ratio === null || interval === null || !excess) return null;
  const perMail = (of: number): number => Math.min(1, Math.max(0, (of - 1) / excess));
  return { range: { low: perMail(interval.low), mode: perMail(ratio), high: perMail(interval.high) }, n };
}

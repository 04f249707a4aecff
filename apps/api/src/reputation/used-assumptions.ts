import { ASSUMPTIONS, type AssumptionId, type AssumptionSet, type UsedAssumption } from '@e-respect/contract';
import type { ParameterId, ParameterRanges, Range } from '@e-respect/reputation';
import { meanInterval } from '@e-respect/statistics';
import { contactValue, ownMailValue, type DuckDBConnection } from '@e-respect/warehouse';
import { ALL_BENCHMARKS, rangeGiven } from './assumption-kinds.ts';

interface Estimate { range: Range; n: number }
const FEWEST_PEOPLE = 200;
const FEWEST_MAILS = 1000;
const LEVEL = 0.95;

/** Every assumption of a set as it is used on a snapshot: typed, else told by the data, else the benchmark; null where nobody knows. */
export async function usedAssumptions(connection: DuckDBConnection, schema: string, { given }: AssumptionSet): Promise<UsedAssumption[]> {
  const estimates: Partial<Record<AssumptionId, Estimate | null>> = {
    ...(given.value_per_contact_eur ? {} : { value_per_contact_eur: await estimatedContactValue(connection, schema) }),
    ...(given.margin_per_inboxed_eur ? {} : { margin_per_inboxed_eur: await estimatedMailValue(connection, schema) }),
  };
  return ASSUMPTIONS.map((id) => {
    const typed = given[id];
    if (typed) return used(id, 'YOURS', rangeGiven(typed));
    const estimate = estimates[id];
    return estimate === undefined ? used(id, 'BENCHMARK', ALL_BENCHMARKS[id]) : used(id, 'DATA', estimate?.range, estimate?.n);
  });
}

const used = (id: AssumptionId, origin: UsedAssumption['origin'], range: Range | undefined, n: number | null = null): UsedAssumption =>
  ({ id, origin, value: range?.mode ?? null, low: range?.low ?? null, high: range?.high ?? null, n });

/** The range of every parameter; one that is unknown costs nothing, and the caller says that it is missing. */
export const rangesOf = (assumptions: readonly UsedAssumption[]): ParameterRanges =>
  Object.fromEntries(assumptions.map(({ id, value, low, high }) => [id, { low: low ?? 0, mode: value ?? 0, high: high ?? 0 }])) as unknown as Record<ParameterId, Range>;

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

import { ALL_DIMENSIONS, timeLabels, type Labels } from './dimensions.ts';
import { DAY, monthOf, parseAsOf } from './instants.ts';

export interface Filter {
  readonly dimension: string;
  readonly op: string;
  readonly values: readonly string[];
}

/** The part of the body of `POST /query` that decides figures. */
export interface Query {
  readonly figures?: readonly string[];
  readonly by?: readonly string[];
  readonly period: { readonly from: string; readonly to: string };
  readonly as_of?: string;
  readonly basis?: string;
  readonly horizon_days?: number;
  readonly filters?: readonly Filter[];
}

export interface Scope {
  readonly by: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly calendar: boolean;
  readonly horizonDays: number;
  readonly horizon: number;
  readonly filters: readonly Filter[];
  readonly asOf: number;
}

export function scopeOf(query: Query, latest: number): Scope {
  const [by, filters] = [query.by ?? [], query.filters ?? []];
  for (const dimension of [...by, ...filters.map((filter) => filter.dimension)]) {
    if (!ALL_DIMENSIONS.has(dimension)) throw new Error(`no such dimension: ${dimension}`);
  }
  const horizonDays = query.horizon_days ?? 365;
  return {
    by,
    filters,
    from: query.period.from,
    to: query.period.to,
    calendar: query.basis === 'calendar',
    horizonDays,
    horizon: horizonDays * DAY,
    asOf: query.as_of === undefined ? latest : parseAsOf(query.as_of),
  };
}

const UNORDERED = new Set(['unknown', 'unattributed', 'unallocated']);

/**
 * A bound on time is a piece of period, and every fact belongs to a period by its day: unallocated spend is
 * compared by its cost day, though its row is `unallocated`.
 */
function orderedLabel(dimension: string, labels: Labels, day: string): string {
  const label = timeLabels(day)[dimension] ?? labels[dimension] ?? 'unknown';
  return dimension === 'cohort_month' && label === 'unallocated' ? monthOf(day) : label;
}

function isWithin({ dimension, op, values }: Filter, labels: Labels, day: string): boolean {
  const [label, [bound = '']] = [orderedLabel(dimension, labels, day), values];
  return !UNORDERED.has(label) && (op === 'gte' ? label >= bound : label <= bound);
}

function keeps(filter: Filter, labels: Labels, day: string): boolean {
  const label = labels[filter.dimension] ?? 'unknown';
  if (filter.op === 'is') return filter.values.includes(label);
  if (filter.op === 'is_not') return !filter.values.includes(label);
  if (filter.op === 'gte' || filter.op === 'lte') return isWithin(filter, labels, day);
  throw new Error(`no such operator: ${filter.op}`);
}

export function passes(filters: readonly Filter[], labels: Labels, day: string): boolean {
  return filters.every((filter) => keeps(filter, labels, day));
}

export function inPeriod({ from, to }: Scope, day: string): boolean {
  return from <= day && day <= to;
}

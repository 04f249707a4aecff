import { SPECIAL_VALUES, TIME_DIMENSIONS, type Dimension, type Filter } from '@e-respect/contract';
import type { Expression, Expressions, Fact } from './facts.ts';

/** Values are always bound; names come from closed lists. */
export class Parameters {
  readonly values: Record<string, string | number> = {};
  private count = 0;

  bind(value: string | number): string {
    const name = `p${this.count++}`;
    this.values[name] = value;
    return `$${name}`;
  }
}

const isTime = (dimension: Dimension): boolean => TIME_DIMENSIONS.some((time) => time === dimension);
const inList = (values: readonly string[], parameters: Parameters): string => `(${values.map((value) => parameters.bind(value)).join(', ')})`;
const SPECIAL = `(${SPECIAL_VALUES.map((value) => `'${value}'`).join(', ')})`;

function condition(filter: Filter, { sql, ordered }: Expression, parameters: Parameters): string {
  if (filter.op === 'is') return `${sql} IN ${inList(filter.values, parameters)}`;
  if (filter.op === 'is_not') return `${sql} NOT IN ${inList(filter.values, parameters)}`;
  const sign = filter.op === 'gte' ? '>=' : '<=';
  const bound = parameters.bind(filter.values[0]!);
  if (ordered) return `${ordered} ${sign} ${bound}`;
  const compared = filter.dimension === 'cohort_age_months' ? `CAST(${sql} AS INTEGER) ${sign} CAST(${bound} AS INTEGER)` : `${sql} ${sign} ${bound}`;
  return `CASE WHEN ${sql} IN ${SPECIAL} THEN false ELSE ${compared} END`;
}

export interface Scope { from: string; where: string }

/**
 * The FROM and WHERE of one fact for a period and filters.
 * Filters on a dimension the fact lacks are left out: the caller has said whether that is allowed.
 */
export function scopeOf(fact: Fact, by: readonly Dimension[], filters: readonly Filter[], parameters: Parameters): Scope {
  const used = [...by, ...filters.map((f) => f.dimension)].flatMap((dimension) => fact.dimensions[dimension]?.join ?? []);
  const from = [fact.from, ...new Set(used)].join('\n    ');
  const conditions = filters.flatMap((filter) => {
    const expression = fact.dimensions[filter.dimension];
    return expression ? [condition(filter, expression, parameters)] : [];
  });
  return { from, where: [`${fact.day} BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)`, ...conditions].join('\n    AND ') };
}

export const lacks = (fact: Fact, dimensions: readonly Dimension[]): boolean => dimensions.some((dimension) => !fact.dimensions[dimension]);
export const shared = (fact: Fact, dimensions: readonly Dimension[]): Dimension[] => dimensions.filter((dimension) => fact.dimensions[dimension]);
export const onlyTime = (dimensions: readonly Dimension[]): Dimension[] => dimensions.filter(isTime);
export const columnsOf = (by: readonly Dimension[], expressions: Expressions): string[] => by.map((dimension) => expressions[dimension]!.sql);

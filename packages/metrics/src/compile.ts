import type { Dimension } from '@e-respect/contract';
import { coverageSql, coveredSql, coversSql } from './coverage.ts';
import type { Measure, Ratio } from './define.ts';
import { FACTS, fact, type FactId } from './facts.ts';
import { references } from './formula.ts';
import { figure } from './catalog.ts';
import { groupingSets, keyNames, regroup } from './grouping.ts';
import { neededBy, type Needs } from './needs.ts';
import { orderingSql } from './ordering.ts';
import type { Question } from './question.ts';
import { perAge, perPerson, placedPeople, pressedPeople } from './stages.ts';
import { columnsOf, lacks, Parameters, scopeOf } from './scope.ts';

/** SQL with $from, $to, $as_of and $horizon_days still to bind, and {s} standing for the snapshot's schema. */
export interface Plan {
  sql: string;
  parameters: Record<string, string | number>;
  /** Facts that a filter cannot reach: null everywhere. */
  unreachable: ReadonlySet<FactId>;
  /** Facts that a dimension cannot cut: null in rows, a value in totals. */
  uncut: ReadonlySet<FactId>;
}

interface Column { name: string; sql: string }
interface Part { name: string; sql: string; columns: Column[] }

/** Column of a rate's own input, where the rate covers only some campaigns. */
export const coveredColumn = (ratio: string, input: string): string => `${ratio}__${input}`;
/** Column that says whether a value is complete, partial or unknown. */
export const stateColumn = (id: string): string => `${id}__state`;

/**
 * One statement for any set of figures: one aggregate per fact, joined on the dimensions afterwards, so that facts never multiply
 * each other; totals come from GROUPING SETS.
 */
export function compile(question: Question): Plan {
  const parameters = new Parameters();
  const needs = neededBy(question.figures, question.order_by?.figure);
  const filtered = question.filters.map((filter) => filter.dimension);
  const unreachable = new Set(FACTS.filter((id) => lacks(fact(id, question.basis), filtered)));
  const uncut = new Set(FACTS.filter((id) => lacks(fact(id, question.basis), question.by)));
  const parts = needs.facts.filter((id) => !unreachable.has(id)).flatMap((id) => partsOf(id, question, needs, parameters, uncut.has(id) ? [] : question.by));
  return { sql: joined(parts, question), parameters: parameters.values, unreachable, uncut };
}

function partsOf(id: FactId, question: Question, needs: Needs, parameters: Parameters, by: readonly Dimension[]): Part[] {
  const width = question.by.length;
  const columns = columnsFor(id, needs);
  if (id === 'people') return peopleParts(question, needs, parameters, by);
  if (id === 'pressed') return [staged('pressed', columns, pressedPeople(question, parameters, by), width)];
  if (id === 'orders') return [staged('orders', columns, perPerson(question, parameters, by), width)];
  if (id === 'payback') return [staged('payback', columns, perAge(question, parameters, by), width)];
  const source = fact(id, question.basis);
  const scope = scopeOf(source, by, question.filters, parameters);
  const { select, groupBy } = groupingSets(columnsOf(by, source.dimensions), width);
  return [{ name: id, columns, sql: selectSql(select, columns, `${scope.from}\n  WHERE ${scope.where}`, groupBy) }];
}

function peopleParts(question: Question, needs: Needs, parameters: Parameters, by: readonly Dimension[]): Part[] {
  const everyone = needs.measures.filter((m) => m.fact === 'people').map((m) => ({ name: m.id, sql: m.sql }));
  const covered = needs.coveredRatios.filter(isOfPeople).flatMap((ratio) => inputsOf(ratio).map((m) => ({ name: coveredColumn(ratio.id, m.id), sql: m.sql })));
  const part = (name: string, columns: Column[], only?: string): Part => staged(name, columns, placedPeople(question, parameters, by, only), question.by.length);
  if (covered.length === 0 || !question.deliveryUnknown) return [part('people', [...everyone, ...covered])];
  return [part('people', everyone), part('covered_people', covered, 'c.feed_delivered < 2')];
}

function staged(name: string, columns: Column[], stage: string, width: number): Part {
  const { select, groupBy } = regroup(width, 'p');
  return { name, columns, sql: selectSql(select, columns, `(${stage}) AS p`, groupBy) };
}

const selectSql = (select: string, columns: readonly Column[], from: string, groupBy: string): string =>
  `SELECT ${[select, ...columns.map((c) => `${c.sql} AS ${c.name}`)].join(',\n    ')}\n  FROM ${from}\n  ${groupBy}`;

function columnsFor(id: FactId, needs: Needs): Column[] {
  const measures = needs.measures.filter((m) => m.fact === id);
  // What is known of people is told by the mail of their row, not by the people themselves.
  if (id === 'pressed') return measures.map((m) => ({ name: m.id, sql: m.sql }));
  const own = measures.flatMap(measureColumns);
  if (id !== 'mail') return own;
  const people = needs.measures.filter(isOfPerson).flatMap(stateColumns);
  return [...own, ...people, ...needs.coveredRatios.flatMap(coveredColumns)];
}

function measureColumns(measure: Measure): Column[] {
  const value = { name: measure.id, sql: isFeed(measure) ? filtered(measure.sql, `c.feed_${measure.coverage} < 2`) : measure.sql };
  return [value, ...stateColumns(measure)];
}

function stateColumns(measure: Measure): Column[] {
  const name = stateColumn(measure.id);
  if (measure.coverage) return [{ name, sql: coverageSql(measure.coverage) }];
  if (measure.unknownWhen) return [{ name, sql: `CASE WHEN count(*) FILTER (WHERE ${measure.unknownWhen}) > 0 THEN 2 ELSE 0 END` }];
  return [];
}

function coveredColumns(ratio: Ratio): Column[] {
  if (isOfPeople(ratio)) return [];
  const feeds = ratio.covers ?? [];
  const inputs = inputsOf(ratio).map((m) => ({ name: coveredColumn(ratio.id, m.id), sql: filtered(m.sql, coveredSql(feeds)) }));
  return [...inputs, { name: stateColumn(ratio.id), sql: coversSql(feeds) }];
}

const filtered = (aggregate: string, condition: string): string => `${aggregate} FILTER (WHERE ${condition})`;
const isOfPerson = (measure: Measure): boolean => measure.fact === 'people' || measure.fact === 'pressed';
const isFeed = (measure: Measure): boolean => measure.fact === 'mail' && measure.coverage !== undefined;
const inputsOf = (ratio: Ratio): Measure[] => references(ratio.tree).map(figure).filter((each): each is Measure => each.kind === 'measure');
export const isOfPeople = (ratio: Ratio): boolean => inputsOf(ratio).some((m) => m.fact === 'people');

function joined(parts: readonly Part[], question: Question): string {
  const keys = keyNames(question.by.length);
  const total = ['1 AS is_total', ...question.by.map((_, at) => `'' AS by_${at}`)].join(', ');
  const everyKey = [`SELECT ${total}`, ...parts.map((part) => `SELECT ${keys.join(', ')} FROM ${part.name}`)].join('\n  UNION ');
  const columns = parts.flatMap((part) => part.columns.map((c) => `${part.name}.${c.name}`));
  const on = (name: string): string => keys.map((key) => `${name}.${key} = k.${key}`).join(' AND ');
  return [
    `WITH ${[...parts.map((part) => `${part.name} AS MATERIALIZED (\n  ${part.sql}\n)`), `keys AS (\n  ${everyKey}\n)`].join(',\n')}`,
    `SELECT ${[...keys.map((key) => `k.${key}`), ...columns].join(', ')}`,
    'FROM keys AS k',
    ...parts.map((part) => `LEFT JOIN ${part.name} ON ${on(part.name)}`),
    `ORDER BY k.is_total DESC, ${[...orderingSql(question.order_by), ...question.by.map((_, at) => `k.by_${at}`)].join(', ') || '1'}`,
    // The total, the rows, and one more to know that some were cut.
    `LIMIT ${question.limit + 2}`,
  ].join('\n');
}

import { LEAD_DIMENSIONS, type Labels } from './dimensions.ts';
import type { Fact, Spend, Table, Tables } from './facts.ts';
import type { SendTotal } from './dataset.ts';
import type { SeenSend } from './outcomes.ts';
import { surroundingsOf, type Surroundings } from './people.ts';
import type { Scope } from './query.ts';
import type { CreditedOrder, JudgedLead, View } from './view.ts';

/** The facts of one row or of the totals; null where the facts lack a dimension that was asked. */
export interface Row {
  readonly key: Labels;
  readonly view: View;
  readonly scope: Scope;
  readonly leads: readonly JudgedLead[] | null;
  readonly orders: readonly CreditedOrder[] | null;
  readonly excluded: readonly CreditedOrder[] | null;
  readonly spend: readonly Spend[] | null;
  readonly sends: readonly Fact<SeenSend>[] | null;
  readonly totals: readonly Fact<SendTotal>[] | null;
  readonly around: Surroundings;
}

function keyOf(by: readonly string[], labels: Labels): string {
  return JSON.stringify(by.map((dimension) => labels[dimension]));
}

function hasAll(table: Table<unknown>, asked: readonly string[]): boolean {
  return asked.every((dimension) => table.dimensions.has(dimension));
}

function factsOf<Content>(table: Table<Content>, scope: Scope, by: readonly string[], key: Labels): Fact<Content>[] | null {
  if (!hasAll(table, [...by, ...scope.filters.map(({ dimension }) => dimension)])) return null;
  return table.facts.filter(({ labels }) => keyOf(by, labels) === keyOf(by, key));
}

function contents<Content>(facts: readonly Fact<Content>[] | null): Content[] | null {
  return facts?.map(({ content }) => content) ?? null;
}

export function rowOf(view: View, scope: Scope, tables: Tables, key: Labels): Row {
  const by = Object.keys(key);
  return {
    key,
    view,
    scope,
    leads: contents(factsOf(tables.leads, scope, by, key)),
    orders: contents(factsOf(tables.orders, scope, by, key)),
    excluded: contents(factsOf(tables.excluded, scope, by, key)),
    spend: contents(factsOf(tables.spend, scope, by, key)),
    sends: factsOf(tables.sends, scope, by, key),
    totals: factsOf(tables.totals, scope, by, key),
    around: surroundingsOf(view, scope, LEAD_DIMENSIONS, key),
  };
}

/** Every combination of labels that some fact of the scope has, in order. */
export function keysOf(scope: Scope, tables: Tables): Labels[] {
  if (scope.by.length === 0) return [{}];
  const keys = new Map<string, Labels>();
  for (const table of Object.values(tables) as Table<unknown>[]) {
    if (!hasAll(table, [...scope.by, ...scope.filters.map(({ dimension }) => dimension)])) continue;
    for (const { labels } of table.facts) {
      const key = Object.fromEntries(scope.by.map((dimension) => [dimension, labels[dimension] ?? 'unknown']));
      keys.set(keyOf(scope.by, key), key);
    }
  }
  return [...keys.keys()].sort().map((text) => keys.get(text) ?? {});
}

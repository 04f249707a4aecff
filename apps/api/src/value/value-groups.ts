import type { ValueGroup } from '@e-respect/contract';
import { wilson } from '@e-respect/statistics';
import { eurosIn, firstOrders, groupTotals, valueByAge, watchedDays, type DuckDBConnection, type Recruited, type Row } from '@e-respect/warehouse';
import { FEWEST_WATCHED, valueCurve, type Aging } from './value-curve.ts';

/** A group without its figures and its label. */
export type CountedGroup = Omit<ValueGroup, 'horizons' | 'label'>;

const amount = (cell: Row[string] | undefined): number => eurosIn(cell ?? 0);
const known = (row: Row, value: Row[string] | undefined): number | null => (row['margin_unknown'] === true ? null : amount(value));

/** Every group of a scope, the largest first, with its value by age. */
export async function countGroups(connection: DuckDBConnection, schema: string, of: Recruited, horizon: number): Promise<CountedGroup[]> {
  const totals = await groupTotals(connection, schema, of);
  const [watched, firsts, ages] = [
    byGroup(await watchedDays(connection, schema, of)), byGroup(await firstOrders(connection, schema, of)), byGroup(await valueByAge(connection, schema, of, horizon)),
  ];
  return totals.map((row) => {
    const id = String(row['grp']);
    return groupOf(row, agingOf(watched.get(id) ?? [], firsts.get(id) ?? [], ages.get(id) ?? []), horizon);
  });
}

/** Nobody at all is a group too: zeros, and nothing to divide. */
export const nobody = (horizon: number): CountedGroup => groupOf({ grp: '', people: 0, acquisitions: 0, buyers: 0, orders: 0, revenue: 0, margin: 0 }, agingOf([], [], []), horizon);

function byGroup(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = String(row['grp']);
    const known = groups.get(id);
    if (known) known.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}

function agingOf(watched: readonly Row[], firsts: readonly Row[], ages: readonly Row[]): Aging {
  const unknown = ages.filter((row) => row['margin_unknown'] === true).map((row) => Number(row['age_days']));
  return {
    watched: watched.map((row) => ({ days: Number(row['days']), count: Number(row['people']) })),
    firsts: firsts.map((row) => ({ age: Number(row['age']), days: Number(row['days']), people: Number(row['people']) })),
    margin: ages.map((row) => ({ age: Number(row['age_days']), amount: amount(row['margin']) })),
    marginKnownUntil: Math.min(Number.POSITIVE_INFINITY, ...unknown),
    revenue: ages.map((row) => ({ age: Number(row['age_days']), amount: amount(row['revenue']) })),
  };
}

function groupOf(row: Row, aging: Aging, horizon: number): CountedGroup {
  const [people, buyers] = [Number(row['people']), Number(row['buyers'])];
  const { points, expected } = valueCurve(aging, horizon);
  const inputs = { buyers, people_recruited: people };
  return {
    id: String(row['grp']), people, acquisitions: Number(row['acquisitions']), buyers, orders: Number(row['orders']), revenue_eur: amount(row['revenue']), margin_eur: known(row, row['margin']),
    mean_age_days: people === 0 ? 0 : aging.watched.reduce((sum, { days, count }) => sum + days * count, 0) / people,
    oldest_age_days: aging.watched.reduce((most, { days }) => Math.max(most, days), 0),
    converted_to_date: people === 0 ? { value: null, inputs, status: 'no_data' } : { value: buyers / people, inputs, interval: wilson(buyers, people, 0.95), status: people < FEWEST_WATCHED ? 'too_few' : 'ok' },
    converted_expected: expected, curve: points,
  };
}

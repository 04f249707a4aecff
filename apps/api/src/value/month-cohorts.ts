import type { CohortCell, MonthCohort } from '@e-respect/contract';
import { euros } from '@e-respect/metrics';
import { cohortMonths, cohortSizes, observedUntil, type DuckDBConnection, type Recruited, type Row } from '@e-respect/warehouse';

/** Each month's cohort with every calendar month since, empty ones included; amounts are summed exactly and divided once. */
export async function monthCohorts(connection: DuckDBConnection, schema: string, of: Recruited, group: string | null): Promise<MonthCohort[]> {
  const until = await observedUntil(connection, schema);
  if (!until) return [];
  const did = new Map((await cohortMonths(connection, schema, of, group)).map((row) => [`${String(row['month'])} ${String(row['age'])}`, row]));
  return (await cohortSizes(connection, schema, of, group)).map((row) => {
    const [month, people] = [String(row['month']), Number(row['people'])];
    const ages = Array.from({ length: monthsBetween(month, until.month) + 1 }, (_, age) => age);
    return { month, people, acquisitions: Number(row['acquisitions']), cells: cellsOf(ages.map((age) => did.get(`${month} ${age}`)), people, monthsBetween(month, until.wholeMonth)) };
  });
}

function cellsOf(months: readonly (Row | undefined)[], people: number, lastWhole: number): CohortCell[] {
  let [revenue, margin, marginKnown] = [0n, 0n, true];
  return months.map((row, age) => {
    const [gained, earned] = [yoctos(row?.['revenue']), yoctos(row?.['margin'])];
    const isKnown = row?.['margin_unknown'] !== true;
    revenue += gained;
    margin += earned;
    marginKnown &&= isKnown;
    return {
      age_months: age, complete: age <= lastWhole, active: Number(row?.['active'] ?? 0), orders: Number(row?.['orders'] ?? 0),
      revenue_eur: euros(gained), margin_eur: isKnown ? euros(earned) : null,
      cumulative_revenue_per_person_eur: euros(revenue) / people, cumulative_margin_per_person_eur: marginKnown ? euros(margin) / people : null,
    };
  });
}

const yoctos = (cell: Row[string] | undefined): bigint => BigInt((cell ?? 0) as number | bigint);

function monthsBetween(from: string, to: string): number {
  const index = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return index(to) - index(from);
}

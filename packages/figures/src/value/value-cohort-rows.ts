import type { Language, MonthCohort } from '@e-respect/contract';
import { formatEuros, formatRate } from '../format/format.ts';
import { formatNumber, UNKNOWN } from '../format/number-format.ts';

export type CohortMeasure = 'margin' | 'revenue' | 'active';
/** One month of acquisition: each cell with its words, its depth of shade from 0 to 1, and whether its month is over. */
export type CohortRow = { month: string; people: string; cells: { text: string; shade: number; complete: boolean }[] };

/** The cohort table as it is laid out: value so far per person of the original cohort, or the share that ordered in the month. */
export function cohortRows(cohorts: readonly MonthCohort[], measure: CohortMeasure, lang: Language): CohortRow[] {
  const valueOf = ({ people }: MonthCohort, cell: MonthCohort['cells'][number]): number | null => {
    if (measure === 'active') return people === 0 ? null : cell.active / people;
    return measure === 'margin' ? cell.cumulative_margin_per_person_eur : cell.cumulative_revenue_per_person_eur;
  };
  const most = Math.max(0, ...cohorts.flatMap((cohort) => cohort.cells.map((cell) => valueOf(cohort, cell) ?? 0)));
  return cohorts.map((cohort) => ({
    month: cohort.month, people: formatNumber(cohort.people, lang),
    cells: cohort.cells.map((cell) => {
      const value = valueOf(cohort, cell);
      const text = value === null ? UNKNOWN : measure === 'active' ? formatRate(value, lang) : formatEuros(value, lang, { decimals: 2 });
      return { text, shade: value === null || most === 0 ? 0 : Math.max(0, value / most), complete: cell.complete };
    }),
  }));
}

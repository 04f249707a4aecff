import type { Language, QueryAnswer } from '@e-respect/contract';
import { formatDay, formatEuros, formatFigure, formatNumber, formatRange, formatRate, readFigure, UNKNOWN, type DataTable } from '@e-respect/figures';

export const MONTH_FIGURES = ['leads_gross', 'leads_net', 'people_recruited', 'people_mature', 'buyers', 'conversion_rate', 'spend_eur', 'leads_per_eur_net', 'margin_per_person_eur'];

export interface MonthPoint {
  month: string;
  label: string;
  rate: number | null;
  error: [number, number] | null;
  hollow: boolean;
  text: string;
}

export interface MonthsModel {
  points: MonthPoint[];
  ticks: number[];
  table: DataTable;
}

interface MonthWords {
  title: string;
  month: string;
  immature: string;
  head: string[];
}

/** `septembre 2024` of `2024-09`: the day is dropped from the full date, so the months' names stay in one place. */
export const monthLabel = (month: string, lang: Language): string => formatDay(`${month.slice(0, 7)}-02`, lang).replace(/^2\u00a0/, '');

const STEPS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

/** From 0 up to just over the highest interval, in at most six round steps. */
function ticksTo(highest: number): number[] {
  const step = STEPS.find((one) => highest / one <= 5) ?? 1;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, i) => Number((i * step).toFixed(6)));
}

function pointOf(row: QueryAnswer['rows'][number], lang: Language, immature: string): MonthPoint {
  const month = row.by.cohort_month ?? '';
  const figure = readFigure(row.figures, 'conversion_rate');
  const { value, interval } = figure;
  const error: MonthPoint['error'] = value !== null && interval ? [value - interval.low, interval.high - value] : null;
  return { month, label: monthLabel(month, lang), rate: value, error, hollow: figure.status === 'too_few', text: figure.status === 'immature' ? immature : formatRate(value, lang) };
}

const isMonth = (row: QueryAnswer['rows'][number]): boolean => /^\d{4}-\d{2}/.test(row.by.cohort_month ?? '');

/** Conversion month by month, in time order; what stands in no month is left to the totals. */
export function monthsModel(answer: QueryAnswer, { lang, words }: { lang: Language; words: MonthWords }): MonthsModel {
  const rows = answer.rows.filter(isMonth).sort((a, b) => (a.by.cohort_month ?? '').localeCompare(b.by.cohort_month ?? ''));
  const points = rows.map((row) => pointOf(row, lang, words.immature));
  const highest = Math.max(0.01, ...points.map((p) => (p.rate ?? 0) + (p.hollow ? 0 : (p.error?.[1] ?? 0))));
  const cells = (row: QueryAnswer['rows'][number], point: MonthPoint): string[] => {
    const { interval } = readFigure(row.figures, 'conversion_rate');
    return [
      point.label, formatFigure(readFigure(row.figures, 'people_recruited').value, 'people', lang), point.text,
      interval ? formatRange(interval.low, interval.high, 'rate', lang) : UNKNOWN, formatNumber(readFigure(row.figures, 'people_mature').value ?? 0, lang), formatEuros(readFigure(row.figures, 'margin_per_person_eur').value, lang),
    ];
  };
  return { points, ticks: ticksTo(highest), table: { caption: words.title, head: [words.month, ...words.head], rows: rows.flatMap((row, i) => { const p = points[i]; return p ? [cells(row, p)] : []; }) } };
}

import type { FigureValue, QueryAnswer } from '@e-respect/contract';

interface Told { by: Record<string, string>; figures: Record<string, Partial<FigureValue>> }

const close = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) <= 1e-9 * Math.max(1e-9, Math.abs(b)));

const isEmpty = (row: Told): boolean => Object.values(row.figures).every((figure) => !figure.value);

/** Every cell in which an answer departs from what is expected; rows that are all 0 or null may be missing on either side. */
export function differences(answer: Pick<QueryAnswer, 'rows' | 'totals'>, expected: { rows: Told[]; totals: { figures: Told['figures'] } }): string[] {
  const key = (row: Told): string => JSON.stringify(Object.entries(row.by).sort());
  const found = new Map(answer.rows.map((row) => [key(row), row as Told]));
  const wanted = new Map(expected.rows.map((row) => [key(row), row]));
  const extra = [...found].filter(([name, row]) => !wanted.has(name) && !isEmpty(row)).map(([name]) => `${name}: unexpected row`);
  const cells = [...wanted].flatMap(([name, row]) => {
    const told = found.get(name);
    if (!told) return isEmpty(row) ? [] : [`${name}: missing row`];
    return differ(name, told.figures, row.figures);
  });
  return [...extra, ...cells, ...differ('totals', answer.totals.figures, expected.totals.figures)];
}

function differ(name: string, told: Told['figures'], wanted: Told['figures']): string[] {
  return Object.entries(wanted).flatMap(([id, figure]) => {
    const mine = told[id];
    const show = (part: string, a: unknown, b: unknown): string => `${name} ${id} ${part}: ${JSON.stringify(a)} instead of ${JSON.stringify(b)}`;
    if (!mine) return [`${name} ${id}: missing`];
    const inputs = Object.entries(figure.inputs ?? {}).filter(([input, value]) => !close(mine.inputs?.[input], value)).map(([input, value]) => show(`input ${input}`, mine.inputs?.[input], value));
    const ends = figure.interval ? close(mine.interval?.low, figure.interval.low) && close(mine.interval?.high, figure.interval.high) : mine.interval === undefined;
    return [
      ...(close(mine.value, figure.value) ? [] : [show('value', mine.value, figure.value)]),
      ...(mine.status === figure.status ? [] : [show('status', mine.status, figure.status)]),
      ...(ends ? [] : [show('interval', mine.interval, figure.interval)]),
      ...inputs,
    ];
  });
}

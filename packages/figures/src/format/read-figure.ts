import type { FigureSet, FigureValue } from '@e-respect/contract';

const ABSENT: FigureValue = { value: null, inputs: {}, status: 'no_data' };

/** A figure of an answer; one that was not asked for is unknown, never 0. */
export function readFigure(figures: FigureSet, id: string): FigureValue {
  return figures[id] ?? ABSENT;
}

export function readValue(figures: FigureSet, id: string): number | null {
  return readFigure(figures, id).value;
}

/** A figure that may be ranked: it has a value on enough people (a partial one counts, and says so). */
export function isFirm(figure: FigureValue): boolean {
  return figure.value !== null && (figure.status === 'ok' || figure.status === 'partial');
}

/** Sum of additive amounts; unknown as soon as one of them is. */
export function sumKnown(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

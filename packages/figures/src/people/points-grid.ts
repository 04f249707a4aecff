/** Kinds of points, in the order in which they are drawn. */
export const POINT_KINDS = ['net', 'refused', 'ordered', 'clicked', 'silent', 'unsubscribed', 'complained', 'not_reached'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

export type PointsPart = { kind: PointKind; people: number; points: number };
export type PointsGrid = {
  peoplePerPoint: number;
  /** sum of `points` of the parts, exactly */
  total: number;
  parts: PointsPart[];
  /** buyers on the scale of points: 1.4 is one point and 40 % of the next; null when unknown */
  buyerPoints: number | null;
};

/** Some 500 to 1 300 points: a picture, neither a handful nor a fog. */
const MOST_POINTS = 1300;

/** The smallest round number of people (1, 2 or 5 times a power of ten) that keeps the points within the picture. */
export function peoplePerPoint(people: number): number {
  for (let power = 1; ; power *= 10) {
    const scale = [power, 2 * power, 5 * power].find((each) => Math.round(people / each) <= MOST_POINTS);
    if (scale !== undefined) return scale;
  }
}

/**
 * Largest remainder (Hamilton): whole seats proportional to the weights that sum to `seats` exactly.
 * Weights are finite and ≥ 0; all zero gives all zero. Ties go to the earlier weight.
 */
export function largestRemainder(weights: readonly number[], seats: number): number[] {
  const sum = weights.reduce((a, w) => a + w, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight / sum) * seats);
  const whole = exact.map(Math.floor);
  const left = seats - whole.reduce((a, w) => a + w, 0);
  const byRemainder = exact.map((value, i) => ({ i, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1;
  return whole;
}

/** The grid of one picture: its cells add up to the people solicited, rounded to whole points once. */
export function pointsGrid(people: ReadonlyMap<PointKind, number>, buyers: number | null): PointsGrid {
  const kinds = POINT_KINDS.filter((kind) => (people.get(kind) ?? 0) > 0);
  const counts = kinds.map((kind) => people.get(kind) ?? 0);
  const sum = counts.reduce((a, n) => a + n, 0);
  const scale = peoplePerPoint(sum);
  const total = Math.round(sum / scale);
  const points = largestRemainder(counts, total);
  return {
    peoplePerPoint: scale,
    total,
    parts: kinds.map((kind, i) => ({ kind, people: counts[i] ?? 0, points: points[i] ?? 0 })),
    buyerPoints: buyers === null ? null : buyers / scale,
  };
}

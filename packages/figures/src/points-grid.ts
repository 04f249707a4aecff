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

const MOST_POINTS = 2600;
const SCALES = [1, 10, 100, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 1_000_000] as const;
const FEWEST_POINTS = 60;

/** One point per 1 000 people, unless that makes a handful or a fog. */
export function peoplePerPoint(people: number): number {
  if (people / 1000 >= FEWEST_POINTS && people / 1000 <= MOST_POINTS) return 1000;
  return SCALES.find((scale) => people / scale <= MOST_POINTS) ?? 1_000_000;
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

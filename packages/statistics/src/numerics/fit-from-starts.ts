import { descend, type Bounds, type Objective } from './descend.ts';
import { minimise, type Minimum } from './minimise.ts';

/** Rows the search from several starts needs; the rest only refines what was found. */
const SKETCH_ROWS = 5000;

type Search = {
  starts: readonly (readonly number[])[];
  bounds: Bounds;
  /** The objective on a sketch of the rows, or on all of them when they are few. */
  sketch: Objective;
  /** The objective on all rows, and the weight of the sketch among them; absent when the sketch is all there is. */
  whole?: { objective: Objective; share: number };
};

/** The best of several starts; on many rows it is sought on a sketch and refined on all with the curvature already learnt. */
export function fitFromStarts({ starts, bounds, sketch, whole }: Search): Minimum | undefined {
  const found = starts
    .map((start) => minimise(sketch, start, bounds))
    .filter(({ converged }) => converged)
    .reduce<Minimum | undefined>((best, each) => (best && best.value <= each.value ? best : each), undefined);
  if (!found || !whole) return found;
  const covariance = found.covariance.map((row) => row.map((each) => each * whole.share));
  return { ...found, ...descend(whole.objective, found.at, bounds, covariance), covariance };
}

/** Every how many rows one is kept, so that a sketch stays small. */
export const sketchStep = (rows: number): number => Math.ceil(rows / SKETCH_ROWS);

/** Gauss–Legendre points on (0, 1) by halves, and their weights on (−1, 1), order 16. Abramowitz & Stegun, table 25.4. */
const POINTS: readonly (readonly [x: number, weight: number])[] = [
  [0.09501250983763744, 0.18945061045506864], [0.2816035507792589, 0.18260341504492364],
  [0.45801677765722737, 0.16915651939500265], [0.6178762444026438, 0.1495959888165767],
  [0.755404408355003, 0.12462897125553407], [0.8656312023878318, 0.0951585116824926],
  [0.9445750230732326, 0.062253523938647456], [0.9894009349916499, 0.027152459411754176],
];

/** Where the integrand is e^−45 of its start, nothing is left to add. */
const DEPTH = 45;
/** One panel of 16 points is exact to 1e-12 while the integrand falls by less than e^12 and the span stays under 5. */
const [PANEL_FALL, PANEL_SPAN] = [12, 5];

/** ∫ e^−E dv over the time between the last order and the end of the watch, and the same with factors, for the slopes. */
export type LeavingIntegral = { plain: number; lnAlpha: number; lnBeta: number; perAlpha: number; perBeta: number };

/**
 * With A = ln((α+τ)/(α+t_x)) and v = ln((β+τ)/(β+t_x)): E = shape·A + s·v, v from 0 to its value at T; factors A, v, 1/(α+τ), 1/(β+τ).
 * It is the published difference of two ₂F₁ as one integral of a positive function: nothing cancels, nothing overflows, and the
 * cost is the same wherever the parameters stand, where the series of ₂F₁ take from ten to a hundred thousand terms.
 */
export function leavingIntegral({ shape, alpha, s, beta }: { shape: number; alpha: number; s: number; beta: number }, t_x: number, T: number): LeavingIntegral {
  const [fromA, fromB] = [alpha + t_x, beta + t_x];
  const lnA = (v: number): number => Math.log1p((fromB * Math.expm1(v)) / fromA);
  const fall = (v: number): number => shape * lnA(v) + s * v;
  const end = cut(fall, Math.log1p((T - t_x) / fromB));
  const panels = Math.max(1, Math.ceil(Math.max(end / PANEL_SPAN, fall(end) / PANEL_FALL)));
  const half = end / panels / 2;
  const sums: LeavingIntegral = { plain: 0, lnAlpha: 0, lnBeta: 0, perAlpha: 0, perBeta: 0 };
  for (let panel = 0; panel < panels; panel += 1) {
    for (const [x, weight] of POINTS) for (const at of [-x, x]) {
      const v = half * (2 * panel + 1 + at);
      const gone = fromB * Math.expm1(v);
      const a = Math.log1p(gone / fromA);
      const height = half * weight * Math.exp(-shape * a - s * v);
      sums.plain += height;
      sums.lnAlpha += height * a;
      sums.lnBeta += height * v;
      sums.perAlpha += height / (fromA + gone);
      sums.perBeta += height / (fromB + gone);
    }
  }
  return sums;
}

/** The place up to which there is something to add. */
function cut(fall: (v: number) => number, end: number): number {
  if (fall(end) <= DEPTH) return end;
  let [low, high] = [0, end];
  for (let i = 0; i < 20; i += 1) {
    const middle = (low + high) / 2;
    if (fall(middle) > DEPTH) high = middle;
    else low = middle;
  }
  return high;
}

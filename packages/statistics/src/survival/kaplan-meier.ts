/** One person or `count` of them, watched until t; `event` when it happened then, otherwise lost from sight (censored) at t. */
export type Watched = { t: number; event: boolean; count?: number };
export type SurvivalPoint = { t: number; at_risk: number; events: number; survival: number; se: number };

/**
 * Kaplan–Meier survival at each time of an event, with Greenwood's standard error (0 when nobody is left: nothing varies any more).
 * Who is censored at t was still at risk at t. t in any one unit, t ≥ 0.
 *
 * @throws RangeError when a time is negative or not finite, or a count is negative.
 * @example kaplanMeier([{ t: 6, event: true, count: 3 }, …]) // Freireich's 6-MP: 0.857143 at 6, 0.806723 at 7, …
 * @see Kaplan & Meier (1958), JASA 53; Greenwood (1926).
 */
export function kaplanMeier(people: readonly Watched[]): SurvivalPoint[] {
  if (people.some(({ t, count = 1 }) => !(t >= 0 && t < Number.POSITIVE_INFINITY && count >= 0))) throw new RangeError('times and counts must be at least 0');
  const times = new Map<number, { events: number; leaving: number }>();
  for (const { t, event, count = 1 } of people) {
    const known = times.get(t) ?? { events: 0, leaving: 0 };
    times.set(t, { events: known.events + (event ? count : 0), leaving: known.leaving + count });
  }
  let atRisk = people.reduce((sum, { count = 1 }) => sum + count, 0);
  let [survival, greenwood] = [1, 0];
  const curve: SurvivalPoint[] = [];
  for (const [t, { events, leaving }] of [...times].sort(([a], [b]) => a - b)) {
    if (events > 0) {
      survival = events === atRisk ? 0 : survival * (1 - events / atRisk);
      greenwood += events / (atRisk * (atRisk - events));
      curve.push({ t, at_risk: atRisk, events, survival, se: survival === 0 ? 0 : survival * Math.sqrt(greenwood) });
    }
    atRisk -= leaving;
  }
  return curve;
}

/**
 * The curve read at a horizon: survival there, or null beyond the longest watch, where nothing is known unless nobody is left.
 *
 * @example survivalAt(curve, 10, 35) // 0.752941 on Freireich's 6-MP
 */
export function survivalAt(curve: readonly SurvivalPoint[], horizon: number, longest: number): { survival: number; se: number } | null {
  const last = curve.findLast(({ t }) => t <= horizon) ?? { survival: 1, se: 0 };
  return horizon <= longest || last.survival === 0 ? { survival: last.survival, se: last.se } : null;
}

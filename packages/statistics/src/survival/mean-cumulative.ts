/** `count` people watched for so many whole days since they came. */
export type WatchedDays = { days: number; count: number };
/** What came in on one day of age (0 is the first), from all who were watched for the whole of it. */
export type DayAmount = { age: number; amount: number };
export type CumulativePoint = { age: number; at_risk: number; mean: number | null };

/**
 * Mean cumulative amount per person at each of `ages` (whole days, ascending) when some have been watched longer than others: the sum
 * over the days before that age of the day's amount ÷ the people watched for that whole day. As long as nobody is missing it is the
 * plain mean. Null where nobody has been watched that long; `at_risk` is who has.
 *
 * @example meanCumulative([{ days: 1, count: 1 }, { days: 2, count: 1 }], [{ age: 0, amount: 4 }, { age: 1, amount: 3 }], [1, 2]) // means 2, 5
 * @see Nelson (1988), "Graphical analysis of system repair data", J. Quality Technology 20.
 */
export function meanCumulative(watched: readonly WatchedDays[], amounts: readonly DayAmount[], ages: readonly number[]): CumulativePoint[] {
  const atRisk = watchers(watched);
  const came = [...amounts].sort((a, b) => a.age - b.age);
  // Amounts of days with the same watchers are divided once, so that the plain mean is exact.
  let [settled, pending, watching, next] = [0, 0, 0, 0];
  return ages.map((age) => {
    for (; next < came.length && came[next]!.age < age; next += 1) {
      const day = came[next]!;
      const now = atRisk(day.age + 1);
      if (now !== watching) [settled, pending, watching] = [watching > 0 ? settled + pending / watching : 0, 0, now];
      pending += day.amount;
    }
    const left = atRisk(age);
    return { age, at_risk: left, mean: left > 0 ? settled + (watching > 0 ? pending / watching : 0) : null };
  });
}

/** How many have been watched for at least so many days. */
function watchers(watched: readonly WatchedDays[]): (days: number) => number {
  const ascending = [...watched].sort((a, b) => a.days - b.days);
  const from = ascending.map(({ count }) => count);
  for (let i = from.length - 2; i >= 0; i -= 1) from[i] = from[i]! + from[i + 1]!;
  return (days) => {
    let [low, high] = [0, ascending.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ascending[middle]!.days >= days) high = middle;
      else low = middle + 1;
    }
    return from[low] ?? 0;
  };
}

/** How sure a stretch of a line is: judged, drawn hollow for want of mail (or a bound that its feed gives), or nothing known. */
export type StretchKind = 'firm' | 'hollow' | 'unknown';

/** Days of one kind in a row, with their places: x from the first day (0) to the last (1), y from 0 up to the top of the scale (1), and above it where a hollow rate is. */
export interface Stretch { kind: StretchKind; from: number; to: number; points: (readonly [number, number])[] }

export interface RateDay { kind: StretchKind | null; rate: number | null }

/** A line of rates cut where what is known of them changes; days of kind null leave a gap. */
export function stretches(days: readonly RateDay[], top: number): Stretch[] {
  const place = (at: number): readonly [number, number] => [across(at, days.length), (days[at]?.rate ?? 0) / top];
  const found: Stretch[] = [];
  days.forEach(({ kind }, at) => {
    if (kind === null) return;
    const last = found.at(-1);
    if (last?.to === at - 1 && last.kind === kind) last.to = at;
    else found.push({ kind, from: at, to: at, points: [] });
    if (kind !== 'unknown') found.at(-1)!.points.push(place(at));
  });
  return found;
}

/** Where a day stands between the first and the last. */
export const across = (at: number, days: number): number => (days > 1 ? at / (days - 1) : 0.5);

const MONTHS = [1, 2, 3, 6, 12] as const;

/** Firsts of months to mark on an axis of days, not more than `most`. */
export function monthMarks(days: readonly string[], most: number): { at: number; month: string }[] {
  const firsts = days.flatMap((day, at) => (day.endsWith('-01') ? [{ at: across(at, days.length), month: day.slice(0, 7) }] : []));
  const every = MONTHS.find((step) => firsts.filter(({ month }) => (Number(month.slice(5)) - 1) % step === 0).length <= most) ?? 12;
  return firsts.filter(({ month }) => (Number(month.slice(5)) - 1) % every === 0);
}

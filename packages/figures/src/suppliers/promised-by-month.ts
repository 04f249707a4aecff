const DAY_MS = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY_MS) + 1;
const lastDay = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
const next = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1)).toISOString().slice(0, 7);

export type PromisedLeads = { promised: number; starts_on: string; ends_on: string | null };

/** Months from one to another, both included, YYYY-MM. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = next(month)) months.push(month);
  return months;
}

/** Leads promised for the days from `from` to `to`: the promise is spread evenly over the days of the contract. Null without an end: no rhythm was promised. */
export function promisedBetween({ promised, starts_on, ends_on }: PromisedLeads, from: string, to: string): number | null {
  if (ends_on === null) return null;
  const [first, last] = [from > starts_on ? from : starts_on, to < ends_on ? to : ends_on];
  return first > last ? 0 : (promised * daysBetween(first, last)) / daysBetween(starts_on, ends_on);
}

/** The same for each month, up to a day. */
export function promisedByMonth(contract: PromisedLeads, until: string): { month: string; promised: number | null }[] {
  const last = contract.ends_on !== null && contract.ends_on < until ? contract.ends_on : until;
  return monthsBetween(contract.starts_on, last).map((month) => ({ month, promised: promisedBetween(contract, `${month}-01`, lastDay(month) < until ? lastDay(month) : until) }));
}

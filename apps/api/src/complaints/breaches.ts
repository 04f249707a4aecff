import { COMPLAINT_LIMITS, type ComplaintBreach, type ProviderRates } from '@e-respect/contract';
import type { ProviderDay, Row } from '@e-respect/warehouse';
import { rateOf } from './provider-rates.ts';

/** Campaigns named for one breach: who comes after them has next to no part in it. */
const NAMED = 10;

export interface Run { provider: string; limit: number; from: number; to: number; worst: number }

/** Days in a row, as places on the axis, whose rate can be judged and stands at a limit or above it; the worst is the first of the highest. */
export function runsOf({ provider, rate_7d, verdict_7d }: ProviderRates, limit: number): Run[] {
  const runs: Run[] = [];
  rate_7d.forEach((rate, at) => {
    if (rate === null || rate < limit || verdict_7d[at] === 'too_few') return;
    const last = runs.at(-1);
    if (last?.to !== at - 1) runs.push({ provider, limit, from: at, to: at, worst: at });
    else Object.assign(last, { to: at, worst: rate > rate_7d[last.worst]! ? at : last.worst });
  });
  return runs;
}

/** All runs at both limits, the higher limit and the higher rate first. */
export function worstRuns(providers: readonly ProviderRates[]): Run[] {
  const rateOfRun = ({ provider, worst }: Run): number => providers.find((each) => each.provider === provider)!.rate_7d[worst]!;
  return [COMPLAINT_LIMITS.broken, COMPLAINT_LIMITS.watch].flatMap((limit) =>
    providers.flatMap((each) => runsOf(each, limit)).map((run) => ({ run, rate: rateOfRun(run) })).sort((a, b) => b.rate - a.rate).map(({ run }) => run));
}

export const worstDay = (days: readonly string[]) => ({ provider, worst }: Run): ProviderDay => ({ provider, day: days[worst]! });

interface Mailed { campaign: string; delivered: number; complaints: number }

/** A run with the campaigns to blame: what each sent and got back in the 7 days up to its worst day. */
export function breachOf(run: Run, days: readonly string[], week: readonly Row[], names: ReadonlyMap<string, string>): ComplaintBreach {
  const known = week.filter((row) => row['known'] === true)
    .map((row): Mailed => ({ campaign: String(row['campaign']), delivered: Number(row['delivered']), complaints: Number(row['complaints']) }))
    .filter(({ delivered, complaints }) => delivered > 0 || complaints > 0);
  const all = summed(known);
  const { rate, interval } = rateOf(all.complaints, all.delivered, false);
  const blamed = known.sort((a, b) => excess(b) - excess(a) || b.complaints - a.complaints);
  return {
    provider: run.provider, limit: run.limit, from: days[run.from]!, to: days[run.to]!, days: run.to - run.from + 1,
    worst: { day: days[run.worst]!, ...all, rate: rate!, interval },
    campaigns: blamed.slice(0, NAMED).map((each) => ({
      ...each, label: names.get(each.campaign) ?? each.campaign, rate: rateOf(each.complaints, each.delivered, false).rate,
      share_of_excess: excess(all) > 0 ? excess(each) / excess(all) : null,
      rate_without: rateOf(all.complaints - each.complaints, all.delivered - each.delivered, false).rate,
    })),
    others: { campaigns: Math.max(0, blamed.length - NAMED), ...summed(blamed.slice(NAMED)) },
    campaigns_unknown: week.filter((row) => row['known'] === false).length,
  };
}

/** Complaints above the first limit, which add up over campaigns; below it they are negative. */
const excess = ({ complaints, delivered }: Omit<Mailed, 'campaign'>): number => complaints - COMPLAINT_LIMITS.watch * delivered;

const summed = (mails: readonly Mailed[]): { delivered: number; complaints: number } =>
  mails.reduce((sum, each) => ({ delivered: sum.delivered + each.delivered, complaints: sum.complaints + each.complaints }), { delivered: 0, complaints: 0 });

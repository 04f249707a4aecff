import type { Dataset } from './dataset.ts';
import { ALL_DIMENSIONS, TIME_DIMENSIONS, timeLabels } from './dimensions.ts';
import { Dice } from './dice.ts';
import { FIGURE_IDS } from './figures.ts';
import { DAY, addDays, localDay, monthOf } from './instants.ts';
import { LAST_INSTANT } from './random-world.ts';
import type { Filter, Query } from './query.ts';

const ALL_TIME = { from: '2024-01-01', to: '2026-12-31' };
const HORIZONS = [30, 90, 180, 365];
const ORDERED: ReadonlySet<string> = new Set([...TIME_DIMENSIONS, 'cohort_month']);

function instantsOf({ leads, sends, orders }: Dataset): number[] {
  const outcomes = sends.flatMap(({ told }) => told.map(({ at }) => at));
  return [...[...leads, ...sends, ...orders].map(({ at }) => at), ...outcomes];
}

function labelsOf(dataset: Dataset, dimension: string): string[] {
  const campaigns = [...dataset.campaigns.values()];
  const days = dataset.leads.map(({ at }) => localDay(at));
  const byDimension: Readonly<Record<string, readonly string[]>> = {
    supplier: campaigns.map(({ supplier }) => supplier),
    campaign: campaigns.map(({ id }) => id),
    channel: campaigns.map(({ channel }) => channel),
    brand: campaigns.map(({ brand }) => brand),
    objective: campaigns.map(({ objective }) => objective),
    incentive: campaigns.map(({ incentive }) => incentive),
    mailbox_provider: ['gmail', 'orange', 'own_domain', 'other_isp', 'free'],
    gender: ['f', 'm'],
    age_band: ['18-24', '35-44', '45-54', '65+'],
    price_model: ['cpl', 'cpm', 'cpc', 'cpa', 'fixed'],
    variant: ['v1', 'v2'],
    list: ['base', 'bought'],
    cohort_month: days.map(monthOf),
  };
  return [...new Set(byDimension[dimension] ?? days.map((day) => timeLabels(day)[dimension] ?? day))];
}

function randomFilter(dice: Dice, dataset: Dataset): Filter {
  const dimension = dice.pick([...ALL_DIMENSIONS]);
  const labels = labelsOf(dataset, dimension);
  const op = dice.pick(ORDERED.has(dimension) ? ['is', 'is_not', 'gte', 'lte'] : ['is', 'is_not']);
  if (op === 'gte' || op === 'lte') return { dimension, op, values: [dice.pick(labels)] };
  const special = dice.chance(0.25) ? [dice.pick(['unknown', 'unallocated', 'unattributed'])] : [];
  return { dimension, op, values: [...new Set([dice.pick(labels), ...dice.some(labels, 0.3), ...special])] };
}

function randomPeriod(dice: Dice, instants: readonly number[]): Query['period'] {
  if (dice.chance(0.5)) return ALL_TIME;
  const from = addDays(localDay(dice.pick(instants)), dice.pick([0, 0, 1, -10]));
  if (dice.chance(0.3)) return wholeMonths(from, dice.pick([0, 1, 3, 11]));
  return { from, to: addDays(from, dice.pick([0, 1, 6, 30, 92, 200])) };
}

/** From the first day of a month to the last of some month after it. */
function wholeMonths(day: string, more: number): Query['period'] {
  const from = `${day.slice(0, 7)}-01`;
  const next = new Date(`${from}T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1 + more);
  return { from, to: addDays(next.toISOString().slice(0, 10), -1) };
}

/** An instant of the data, an instant when one of its leads matures, or the end of a day. */
function randomAsOf(dice: Dice, instants: readonly number[], latest: number): string {
  const at = dice.pick(instants) + dice.pick([0, 0, 1000, -1000, 30 * DAY, 30 * DAY - 1000, 90 * DAY]);
  const within = Math.min(at, latest, LAST_INSTANT);
  return dice.chance(0.25) ? localDay(within) : new Date(within).toISOString();
}

export function randomQuery(seed: number, dataset: Dataset): Query {
  const dice = new Dice(seed);
  const instants = instantsOf(dataset);
  const latest = instants.reduce((last, at) => Math.max(last, at), 0);
  const by = new Set(dice.times(0, 2, () => dice.pick([...ALL_DIMENSIONS])));
  return {
    figures: FIGURE_IDS,
    by: [...by],
    period: randomPeriod(dice, instants),
    basis: dice.pick(['cohort', 'cohort', 'calendar']),
    horizon_days: dice.pick(HORIZONS),
    filters: dice.times(0, dice.pick([0, 0, 1, 2]), () => randomFilter(dice, dataset)),
    ...(dice.chance(0.35) ? { as_of: randomAsOf(dice, instants, latest) } : {}),
  };
}

import type { Filter, Period, QueryInput } from '@e-respect/contract';
import { comparedPeriod } from './period.ts';
import type { View } from './view.ts';

type Narrowing = Pick<View, 'supplier' | 'campaign' | 'channel'>;

export const filtersOf = (view: Narrowing): Filter[] =>
  (['supplier', 'campaign', 'channel'] as const).flatMap((dimension) => {
    const value = view[dimension];
    return value ? [{ dimension, op: 'is' as const, values: [value] }] : [];
  });

/** What stays when all suppliers are to be compared: the period, the channel, not the one under the eye. */
export const comparing = (view: View): View => {
  const { supplier: _supplier, campaign: _campaign, ...rest } = view;
  return rest;
};

/** The question a view asks of the API for these figures. */
export function questionOf(view: View, period: Period, figures: readonly string[], by: NonNullable<QueryInput['by']> = []): QueryInput {
  return {
    figures: [...figures],
    by,
    period,
    filters: filtersOf(view),
    ...(view.compare ? { compare: comparedPeriod(period, view.compare) } : {}),
    ...(view.basis ? { basis: view.basis } : {}),
    ...(view.assumptions ? { assumptions_id: view.assumptions } : {}),
    ...(view.horizon ? { horizon_days: view.horizon } : {}),
  };
}

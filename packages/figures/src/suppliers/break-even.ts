import type { BreakEven, FigureSet, PricePerLead } from '@e-respect/contract';
import { readFigure, readValue } from '../format/read-figure.ts';

type Leads = BreakEven['leads'];
type Range = { value: number; low: number; high: number };

const perLead = <T>(leads: Leads, of: (count: number) => T): { gross: T | null; accepted: T | null; net: T | null } => {
  const each = (count: number): T | null => (count > 0 ? of(count) : null);
  return { gross: each(leads.gross), accepted: each(leads.accepted), net: each(leads.net) };
};

/** The margin and the ends of its interval, from the mean per mature person it is the sum of; where no interval exists, the ends are the value. */
function marginOf(figures: FigureSet): Range | null {
  const [margin, people] = [readValue(figures, 'margin_eur'), readValue(figures, 'people_mature')];
  const { interval } = readFigure(figures, 'margin_per_person_eur');
  if (margin === null) return null;
  return interval && people !== null ? { value: margin, low: interval.low * people, high: interval.high * people } : { value: margin, low: margin, high: margin };
}

const shared = (amount: Range, leads: Leads): PricePerLead => perLead(leads, (count) => ({ value: amount.value / count, low: amount.low / count, high: amount.high / count }));
const less = (amount: Range, cost: number): Range => ({ value: amount.value - cost, low: amount.low - cost, high: amount.high - cost });

/**
 * The price of a lead at which the return at the horizon is 0 (roi, then roi_net): what the mature margin leaves once other spend,
 * and then the reputation cost, is taken off, over the mature leads. Below 0, even a lead for nothing would lose. Its interval is that of the margin, spend held fixed.
 */
export function breakEvenOf(figures: FigureSet, leads: Leads, paid: number): BreakEven {
  const { status } = readFigure(figures, 'margin_per_person_eur');
  const [margin, spend, cost] = [marginOf(figures), readValue(figures, 'spend_mature_eur') ?? 0, readValue(figures, 'reputation_cost_eur')];
  const other = spend - paid;
  const none: PricePerLead = { gross: null, accepted: null, net: null };
  const left = margin && status !== 'immature' && status !== 'no_data' ? less(margin, other) : null;
  return {
    status: left === null ? (status === 'immature' ? 'immature' : 'no_data') : status === 'too_few' ? 'too_few' : 'ok',
    margin_eur: margin?.value ?? null, paid_eur: paid, other_spend_eur: other, reputation_cost_eur: cost, leads,
    paid_per_lead: perLead(leads, (count) => paid / count),
    without_reputation: left ? shared(left, leads) : none,
    with_reputation: left && cost !== null ? shared(less(left, cost), leads) : null,
  };
}

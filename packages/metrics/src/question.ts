import type { Basis, Dimension, Filter } from '@e-respect/contract';

export interface Question {
  figures: readonly string[];
  by: readonly Dimension[];
  filters: readonly Filter[];
  basis: Basis;
  order_by?: { figure: string; direction: 'asc' | 'desc' } | undefined;
  limit: number;
  /** Some campaign can tell neither deliveries nor bounces, so a rate of people leaves it out. */
  deliveryUnknown: boolean;
  /** The period cuts no month of the facts. */
  wholeMonths: boolean;
}

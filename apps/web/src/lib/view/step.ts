import type { Period } from '@e-respect/contract';
import { movePeriod } from './period.ts';
import type { Change, View } from './view.ts';

/** All there is cannot be moved; a chosen period can. */
export const canStep = (view: View): boolean => view.from !== undefined || (view.preset !== undefined && view.preset !== 'all');

export const stepOf = (view: View, period: Period | null, by: -1 | 1): Change =>
  period && canStep(view) ? { ...movePeriod(period, by), preset: undefined } : {};

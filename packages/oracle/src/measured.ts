import { whole, type Fraction } from './fraction.ts';

/** A figure before it is written: null when nothing can tell it, partial when only some campaigns can. */
export interface Measured {
  readonly value: Fraction | null;
  readonly partial: boolean;
}

export const missing: Measured = { value: null, partial: false };

export function counted(count: number, partial = false): Measured {
  return { value: whole(count), partial };
}

export function exact(value: Fraction): Measured {
  return { value, partial: false };
}

import { plainNumber } from './plain-number.ts';

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** No value of it is a list or an object: a row. */
export const isFlat = (value: Readonly<Record<string, unknown>>): boolean => Object.values(value).every((each) => typeof each !== 'object' || each === null);

/** A value as the text of a cell; what is nested stays JSON. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return plainNumber(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

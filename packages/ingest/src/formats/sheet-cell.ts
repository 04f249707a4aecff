import { plainNumber } from './plain-number.ts';

/** A value of a sheet as the text of a cell; dates are those of a clock on the wall, without a zone. */
export function sheetCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? dateText(value) : String(value);
}

/** What a sheet stores of a number, as shortest decimal text: 0.1 is stored as 0.10000000000000001, and long ids as 1.22158E+17. */
export function sheetNumber(stored: string): string {
  if (/^-?\d+$/.test(stored)) return stored;
  const value = Number(stored);
  if (Number.isNaN(value)) return stored;
  const text = plainNumber(value);
  // Beside texts with a decimal comma, three digits after a point would be read as a group.
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** Days are counted from 1900: what lies before is an hour without a day. */
function dateText(date: Date): string {
  const text = new Date(Math.round(date.getTime() / 1_000) * 1_000).toISOString().slice(0, 19);
  const [day = '', clock = ''] = text.split('T');
  if (date.getUTCFullYear() < 1900) return clock;
  return clock === '00:00:00' ? day : text;
}

import type { ParquetParsers, SchemaElement } from 'hyparquet';
import { plainNumber, scaled } from './plain-number.ts';

/** A value of Parquet as the text of a cell. */
export type CellOf = (value: unknown) => string;

const decoder = new TextDecoder();

/** Instants and days as ISO text, to the last digit; without the Z that the column may call for. */
export const parquetParsers: Partial<ParquetParsers> = {
  timestampFromMilliseconds: (millis) => instantText(millis, 3),
  timestampFromMicroseconds: (micros) => instantText(micros, 6),
  timestampFromNanoseconds: (nanos) => instantText(nanos, 9),
  dateFromDays: (days) => { const day = new Date(days * 86_400_000); return Number.isNaN(day.getTime()) ? String(days) : day.toISOString().slice(0, 10); },
  jsonFromBytes: (bytes: Uint8Array | undefined) => bytes && decoder.decode(bytes),
};

/** How the values of one column become texts, given what the file says of it. */
export function cellsOf(element: SchemaElement): CellOf {
  const { logical_type: logical, converted_type: converted, type } = element;
  if (isDecimal(element)) return orEmpty((value) => scaled(unscaledOf(value), scaleOf(element)));
  // Without a logical type, old files mean UTC.
  const isUtc = logical?.type === 'TIMESTAMP' ? logical.isAdjustedToUTC : type === 'INT96' || converted?.startsWith('TIMESTAMP') === true;
  if (isUtc) return orEmpty((value) => `${String(value)}Z`);
  if (isInterval(element)) return orEmpty((value) => intervalText(value as Uint8Array));
  if (logical?.type === 'TIME' || converted?.startsWith('TIME_')) return orEmpty((value) => clockText(BigInt(value as number | bigint), timeDigits(element)));
  return type === 'FLOAT' ? orEmpty((value) => shortFloat(Number(value))) : parquetText;
}

export const isDecimal = ({ logical_type: logical, converted_type: converted }: SchemaElement): boolean => converted === 'DECIMAL' || logical?.type === 'DECIMAL';

export const isInterval = ({ converted_type: converted }: SchemaElement): boolean => converted === 'INTERVAL';

/** Months, days and milliseconds, as ISO writes a length of time. */
function intervalText(bytes: Uint8Array): string {
  const [months, days, milliseconds] = [0, 4, 8].map((at) => Buffer.from(bytes).readUInt32LE(at));
  return `P${months}M${days}DT${milliseconds! / 1_000}S`;
}

const orEmpty = (text: CellOf): CellOf => (value) => (value === null || value === undefined ? '' : text(value));

const scaleOf = ({ scale, logical_type: logical }: SchemaElement): number => scale ?? (logical?.type === 'DECIMAL' ? logical.scale : 0);

function timeDigits({ logical_type: logical, converted_type: converted }: SchemaElement): number {
  const unit = logical?.type === 'TIME' ? logical.unit : converted === 'TIME_MILLIS' ? 'MILLIS' : 'MICROS';
  return { MILLIS: 3, MICROS: 6, NANOS: 9 }[unit];
}

function unscaledOf(value: unknown): bigint {
  if (!(value instanceof Uint8Array)) return BigInt(value as number | bigint);
  return value.length === 0 ? 0n : BigInt.asIntN(value.length * 8, BigInt(`0x${Buffer.from(value).toString('hex')}`));
}

/** Microseconds and finer do not fit in a Date. */
function instantText(since1970: bigint | null | undefined, digits: number): string | undefined {
  if (since1970 === null || since1970 === undefined) return undefined;
  const perSecond = 10n ** BigInt(digits);
  const fraction = ((since1970 % perSecond) + perSecond) % perSecond;
  const seconds = new Date(Number((since1970 - fraction) / perSecond) * 1_000);
  if (Number.isNaN(seconds.getTime())) return String(since1970);
  return seconds.toISOString().slice(0, -5) + fractionText(fraction, digits);
}

const fractionText = (fraction: bigint, digits: number): string => (fraction === 0n ? '' : `.${String(fraction).padStart(digits, '0').replace(/0+$/, '')}`);

function clockText(sinceMidnight: bigint, digits: number): string {
  return instantText(sinceMidnight, digits)!.slice(11);
}

/** The fewest digits that give the same number of 32 bits. */
function shortFloat(value: number): string {
  for (let digits = 1; digits < 10; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return plainNumber(short);
  }
  return plainNumber(value);
}

function parquetText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return plainNumber(value);
  if (value instanceof Uint8Array) return decoder.decode(value);
  return typeof value === 'object' ? JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each)) : String(value);
}

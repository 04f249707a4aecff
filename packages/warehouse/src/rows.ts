import { DuckDBDateValue, DuckDBListValue, DuckDBStructValue, DuckDBTimestampValue, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { euros } from '@e-respect/metrics';

export type Parameters = Record<string, string | number | boolean | null>;
export type Cell = string | number | bigint | boolean | null | readonly Cell[] | { readonly [name: string]: Cell };
export type Row = Record<string, Cell>;

/** Plain values: counts as numbers, larger whole numbers as bigint, dates and instants as ISO text. */
function plain(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) && value < 2n ** 53n && value > -(2n ** 53n) ? Number(value) : value;
  if (value instanceof DuckDBListValue) return value.items.map(plain);
  if (value instanceof DuckDBStructValue) return Object.fromEntries(Object.entries(value.entries).map(([name, entry]) => [name, plain(entry)]));
  if (value instanceof DuckDBTimestampValue) return isoInstant(value.micros);
  if (value instanceof DuckDBDateValue) return value.toString();
  return String(value);
}

/** ISO 8601 in UTC, with microseconds only where they count. */
export function isoInstant(micros: bigint): string {
  const millis = Number(micros / 1000n);
  const rest = Number(micros % 1000n);
  const text = new Date(millis).toISOString();
  return rest === 0 ? text : `${text.slice(0, -1)}${String(rest).padStart(3, '0')}Z`;
}

export async function allRows(connection: DuckDBConnection, sql: string, parameters: Parameters = {}): Promise<Row[]> {
  const result = await connection.runAndReadAll(sql, parameters);
  const names = result.columnNames();
  return result.getRows().map((cells) => Object.fromEntries(cells.map((cell, at) => [names[at]!, plain(cell)])));
}

export async function firstRow(connection: DuckDBConnection, sql: string, parameters: Parameters = {}): Promise<Row | undefined> {
  return (await allRows(connection, sql, parameters))[0];
}

/** An amount in whole yoctos, as euros. */
export const eurosIn = (yoctos: Cell | undefined): number => euros(BigInt(yoctos as number | bigint));

/** A count of a row; 0 where there is no such row. */
export const countIn = (row: Row | undefined, name: string): number => Number(row?.[name] ?? 0);

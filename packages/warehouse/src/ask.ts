import type { DuckDBConnection } from '@duckdb/node-api';
import { DomainError, type Period, type QueryRequest } from '@e-respect/contract';
import { compile, type AgeMargin, type Plan, type RawRow } from '@e-respect/metrics';
import type { Warehouse } from './open.ts';
import { allRows, type Cell, type Row } from './rows.ts';
import type { Snapshot } from './snapshot.ts';

export interface Asked {
  plan: Plan;
  sql: string;
  total: RawRow;
  rows: { key: readonly string[]; raw: RawRow }[];
  /** More rows exist than the limit let through. */
  cut: boolean;
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Every month with a fact lies wholly inside the period or wholly outside it. */
const cutsNoMonth = ({ from, to }: Period, span: Period | null): boolean =>
  span !== null && (from.endsWith('-01') || from <= span.from) && (dayAfter(to).endsWith('-01') || to >= span.to);

/** From its first moment on a connection: the wait for one is not held against a question. */
const LONGEST_SECONDS = 15;

/** Asks the snapshot for the counts of one question: the numbers are exact, nothing is divided here. */
export async function ask(warehouse: Warehouse, snapshot: Snapshot, query: QueryRequest, period: QueryRequest['period'], signal?: AbortSignal): Promise<Asked> {
  const plan = compile({ ...query, deliveryUnknown: snapshot.deliveryUnknown, wholeMonths: cutsNoMonth(period, snapshot.span) });
  const sql = plan.sql.replaceAll('{s}', snapshot.schema);
  const rows = await warehouse.read((connection) => inTime(connection, () => run(connection, sql, { ...plan.parameters, ...bounds(query, snapshot, period, sql) })), signal);
  const raw = rows.map(toRaw);
  const [total = {}, ...rest] = raw;
  const shown = rest.slice(0, query.limit);
  return { plan, sql, total, rows: shown.map((row) => ({ key: query.by.map((_, at) => String(row[`by_${at}`])), raw: row })), cut: rest.length > query.limit };
}

/** Only the parameters a text names are bound: the engine refuses one it does not know. */
function bounds(query: QueryRequest, snapshot: Snapshot, period: QueryRequest['period'], sql: string): Record<string, string | number | null> {
  const all = { from: period.from, to: period.to, as_of: snapshot.asOf?.replace('Z', '') ?? null, horizon_days: query.horizon_days };
  return Object.fromEntries(Object.entries(all).filter(([name]) => new RegExp(`\\$${name}\\b`).test(sql)));
}

function run(connection: DuckDBConnection, sql: string, parameters: Record<string, string | number | null>): Promise<Row[]> {
  const typed = sql.replaceAll('$as_of', 'CAST($as_of AS TIMESTAMP)').replaceAll('$horizon_days', 'CAST($horizon_days AS BIGINT)');
  return allRows(connection, typed, parameters);
}

async function inTime<T>(connection: DuckDBConnection, task: () => Promise<T>): Promise<T> {
  let late = false;
  const timer = setTimeout(() => { late = true; connection.interrupt(); }, LONGEST_SECONDS * 1000);
  try {
    return await task();
  } catch (error) {
    if (!late) throw error;
    throw new DomainError('too_slow',
      { fr: `Cette question demande plus de ${LONGEST_SECONDS} secondes.`, en: `This question takes more than ${LONGEST_SECONDS} seconds.` },
      { fr: 'Réduisez la période ou le nombre de dimensions.', en: 'Narrow the period or ask for fewer dimensions.' });
  } finally {
    clearTimeout(timer);
  }
}

const isTexts = (cells: readonly Cell[]): cells is string[] => typeof cells[0] === 'string';
const isCount = (cell: Cell | undefined): cell is number | bigint | null => cell === null || typeof cell === 'number' || typeof cell === 'bigint';

function toRaw(row: Row): RawRow {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => {
    if (Array.isArray(cell)) return [name, isTexts(cell) ? cell : (cell as Row[]).map(toAgeMargin)];
    return [name, isCount(cell) ? cell : (cell as unknown as number)];
  }));
}

function toAgeMargin(step: Row): AgeMargin {
  return { age: Number(step['age']), yoctos: BigInt(step['yoctos'] as number | bigint) };
}

import { MAX_ROWS, type AssumptionSet, type FigureSet, type QueryAnswer, type QueryRequest, type QueryRow, type Warning } from '@e-respect/contract';
import { isOrderedBySql, needsReputation, readFigures, type RawRow } from '@e-respect/metrics';
import { meanInterval, wilson } from '@e-respect/statistics';
import { DEFAULT_SET } from '../reputation/assumption-shelf.ts';
import { harmOf, type PeriodHarm } from '../reputation/harm-of.ts';
import { pricing } from '../reputation/price-rows.ts';
import { rollupFor } from '../reputation/used-assumptions.ts';
import { ask, namesOf, type Asked, type Snapshot, type Snapshots, type Warehouse } from '@e-respect/warehouse';
import { warningsOf } from './warnings.ts';

const LEVEL = 0.95;
export const intervals = {
  wilson: (k: number, n: number) => wilson(k, n, LEVEL),
  meanInterval: (moments: { n: number; sum: number; sumOfSquares: number }) => meanInterval(moments, LEVEL),
};

export interface Answering { warehouse: Warehouse; snapshots: Snapshots; signal?: AbortSignal; explain?: boolean; assumptions?: AssumptionSet }

/** SQL has counted; here the figures are divided, labelled and held against the compared period. */
export function answerQuery(query: QueryRequest, answering: Answering): Promise<QueryAnswer> {
  const rollup = needsReputation(query.figures) ? rollupFor(answering.assumptions ?? DEFAULT_SET) : undefined;
  return answering.snapshots.lease(query.as_of, (snapshot) => answerOn(snapshot, query, answering), rollup);
}

async function answerOn(snapshot: Snapshot, query: QueryRequest, { warehouse, signal, explain, assumptions = DEFAULT_SET }: Answering): Promise<QueryAnswer> {
  const ordered = query.order_by === undefined || isOrderedBySql(query.order_by.figure);
  const counted = ordered ? query : { ...query, limit: MAX_ROWS };
  const asked = await ask(warehouse, snapshot, counted, query.period, signal);
  const compared = query.compare ? await ask(warehouse, snapshot, counted, query.compare, signal) : undefined;
  const names = await warehouse.read(namesOf);
  const harm = needsReputation(query.figures) ? await harmOf(warehouse, snapshot, query.period, assumptions) : undefined;
  const harmBefore = harm && query.compare ? await harmOf(warehouse, snapshot, query.compare, assumptions) : undefined;
  const read = (from: Asked, priced: PeriodHarm | undefined, raw: RawRow, isTotal: boolean): FigureSet =>
    readFigures(query.figures, raw, { plan: from.plan, basis: query.basis, isTotal, intervals, ...(priced ? { harm: pricing(priced) } : {}) });
  const before = compared && new Map(compared.rows.map((row) => [row.key.join('\u001F'), read(compared, harmBefore, row.raw, false)]));
  const rows: QueryRow[] = asked.rows.map(({ key, raw }) => ({
    by: Object.fromEntries(query.by.map((dimension, at) => [dimension, key[at]!])),
    labels: Object.fromEntries(query.by.map((dimension, at) => [dimension, labelOf(names, dimension, key[at]!)])),
    figures: read(asked, harm, raw, false),
    ...(before?.has(key.join('\u001F')) ? { compare: before.get(key.join('\u001F'))! } : {}),
  }));
  const totals = { figures: read(asked, harm, asked.total, true), ...(compared ? { compare: read(compared, harmBefore, compared.total, true) } : {}) };
  const warnings: Warning[] = warningsOf(query, asked);
  return {
    rows: query.by.length > 0 ? (ordered ? rows : inOrder(rows, query).slice(0, query.limit)) : [{ by: {}, labels: {}, ...totals }],
    totals,
    meta: {
      data_version: snapshot.dataVersion, as_of: snapshot.asOf, assumptions_id: harm?.reference ?? null, warnings,
      ...(explain ? { explain: { sql: asked.sql, rows: { rows: asked.rows.length } } } : {}),
    },
  };
}

/** Unknown values and those on too few stand last, whichever the direction, as where the database orders. */
function inOrder(rows: readonly QueryRow[], { order_by: order }: QueryRequest): QueryRow[] {
  const sign = order?.direction === 'asc' ? 1 : -1;
  const valueOf = ({ figures }: QueryRow): number | null => {
    const figure = order && figures[order.figure];
    return figure === undefined || figure.status === 'too_few' ? null : figure.value;
  };
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}

function labelOf(names: { supplier: Map<string, string>; campaign: Map<string, string> }, dimension: string, id: string): string {
  if (dimension === 'supplier') return names.supplier.get(id) ?? id;
  return dimension === 'campaign' ? (names.campaign.get(id) ?? id) : id;
}

import type { FigureSet, QueryAnswer, QueryRequest, QueryRow, Warning } from '@e-respect/contract';
import { readFigures, type RawRow } from '@e-respect/metrics';
import { meanInterval, wilson } from '@e-respect/statistics';
import { ask, namesOf, type Asked, type Snapshot, type Snapshots, type Warehouse } from '@e-respect/warehouse';
import { warningsOf } from './warnings.ts';

const LEVEL = 0.95;
const intervals = {
  wilson: (k: number, n: number) => wilson(k, n, LEVEL),
  meanInterval: (moments: { n: number; sum: number; sumOfSquares: number }) => meanInterval(moments, LEVEL),
};

export interface Answering { warehouse: Warehouse; snapshots: Snapshots; signal?: AbortSignal; explain?: boolean }

/** SQL has counted; here the figures are divided, labelled and held against the compared period. */
export function answerQuery(query: QueryRequest, answering: Answering): Promise<QueryAnswer> {
  return answering.snapshots.lease(query.as_of, (snapshot) => answerOn(snapshot, query, answering));
}

async function answerOn(snapshot: Snapshot, query: QueryRequest, { warehouse, signal, explain }: Answering): Promise<QueryAnswer> {
  const asked = await ask(warehouse, snapshot, query, query.period, signal);
  const compared = query.compare ? await ask(warehouse, snapshot, query, query.compare, signal) : undefined;
  const names = await warehouse.read(namesOf);
  const read = (from: Asked, raw: RawRow, isTotal: boolean): FigureSet =>
    readFigures(query.figures, raw, { plan: from.plan, basis: query.basis, isTotal, intervals });
  const before = compared && new Map(compared.rows.map((row) => [row.key.join('\u001F'), read(compared, row.raw, false)]));
  const rows: QueryRow[] = asked.rows.map(({ key, raw }) => ({
    by: Object.fromEntries(query.by.map((dimension, at) => [dimension, key[at]!])),
    labels: Object.fromEntries(query.by.map((dimension, at) => [dimension, labelOf(names, dimension, key[at]!)])),
    figures: read(asked, raw, false),
    ...(before?.has(key.join('\u001F')) ? { compare: before.get(key.join('\u001F'))! } : {}),
  }));
  const totals = { figures: read(asked, asked.total, true), ...(compared ? { compare: read(compared, compared.total, true) } : {}) };
  const warnings: Warning[] = warningsOf(query, asked);
  return {
    rows: query.by.length > 0 ? rows : [{ by: {}, labels: {}, ...totals }],
    totals,
    meta: {
      data_version: snapshot.dataVersion, as_of: snapshot.asOf, assumptions_id: null, warnings,
      ...(explain ? { explain: { sql: asked.sql, rows: { rows: asked.rows.length } } } : {}),
    },
  };
}

function labelOf(names: { supplier: Map<string, string>; campaign: Map<string, string> }, dimension: string, id: string): string {
  if (dimension === 'supplier') return names.supplier.get(id) ?? id;
  return dimension === 'campaign' ? (names.campaign.get(id) ?? id) : id;
}

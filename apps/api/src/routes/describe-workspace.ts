import { DIMENSIONS, DomainError, KIND_IDS, nearest, type Dimension, type WorkspaceAnswer } from '@e-respect/contract';
import { waitsSql } from '@e-respect/ingest';
import { allRows, firstRow, namesOf, type DuckDBConnection } from '@e-respect/warehouse';
import { Hono } from 'hono';
import { removeSample } from '../workspace/load-sample.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { cachedAnswer } from './query-figures.ts';

const TEXT = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

export function describeWorkspace(workspace: Workspace): Hono {
  return new Hono()
    .get('/workspace', async (c) => c.json(await workspaceAnswer(workspace)))
    .delete('/workspace/sample', async (c) => c.json({ removed: await removeSample(workspace) }))
    .get('/dimensions/:dimension', async (c) => c.json(await valuesOf(workspace, c.req.param('dimension'))));
}

async function workspaceAnswer({ warehouse, snapshots, cache }: Workspace): Promise<WorkspaceAnswer> {
  const version = snapshots.dataVersion();
  return cache.get(`${version} workspace`, async () => {
    const { asOf } = await snapshots.at();
    return warehouse.read(async (connection) => {
      const told = (await firstRow(connection, 'SELECT * FROM workspace'))!;
      return {
        data_version: version, as_of: asOf, time_zone: String(told['time_zone']), currency: String(told['currency']), sample: told['sample'] === true,
        opening_campaign: TEXT(told['opening_campaign']), span: await span(connection), ...(await catalogue(connection)), facts: await facts(connection),
      };
    });
  });
}

async function span(connection: DuckDBConnection): Promise<WorkspaceAnswer['span']> {
  const row = await firstRow(connection, `SELECT CAST(min(day) AS VARCHAR) AS first, CAST(max(day) AS VARCHAR) AS last FROM (
    SELECT sent_day AS day FROM sends WHERE replaced_by IS NULL UNION ALL SELECT day FROM send_totals WHERE replaced_by IS NULL
    UNION ALL SELECT acquired_day FROM leads WHERE replaced_by IS NULL UNION ALL SELECT ordered_day FROM orders WHERE replaced_by IS NULL
    UNION ALL SELECT coalesce(day, starts_on) FROM costs WHERE replaced_by IS NULL)`);
  return row?.['first'] ? { from: String(row['first']), to: String(row['last']) } : null;
}

async function catalogue(connection: DuckDBConnection): Promise<Pick<WorkspaceAnswer, 'suppliers' | 'campaigns'>> {
  const suppliers = await allRows(connection, 'SELECT supplier_id, name, kind, country FROM suppliers WHERE replaced_by IS NULL ORDER BY name');
  const campaigns = await allRows(connection, `SELECT campaign_id, name, supplier_id, channel, coalesce(objective, 'unknown') AS objective, coalesce(brand, 'unknown') AS brand,
    CAST(starts_on AS VARCHAR) AS starts_on, CAST(ends_on AS VARCHAR) AS ends_on FROM campaigns WHERE replaced_by IS NULL ORDER BY starts_on, campaign_id`);
  return {
    suppliers: suppliers.map((row) => ({ id: String(row['supplier_id']), name: String(row['name']), kind: TEXT(row['kind']), country: TEXT(row['country']) })),
    campaigns: campaigns.map((row) => ({
      id: String(row['campaign_id']), name: String(row['name']), supplier: String(row['supplier_id']), channel: String(row['channel']),
      objective: String(row['objective']), brand: String(row['brand']), starts_on: TEXT(row['starts_on']), ends_on: TEXT(row['ends_on']),
    })),
  };
}

async function facts(connection: DuckDBConnection): Promise<WorkspaceAnswer['facts']> {
  const counted = [];
  for (const kind of KIND_IDS) {
    const row = await firstRow(connection, `SELECT count(*) AS rows, count(*) FILTER (WHERE ${waitsSql(kind, 'f')}) AS pending FROM ${kind} AS f WHERE f.replaced_by IS NULL`);
    counted.push({ kind, rows: Number(row!['rows']), pending: Number(row!['pending']) });
  }
  return counted;
}

async function valuesOf(workspace: Workspace, name: string): Promise<{ dimension: Dimension; values: { id: string; label: string }[] }> {
  const dimension = DIMENSIONS.find((each) => each === name);
  if (!dimension) {
    throw new DomainError('unknown_dimension', { fr: 'Cette dimension n’existe pas.', en: 'There is no such dimension.' },
      { fr: `Noms proches : ${nearest(name, DIMENSIONS).join(', ')}.`, en: `Near names: ${nearest(name, DIMENSIONS).join(', ')}.` }, 'dimension');
  }
  const names = await workspace.warehouse.read(namesOf);
  if (dimension === 'supplier' || dimension === 'campaign') return { dimension, values: [...names[dimension]].map(([id, label]) => ({ id, label })) };
  const { rows } = await cachedAnswer(workspace, {
    figures: ['leads_gross', 'sends'], by: [dimension], period: { from: '1990-01-01', to: '2100-01-01' }, filters: [], basis: 'cohort', horizon_days: 365, attribution: 'last_touch', limit: 5000,
  });
  return { dimension, values: rows.map((row) => ({ id: row.by[dimension]!, label: row.labels[dimension]! })) };
}

import type { OdditiesAnswer, Oddity, OddityCode } from '@e-respect/contract';
import { oddRows, type Row } from '@e-respect/warehouse';
import { Hono } from 'hono';
import { ODDITY_WORDS } from '../questions/oddity-words.ts';
import type { Workspace } from '../workspace/open-workspace.ts';

/** Imports named for one oddity. */
const NAMED = 10;

/** Rows that are well formed and yet cannot be quite true: how many, of which files, what they mean and what becomes of them. */
export const listOddities = (workspace: Workspace): Hono => new Hono().get('/oddities', async (c) => c.json(await oddities(workspace)));

async function oddities({ snapshots, warehouse, cache }: Workspace): Promise<OdditiesAnswer> {
  return snapshots.lease(undefined, ({ dataVersion, asOf, schema }) => cache.get(`${dataVersion} oddities`, async () => {
    const rows = await warehouse.read((connection) => oddRows(connection, schema));
    const keys = [...new Set(rows.map(keyOf))];
    return { data_version: dataVersion, as_of: asOf, oddities: keys.map((key) => oddityOf(rows.filter((row) => keyOf(row) === key))) };
  }));
}

const keyOf = ({ code, kind }: Row): string => `${String(code)} ${String(kind)}`;

function oddityOf(rows: readonly Row[]): Oddity {
  const [code, kind] = [rows[0]!['code'] as OddityCode, rows[0]!['kind'] as Oddity['kind']];
  const imports = rows.map((row) => ({ import_id: String(row['import_id']), file_name: String(row['file_name'] ?? ''), rows: Number(row['rows']) }));
  return { code, kind, rows: imports.reduce((sum, each) => sum + each.rows, 0), ...ODDITY_WORDS[code], imports: imports.slice(0, NAMED), imports_total: imports.length };
}

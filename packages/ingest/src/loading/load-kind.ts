import { KINDS, type Column, type ImportCounts, type KindId } from '@e-respect/contract';
import { firstRow, type DuckDBConnection, type Row } from '@e-respect/warehouse';
import { literal } from '../typing/sql-literal.ts';

export interface LoadOptions { importNo: number; timeZone: string }
export type LoadCounts = Pick<ImportCounts, 'rows_loaded' | 'rows_duplicate' | 'rows_corrected' | 'rows_pending'>;

const has = (kind: KindId, column: string): boolean => column in KINDS[kind].columns;
const hasPerson = (kind: KindId): boolean => has(kind, 'email');

/** The day of a fact in the workspace's zone, kept beside its instant. */
const DAYS: Partial<Record<KindId, readonly [day: string, instant: string]>> = {
  sends: ['sent_day', 'sent_at'], leads: ['acquired_day', 'acquired_at'], orders: ['ordered_day', 'ordered_at'],
};

/** Columns of a fact table after its four of history, in the order of the kind. */
function contentColumns(kind: KindId): string[] {
  const person = hasPerson(kind) ? ['address_id', 'ref_id'] : [];
  const own = Object.entries(KINDS[kind].columns as Record<string, Column>).flatMap(([name, column]) => (column.type === 'address' || column.type === 'person_ref' ? [] : [name]));
  return [...own, ...person];
}

/** Typed rows → facts, with every row counted once: new, seen before, a correction, or waiting for its campaign or its rate. */
export async function loadKind(connection: DuckDBConnection, kind: KindId, typed: string, options: LoadOptions): Promise<LoadCounts> {
  if (hasPerson(kind)) await numberPeople(connection, typed);
  await connection.run(`CREATE OR REPLACE TEMP TABLE batch AS ${batchSql(kind, typed)}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE repeated AS
    SELECT row_key FROM batch GROUP BY row_key HAVING count(*) > 1
    UNION SELECT DISTINCT b.row_key FROM batch AS b SEMI JOIN ${kind} AS f ON f.row_key = b.row_key`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE judged AS ${judgedSql(kind)}`);
  const counts = await countRows(connection, kind);
  await insertRows(connection, kind, options);
  await connection.run('DROP TABLE batch; DROP TABLE repeated; DROP TABLE judged;');
  return counts;
}

/** New pseudonyms get the next numbers; the file's own numbers lead to them. */
async function numberPeople(connection: DuckDBConnection, typed: string): Promise<void> {
  await connection.run(`INSERT INTO addresses
    SELECT (SELECT coalesce(max(address_id), 0) FROM addresses) + row_number() OVER (), n.address_key, n.mailbox_provider, n.marks[2] = 'r', nullif(substr(n.marks, 3), ''), n.marks[1] = 'm'
    FROM (
      SELECT address_key, any_value(mailbox_provider) AS mailbox_provider, any_value(marks) AS marks FROM file_addresses
      WHERE number IN (SELECT address_number FROM ${typed} WHERE NOT bad) GROUP BY address_key
    ) AS n ANTI JOIN addresses AS a USING (address_key)`);
  await connection.run(`INSERT INTO person_refs
    SELECT (SELECT coalesce(max(ref_id), 0) FROM person_refs) + row_number() OVER (), ref_key, ref_order
    FROM (
      SELECT ref_key, any_value(ref_order) AS ref_order FROM file_refs WHERE number IN (SELECT ref_number FROM ${typed} WHERE NOT bad) GROUP BY ref_key
    ) AS n ANTI JOIN person_refs AS r USING (ref_key)`);
  await connection.run('CREATE OR REPLACE TEMP TABLE address_numbers AS SELECT f.number, a.address_id FROM file_addresses AS f JOIN addresses AS a USING (address_key)');
  await connection.run('CREATE OR REPLACE TEMP TABLE ref_numbers AS SELECT f.number, r.ref_id FROM file_refs AS f JOIN person_refs AS r USING (ref_key)');
}

function batchSql(kind: KindId, typed: string): string {
  const person = hasPerson(kind);
  const columns = contentColumns(kind).map((name) => (name === 'address_id' ? 'a.address_id' : name === 'ref_id' ? 'r.ref_id' : `t.${name}`));
  const joins = person ? 'LEFT JOIN address_numbers AS a ON a.number = t.address_number LEFT JOIN ref_numbers AS r ON r.number = t.ref_number' : '';
  return `SELECT t.line, ${keySql(kind)} AS row_key, ${columns.join(', ')} FROM ${typed} AS t ${joins} WHERE NOT t.bad`;
}

/** A row's key: its id, or, where the kind allows none, the columns that stand for it. */
function keySql(kind: KindId): string {
  const { key } = KINDS[kind];
  const otherwise: readonly string[] = 'otherwise' in KINDS[kind] ? (KINDS[kind] as { otherwise: readonly string[] }).otherwise : [];
  const joined = (columns: readonly string[]): string =>
    `concat_ws(chr(31), ${columns.map((name) => (name === 'person' ? "coalesce('r' || r.ref_id, 'a' || a.address_id)" : `coalesce(CAST(t.${name} AS VARCHAR), '')`)).join(', ')})`;
  const named = key.length === 1 ? `CAST(t.${key[0]} AS VARCHAR)` : joined(key);
  return otherwise.length > 0 ? `coalesce(${named}, chr(31) || ${joined(otherwise)})` : named;
}

/**
 * What the rows are whose key is met twice; all others are new. The same content as any version seen is a duplicate; unseen
 * content for a known key is a correction, and within a file the last line wins.
 */
function judgedSql(kind: KindId): string {
  const content = contentColumns(kind);
  const same = content.map((name) => `f.${name} IS NOT DISTINCT FROM d.${name}`).join(' AND ');
  return `
    WITH doubtful AS (
      SELECT b.*, EXISTS (SELECT 1 FROM ${kind} AS f WHERE f.row_key = b.row_key) AS known
      FROM batch AS b SEMI JOIN repeated AS r ON r.row_key = b.row_key
    ), seen AS (
      SELECT d.line FROM doubtful AS d JOIN ${kind} AS f ON f.row_key = d.row_key AND ${same}
    ), firsts AS (
      SELECT d.*, row_number() OVER (PARTITION BY row_key, ${content.join(', ')} ORDER BY line) AS nth
      FROM doubtful AS d WHERE line NOT IN (SELECT line FROM seen)
    ), versions AS (
      SELECT line, row_key, known,
        row_number() OVER (PARTITION BY row_key ORDER BY line) AS version,
        line = max(line) OVER (PARTITION BY row_key) AS wins
      FROM firsts WHERE nth = 1
    )
    SELECT d.line,
      CASE WHEN v.line IS NULL THEN 'duplicate' WHEN v.known OR v.version > 1 THEN 'corrected' ELSE 'loaded' END AS verdict,
      coalesce(v.wins, true) AS wins
    FROM doubtful AS d LEFT JOIN versions AS v ON v.line = d.line`;
}

/** A row waits while its campaign is unknown, or no rate turns its currency into euros. */
export function waitsSql(kind: KindId, alias = 'b'): string {
  const waits: string[] = [];
  if ('waitsForCampaign' in KINDS[kind]) {
    waits.push(`(${alias}.campaign_id IS NOT NULL AND ${alias}.campaign_id NOT IN (SELECT campaign_id FROM campaigns WHERE replaced_by IS NULL))`);
  }
  const dated: Partial<Record<KindId, string>> = { orders: `local_day(${alias}.ordered_at, (SELECT time_zone FROM workspace))`, costs: `coalesce(${alias}.day, ${alias}.starts_on)`, contracts: `${alias}.starts_on` };
  if (dated[kind]) {
    waits.push(`(${alias}.currency <> (SELECT currency FROM workspace) AND NOT EXISTS (SELECT 1 FROM rates AS x WHERE x.replaced_by IS NULL
      AND x.currency = ${alias}.currency AND x.day BETWEEN ${dated[kind]} - 7 AND ${dated[kind]}))`);
  }
  return waits.length > 0 ? waits.join(' OR ') : 'false';
}

async function countRows(connection: DuckDBConnection, kind: KindId): Promise<LoadCounts> {
  const row = (await firstRow(connection, `SELECT
    count(*) FILTER (WHERE verdict = 'duplicate') AS duplicate, count(*) FILTER (WHERE verdict <> 'duplicate' AND waits) AS pending,
    count(*) FILTER (WHERE verdict = 'loaded' AND NOT waits) AS loaded, count(*) FILTER (WHERE verdict = 'corrected' AND NOT waits) AS corrected
    FROM (SELECT coalesce(j.verdict, 'loaded') AS verdict, ${waitsSql(kind)} AS waits FROM batch AS b LEFT JOIN judged AS j USING (line))`)) as Row;
  return { rows_loaded: Number(row['loaded']), rows_duplicate: Number(row['duplicate']), rows_corrected: Number(row['corrected']), rows_pending: Number(row['pending']) };
}

async function insertRows(connection: DuckDBConnection, kind: KindId, { importNo, timeZone }: LoadOptions): Promise<void> {
  const content = contentColumns(kind);
  const day = DAYS[kind];
  const dayColumn = day ? [day[0]] : [];
  const dayValue = day ? [`local_day(b.${day[1]}, ${literal(timeZone)})`] : [];
  await connection.run(`UPDATE ${kind} SET replaced_by = ${importNo} WHERE replaced_by IS NULL
    AND row_key IN (SELECT b.row_key FROM batch AS b JOIN judged AS j USING (line) WHERE j.verdict = 'corrected')`);
  await connection.run(`INSERT INTO ${kind} (import_no, line_no, replaced_by, row_key, ${[...content, ...dayColumn].join(', ')})
    SELECT ${importNo}, b.line, CASE WHEN coalesce(j.wins, true) THEN NULL ELSE ${importNo} END, b.row_key, ${[...content.map((name) => `b.${name}`), ...dayValue].join(', ')}
    FROM batch AS b LEFT JOIN judged AS j USING (line) WHERE coalesce(j.verdict, 'loaded') <> 'duplicate'`);
}

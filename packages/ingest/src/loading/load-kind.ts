import { KINDS, type Change, type Column, type ImportCounts, type KindId } from '@e-respect/contract';
import { firstRow, type DuckDBConnection, type Row } from '@e-respect/warehouse';
import { changesOf } from './corrections.ts';
import { literal } from '../typing/sql-literal.ts';
import { shiftedDay, tellShifts } from './local-days.ts';

export interface LoadOptions {
  importNo: number;
  timeZone: string;
  source: string;
}
export type LoadCounts = Pick<ImportCounts, 'rows_loaded' | 'rows_duplicate' | 'rows_corrected' | 'rows_pending'>;

const has = (kind: KindId, column: string): boolean => column in KINDS[kind].columns;
const hasPerson = (kind: KindId): boolean => has(kind, 'email');

/** The day of a fact in the workspace's zone, kept beside its instant. */
const DAYS: Partial<Record<KindId, readonly [day: string, instant: string]>> = {
  sends: ['sent_day', 'sent_at'], leads: ['acquired_day', 'acquired_at'], orders: ['ordered_day', 'ordered_at'],
};

/** Persons become numbers; what served the import step only is not kept. */
const UNKEPT: ReadonlySet<Column['type']> = new Set(['address', 'person_ref', 'dropped']);

/** Columns of a fact table after its four of history, in the order of the kind. */
function contentColumns(kind: KindId): string[] {
  const person = hasPerson(kind) ? ['address_id', 'ref_id'] : [];
  const own = Object.entries(KINDS[kind].columns as Record<string, Column>).flatMap(([name, column]) => (UNKEPT.has(column.type) ? [] : [name]));
  return [...own, ...person];
}

/** Typed rows → facts, with every row counted once: new, seen before, a correction, or waiting for its campaign or its rate. */
export async function loadKind(connection: DuckDBConnection, kind: KindId, rows: string, options: LoadOptions): Promise<{ counts: LoadCounts; changes: Change[]; fingerprinted: number }> {
  const fingerprinted = hasPerson(kind) ? await numberPeople(connection, rows) : 0;
  await connection.run(`CREATE OR REPLACE TEMP VIEW batch AS ${batchSql(kind, rows, options.source)}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE bounds AS SELECT min(row_key) AS least, max(row_key) AS greatest FROM batch WHERE EXISTS (FROM ${kind})`);
  const near = await nearCondition(connection, kind);
  await connection.run(`CREATE OR REPLACE TEMP VIEW near AS SELECT * FROM ${kind} WHERE ${near}`);
  await findRepeated(connection);
  await connection.run(`CREATE OR REPLACE TEMP TABLE judged AS ${judgedSql(kind)}`);
  await rememberSightings(connection, kind, options.importNo);
  const changes = await changesOf(connection, kind, contentColumns(kind));
  await insertRows(connection, kind, rows, options);
  const counts = await countRows(connection, kind, rows, options.importNo);
  await connection.run('DROP VIEW near; DROP VIEW batch; DROP TABLE bounds; DROP TABLE repeated; DROP TABLE judged;');
  return { counts, changes, fingerprinted };
}

/**
 * No key of the batch is known outside its bounds. Ids mostly grow with time, and then few facts lie within: the others are
 * not even read. Where a sample says that most do, as with ids at random, comparing them would cost more than it saves.
 */
async function nearCondition(connection: DuckDBConnection, kind: KindId): Promise<string> {
  const within = 'row_key BETWEEN (SELECT least FROM bounds) AND (SELECT greatest FROM bounds)';
  const sample = await firstRow(connection, `SELECT count(*) FILTER (WHERE ${within}) * 2 < count(*) AS few FROM ${kind} TABLESAMPLE system(2%)`);
  return sample!['few'] === true ? within : 'true';
}

/** Keys met twice: in the batch, where equal hashes tell which keys to look at, or before it. */
async function findRepeated(connection: DuckDBConnection): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE repeated AS SELECT row_key FROM batch
    WHERE hash(row_key) IN (SELECT key_hash FROM (SELECT hash(row_key) AS key_hash FROM batch) GROUP BY key_hash HAVING count(*) > 1)
    GROUP BY row_key HAVING count(*) > 1`);
  await connection.run(`INSERT INTO repeated SELECT DISTINCT b.row_key FROM batch AS b SEMI JOIN near AS f ON f.row_key = b.row_key WHERE b.row_key NOT IN (SELECT row_key FROM repeated)`);
}

/** New pseudonyms get the next numbers; the file's own numbers lead to them. */
async function numberPeople(connection: DuckDBConnection, rows: string): Promise<number> {
  const fingerprinted = await fingerprintAddresses(connection);
  await connection.run(`INSERT INTO addresses (address_id, address_key, mailbox_provider, role, throwaway, malformed, domain_key, role_name)
    SELECT (SELECT coalesce(max(address_id), 0) FROM addresses) + row_number() OVER (), n.address_key, n.mailbox_provider, n.marks[2] = 'r', nullif(substr(n.marks, 3), ''), n.marks[1] = 'm',
      split_part(n.domain_keys, ' ', 1), n.role_name
    FROM (
      SELECT address_key, any_value(mailbox_provider) AS mailbox_provider, any_value(marks) AS marks, any_value(domain_keys) AS domain_keys, any_value(role_name) AS role_name
      FROM file_addresses WHERE number IN (SELECT address_number FROM ${rows}) GROUP BY address_key
    ) AS n ANTI JOIN addresses AS a USING (address_key)`);
  await connection.run(`INSERT INTO person_refs
    SELECT (SELECT coalesce(max(ref_id), 0) FROM person_refs) + row_number() OVER (), ref_key, ref_order
    FROM (
      SELECT ref_key, any_value(ref_order) AS ref_order FROM file_refs WHERE number IN (SELECT ref_number FROM ${rows}) GROUP BY ref_key
    ) AS n ANTI JOIN person_refs AS r USING (ref_key)`);
  await connection.run('CREATE OR REPLACE TEMP TABLE address_numbers AS SELECT f.number, a.address_id FROM file_addresses AS f JOIN addresses AS a USING (address_key)');
  await connection.run('CREATE OR REPLACE TEMP TABLE ref_numbers AS SELECT f.number, r.ref_id FROM file_refs AS f JOIN person_refs AS r USING (ref_key)');
  return fingerprinted;
}

/** Domains above domains, once each; and addresses loaded before domains had fingerprints get theirs. How many did. */
async function fingerprintAddresses(connection: DuckDBConnection): Promise<number> {
  await connection.run(`INSERT INTO domain_parents
    SELECT split_part(d.domain_keys, ' ', 1) AS domain_key, unnest(string_split(d.domain_keys, ' ')), generate_subscripts(string_split(d.domain_keys, ' '), 1)
    FROM (SELECT DISTINCT domain_keys FROM file_addresses WHERE domain_keys IS NOT NULL) AS d
    WHERE split_part(d.domain_keys, ' ', 1) NOT IN (SELECT domain_key FROM domain_parents)`);
  const old = await firstRow(connection, 'SELECT 1 AS found FROM addresses WHERE domain_key IS NULL AND NOT malformed LIMIT 1');
  if (!old) return 0;
  const updated = await connection.run(`UPDATE addresses AS a SET domain_key = split_part(n.domain_keys, ' ', 1), role_name = n.role_name
    FROM (SELECT address_key, any_value(domain_keys) AS domain_keys, any_value(role_name) AS role_name FROM file_addresses GROUP BY address_key) AS n
    WHERE a.address_key = n.address_key AND a.domain_key IS NULL AND NOT a.malformed`);
  return Number(updated.rowsChanged);
}

function batchSql(kind: KindId, rows: string, source: string): string {
  const person = hasPerson(kind);
  const columns = contentColumns(kind).map((name) => (name === 'address_id' ? 'a.address_id' : name === 'ref_id' ? 'r.ref_id' : `t."${name}"`));
  const joins = person ? 'LEFT JOIN address_numbers AS a ON a.number = t.address_number LEFT JOIN ref_numbers AS r ON r.number = t.ref_number' : '';
  return `SELECT t.line, ${keySql(kind, source)} AS row_key, ${columns.join(', ')} FROM ${rows} AS t ${joins}`;
}

/** A row's key: its id, or, where the kind allows none, the columns that stand for it. */
function keySql(kind: KindId, source: string): string {
  const { key } = KINDS[kind];
  const otherwise: readonly string[] = 'otherwise' in KINDS[kind] ? (KINDS[kind] as { otherwise: readonly string[] }).otherwise : [];
  const parts: Record<string, string> = {
    person: "coalesce('r' || r.ref_id, 'a' || a.address_id, '')", source: literal(source), message: "coalesce(t.message_id, t.send_id, t.campaign_id, '')",
  };
  const joined = (columns: readonly string[]): string => `concat_ws(chr(31), ${columns.map((name) => parts[name] ?? `coalesce(CAST(t.${name} AS VARCHAR), '')`).join(', ')})`;
  const named = key.length === 1 ? `CAST(t.${key[0]} AS VARCHAR)` : joined(key);
  return otherwise.length > 0 ? `coalesce(${named}, chr(31) || ${joined(otherwise)})` : named;
}

/**
 * What the rows are whose key is met twice; all others are new. The same content as any version seen is a duplicate; unseen
 * content for a known key is a correction, and within a file the last line wins.
 */
function judgedSql(kind: KindId): string {
  const content = contentColumns(kind);
  const same = content.map((name) => `f."${name}" IS NOT DISTINCT FROM d."${name}"`).join(' AND ');
  return `
    WITH doubtful AS (
      SELECT b.*, EXISTS (SELECT 1 FROM near AS f WHERE f.row_key = b.row_key) AS known
      FROM batch AS b SEMI JOIN repeated AS r ON r.row_key = b.row_key
    ), seen AS (
      SELECT d.line, min({'import_no': f.import_no, 'line_no': f.line_no}) AS first_seen FROM doubtful AS d JOIN near AS f ON f.row_key = d.row_key AND ${same} GROUP BY d.line
    ), firsts AS (
      SELECT d.*, row_number() OVER (PARTITION BY row_key, ${content.map((name) => `"${name}"`).join(', ')} ORDER BY line) AS nth
      FROM doubtful AS d WHERE line NOT IN (SELECT line FROM seen)
    ), versions AS (
      SELECT line, row_key, known,
        row_number() OVER (PARTITION BY row_key ORDER BY line) AS version,
        line = max(line) OVER (PARTITION BY row_key) AS wins
      FROM firsts WHERE nth = 1
    )
    SELECT d.line,
      CASE WHEN v.line IS NULL THEN 'duplicate' WHEN v.known OR v.version > 1 THEN 'corrected' ELSE 'loaded' END AS verdict,
      coalesce(v.wins, true) AS wins, s.first_seen
    FROM doubtful AS d LEFT JOIN versions AS v ON v.line = d.line LEFT JOIN seen AS s ON s.line = d.line`;
}

/** Which line each known row repeats: should that line's import be undone, this one still holds the row. */
async function rememberSightings(connection: DuckDBConnection, kind: KindId, importNo: number): Promise<void> {
  await connection.run(`INSERT INTO sightings SELECT ${literal(kind)}, ${importNo}, line, first_seen.import_no, first_seen.line_no FROM judged WHERE first_seen IS NOT NULL`);
}

/** A row waits while its campaign is unknown, or no rate turns its currency into euros. */
export function waitsSql(kind: KindId, alias: string): string {
  const waits: string[] = [];
  if (kind === 'outcomes') waits.push(`ROW(${alias}.import_no, ${alias}.line_no) NOT IN (SELECT ROW(import_no, line_no) FROM outcome_sends)`);
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

/** What became of the batch: a new or corrected row that waits is told as pending, and as nothing else. */
async function countRows(connection: DuckDBConnection, kind: KindId, rows: string, importNo: number): Promise<LoadCounts> {
  const verdicts = (await firstRow(connection, `SELECT (SELECT count(*) FROM ${rows}) AS rows,
    count(*) FILTER (WHERE verdict = 'duplicate') AS duplicate, count(*) FILTER (WHERE verdict = 'corrected') AS corrected FROM judged`)) as Row;
  const [count, duplicate, corrected] = [Number(verdicts['rows']), Number(verdicts['duplicate']), Number(verdicts['corrected'])];
  const waiting = waitsSql(kind, 'f') === 'false' ? undefined : (await firstRow(connection, `SELECT count(*) AS rows, count(*) FILTER (WHERE j.verdict = 'corrected') AS corrected
    FROM ${kind} AS f LEFT JOIN judged AS j ON j.line = f.line_no WHERE f.import_no = ${importNo} AND (${waitsSql(kind, 'f')})`));
  const [pending, waitingCorrected] = [Number(waiting?.['rows'] ?? 0), Number(waiting?.['corrected'] ?? 0)];
  return { rows_loaded: count - duplicate - corrected - (pending - waitingCorrected), rows_duplicate: duplicate, rows_corrected: corrected - waitingCorrected, rows_pending: pending };
}

async function insertRows(connection: DuckDBConnection, kind: KindId, rows: string, { importNo, timeZone }: LoadOptions): Promise<void> {
  const content = contentColumns(kind);
  const day = DAYS[kind];
  const beside: Record<string, string> = day ? { [day[0]]: shiftedDay(`b.${day[1]}`, 's.shift', timeZone) } : {};
  const names = (prefix: string): string[] => content.map((name) => `${prefix}"${name}"`);
  if (day) await tellShifts(connection, rows, day[1], timeZone);
  await connection.run(`UPDATE ${kind} SET replaced_by = ${importNo} WHERE replaced_by IS NULL
    AND row_key IN (SELECT b.row_key FROM batch AS b JOIN judged AS j USING (line) WHERE j.verdict = 'corrected')`);
  await connection.run(`INSERT INTO ${kind} (import_no, line_no, replaced_by, row_key, ${[...names(''), ...Object.keys(beside)].join(', ')})
    SELECT ${importNo}, b.line, CASE WHEN coalesce(j.wins, true) THEN NULL ELSE ${importNo} END, b.row_key, ${[...names('b.'), ...Object.values(beside)].join(', ')}
    FROM batch AS b LEFT JOIN judged AS j USING (line) ${day ? `LEFT JOIN shifts AS s ON s.day = CAST(b.${day[1]} AS DATE)` : ''} WHERE coalesce(j.verdict, 'loaded') <> 'duplicate'`);
}

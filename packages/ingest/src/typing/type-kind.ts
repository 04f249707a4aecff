import { KINDS, type Column, type KindId } from '@e-respect/contract';
import { allRows, firstRow, type DuckDBConnection } from '@e-respect/warehouse';
import { isDecimal, invalidCode, typedSql, type Reading } from './column-sql.ts';
import { CONFLICTS, NEVER_EMPTY, RULES } from './rules.ts';
import { literal } from './sql-literal.ts';

export interface StagedRows {
  kind: KindId;
  path: string;
  plainPath: string | undefined;
  addressesPath: string;
  refsPath: string;
  columns: readonly string[];
  delimiter: string;
}

export interface Problem { line: number; column: string | null; code: string; value: string | null }

/** The view of a kind's good rows, typed; and what is wrong with the others. */
export interface TypedRows { rows: string; problems: Problem[]; drop(): Promise<void> }

export interface TypingOptions { timeZone: string; dateOrder: 'DMY' | 'MDY'; decimalMark?: ',' | '.' | undefined; currency: string }

const columnsOf = (kind: KindId): Record<string, Column> => KINDS[kind].columns;

/**
 * Text → types, in SQL; only rows that fail are looked at a second time, for their reasons. Rows that the stager typed are
 * read where they stand, column by column, as often as they are needed: ten million would not fit in memory.
 */
export async function typeKind(connection: DuckDBConnection, staged: StagedRows, options: TypingOptions): Promise<TypedRows> {
  const table = `typed_${staged.kind}`;
  const source = rowsOf(staged);
  const reading: Reading = { ...options, decimalMarks: await decimalMarks(connection, staged, source, options) };
  const typed = typedSelect(staged, source, reading, options.currency);
  await readPeople(connection, staged);
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${table} AS SELECT ${keptColumns(staged.kind).join(', ')}, ${badSql(staged)} AS bad FROM (${typed}) AS t`);
  const problems = await problemsOf(connection, staged, typed, table);
  const conflicts = await conflictsOf(connection, staged.kind, table);
  const plain = staged.plainPath === undefined ? undefined : plainSelect(staged, staged.plainPath);
  const malformed = plain === undefined ? [] : await malformedOf(connection, staged.kind, plain);
  const rows = `rows_${staged.kind}`;
  await connection.run(`CREATE OR REPLACE TEMP VIEW ${rows} AS SELECT * EXCLUDE (bad) FROM ${table} WHERE NOT bad
    ${plain === undefined ? '' : `UNION ALL SELECT * FROM (${plain}) AS t ${malformed.length > 0 ? `WHERE NOT ${isMalformed}` : ''}`}`);
  return { rows, problems: [...problems, ...conflicts, ...malformed], drop: async () => { await connection.run(`DROP VIEW ${rows}; DROP TABLE ${table};`); } };
}

/** The rows that the stager typed, under the columns of the typed table. */
function plainSelect({ kind, columns }: StagedRows, path: string): string {
  const given = new Set(columns);
  const fields = Object.entries(columnsOf(kind)).map(([name, column]) => {
    const number = personColumn(column);
    if (!given.has(name)) return number ? `CAST(NULL AS INTEGER) AS ${number}` : `${nullOf(column)} AS "${name}"`;
    return number ?? `"${name}"`;
  });
  return `SELECT line, ${fields.join(', ')} FROM read_parquet(${literal(path)})`;
}

/** All that can be wrong with a row that the stager typed. */
async function malformedOf(connection: DuckDBConnection, kind: KindId, plain: string): Promise<Problem[]> {
  if (!personChecks(kind).some(({ code }) => code === 'malformed_address')) return [];
  const rows = await allRows(connection, `SELECT line FROM (${plain}) AS t WHERE ${isMalformed} ORDER BY line`);
  return rows.map((row) => ({ line: Number(row['line']), column: 'email', code: 'malformed_address', value: null }));
}

/** The people that the file's rows name by number: their keys and what their names say. */
async function readPeople(connection: DuckDBConnection, { addressesPath, refsPath }: StagedRows): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP VIEW file_addresses AS FROM read_parquet(${literal(addressesPath)})`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE malformed AS SELECT number FROM file_addresses WHERE marks[1] = 'm'`);
  await connection.run(`CREATE OR REPLACE TEMP VIEW file_refs AS FROM read_parquet(${literal(refsPath)})`);
}

/** The staged rows, each canonical column's text under `cell_…`. */
const rowsOf = ({ path, columns }: StagedRows): string => readCsv(path, ['line', ...columns.map((name) => `cell_${name}`)]);

function readCsv(path: string, names: readonly string[]): string {
  const columns = names.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  return `read_csv(${literal(path)}, header = false, auto_detect = false, new_line = '\\n', delim = '\t', quote = '"', escape = '"', nullstr = '', max_line_size = 4194304, columns = {${columns}})`;
}

/** One decimal mark per column, from the cells that can only be read one way; a semicolon file without any is French. */
async function decimalMarks(connection: DuckDBConnection, staged: StagedRows, source: string, options: TypingOptions): Promise<Reading['decimalMarks']> {
  const decimals = staged.columns.filter((name) => isDecimal(columnsOf(staged.kind)[name]!));
  if (decimals.length === 0 || options.decimalMark) return Object.fromEntries(decimals.map((name) => [name, options.decimalMark ?? '.']));
  const digits = (name: string): string => `regexp_replace(cell_${name}, '[^0-9.,]', '', 'g')`;
  const votes = decimals.flatMap((name) => [
    `count(*) FILTER (WHERE regexp_matches(${digits(name)}, '^[0-9.]*,([0-9]{1,2}|[0-9]{4,})$|^[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+$|^0,[0-9]+$|^[0-9]{1,3}(\\.[0-9]{3}){2,}$')) AS ${name}_comma`,
    `count(*) FILTER (WHERE regexp_matches(${digits(name)}, '^[0-9,]*\\.([0-9]{1,2}|[0-9]{4,})$|^[0-9]{1,3}(,[0-9]{3})+\\.[0-9]+$|^0\\.[0-9]+$|^[0-9]{1,3}(,[0-9]{3}){2,}$')) AS ${name}_point`,
    `count(*) FILTER (WHERE contains(cell_${name}, ',')) AS ${name}_any_comma`,
  ]);
  const counts = await firstRow(connection, `SELECT ${votes.join(', ')} FROM ${source}`);
  const count = (name: string): number => Number(counts?.[name] ?? 0);
  return Object.fromEntries(decimals.map((name) => {
    const [comma, point] = [count(`${name}_comma`), count(`${name}_point`)];
    const mark = comma === point ? (staged.delimiter === ';' && count(`${name}_any_comma`) > 0 ? ',' : '.') : comma > point ? ',' : '.';
    return [name, mark as ',' | '.'];
  }));
}

/** Columns a typed table has, whatever the file gave: a column that is not mapped is null. */
function keptColumns(kind: KindId): string[] {
  return ['line', ...Object.entries(columnsOf(kind)).map(([name, column]) => `"${personColumn(column) ?? name}"`)];
}

function typedSelect(staged: StagedRows, source: string, reading: Reading, currency: string): string {
  const given = new Set(staged.columns);
  const fields = Object.entries(columnsOf(staged.kind)).flatMap(([name, column]) => {
    const has = given.has(name);
    const cell = has ? `s.cell_${name}` : 'CAST(NULL AS VARCHAR)';
    const number = personColumn(column);
    if (number) return [`CAST(${cell} AS INTEGER) AS ${number}`];
    const value = has ? typedSql(name, column, cell, reading) : nullOf(column);
    const typed = column.type === 'currency' ? `CASE WHEN ${cell} IS NULL THEN ${literal(currency)} ELSE ${value} END` : value;
    return [`${typed} AS "${name}"`, `${cell} AS cell_${name}`];
  });
  return `SELECT CAST(s.line AS BIGINT) AS line, ${fields.join(', ')} FROM ${source} AS s`;
}

/** The column that numbers a person within the file. */
const personColumn = (column: Column): string | undefined => (column.type === 'address' ? 'address_number' : column.type === 'person_ref' ? 'ref_number' : undefined);

const NULL_TYPES: Partial<Record<Column['type'], string>> = { money: 'DECIMAL(18, 6)', number: 'DECIMAL(18, 9)', share: 'DECIMAL(18, 9)', count: 'BIGINT', year: 'INTEGER', instant: 'TIMESTAMP', day: 'DATE', flag: 'BOOLEAN' };
const nullOf = (column: Column): string => `CAST(NULL AS ${NULL_TYPES[column.type] ?? 'VARCHAR'})`;

/** Whatever is written there can be kept. */
const FREE_TEXT: ReadonlySet<Column['type']> = new Set(['text', 'message', 'pseudonym', 'agent', 'dropped']);

interface Check { code: string; column: string | null; when: string; value: string | null }

/** Everything that can be wrong with one row, as SQL over the typed select (alias t). */
function checksOf(staged: StagedRows): Check[] {
  const given = new Set(staged.columns);
  const neverEmpty = NEVER_EMPTY[staged.kind] ?? [];
  const cells = Object.entries(columnsOf(staged.kind)).filter(([name]) => given.has(name)).flatMap(([name, column]) => cellChecks(name, column, neverEmpty.includes(name)));
  const rules = (RULES[staged.kind] ?? []).map((rule) => ({ code: rule.code, column: rule.column, when: rule.when, value: null }));
  return [...cells, ...personChecks(staged.kind), ...rules];
}

function cellChecks(name: string, column: Column, neverEmpty: boolean): Check[] {
  if (personColumn(column)) return [];
  const cell = `t.cell_${name}`;
  const checks: Check[] = [];
  if (!FREE_TEXT.has(column.type)) checks.push({ code: invalidCode(column), column: name, when: `${cell} IS NOT NULL AND t."${name}" IS NULL`, value: cell });
  if (column.required || neverEmpty) checks.push({ code: 'missing_value', column: name, when: `${cell} IS NULL`, value: null });
  if (column.type === 'money' && column.min === 0) checks.push({ code: 'negative_amount', column: name, when: `t.${name} < 0`, value: cell });
  if (column.type === 'number' && column.min === 0) checks.push({ code: 'negative_amount', column: name, when: `t.${name} <= 0`, value: cell });
  return checks;
}

/** In leads a malformed address is loaded, since it was sold to you; everywhere else it is rejected. */
function personChecks(kind: KindId): Check[] {
  if (!('email' in columnsOf(kind))) return [];
  const missing: Check = { code: 'missing_person', column: 'email', when: 't.address_number IS NULL AND t.ref_number IS NULL', value: null };
  const needed = 'personOptional' in KINDS[kind] ? [] : [missing];
  return kind === 'leads' ? needed : [...needed, { code: 'malformed_address', column: 'email', when: isMalformed, value: null }];
}

const isMalformed = 't.address_number IN (SELECT number FROM malformed)';

const badSql = (staged: StagedRows): string => checksOf(staged).map((check) => `coalesce(${check.when}, false)`).join(' OR ') || 'false';

async function problemsOf(connection: DuckDBConnection, staged: StagedRows, typed: string, table: string): Promise<Problem[]> {
  const bad = await firstRow(connection, `SELECT count(*) AS rows FROM ${table} WHERE bad`);
  if (Number(bad!['rows']) === 0) return [];
  const arms = checksOf(staged).map((check) =>
    `SELECT t.line, ${check.column === null ? 'NULL' : literal(check.column)} AS name, ${literal(check.code)} AS code, CAST(${check.value ?? 'NULL'} AS VARCHAR) AS cell FROM failing AS t WHERE coalesce(${check.when}, false)`);
  const sql = `WITH failing AS MATERIALIZED (SELECT * FROM (${typed}) AS t WHERE t.line IN (SELECT line FROM ${table} WHERE bad))
    SELECT * FROM (${arms.join('\n UNION ALL ')}) ORDER BY line, name`;
  return (await allRows(connection, sql)).map((row) => ({ line: Number(row['line']), column: row['name'] as string | null, code: String(row['code']), value: row['cell'] as string | null }));
}

/** Rows that contradict others of the file are marked bad too, all of them, so that the order of lines decides nothing. */
async function conflictsOf(connection: DuckDBConnection, kind: KindId, table: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const conflict of CONFLICTS[kind] ?? []) {
    const lines = await allRows(connection, `${conflict.lines(table)} ORDER BY line`);
    if (lines.length === 0) continue;
    await connection.run(`UPDATE ${table} SET bad = true WHERE line IN (${conflict.lines(table)})`);
    problems.push(...lines.map((row) => ({ line: Number(row['line']), column: conflict.column, code: conflict.code, value: null })));
  }
  return problems;
}

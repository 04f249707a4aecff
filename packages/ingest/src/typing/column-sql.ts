import type { Column } from '@e-respect/contract';
import { literal } from './sql-literal.ts';

/** How texts of one file are read: the zone of instants without offset, the order of slashed dates, the decimal mark per column. */
export interface Reading {
  timeZone: string;
  dateOrder: 'DMY' | 'MDY';
  decimalMarks: Readonly<Record<string, ',' | '.'>>;
}

/** What a choice is also written as. */
const ALSO: Record<string, Record<string, string>> = {
  spam_rate_bound: { '=': 'exact', '<': 'below', '>': 'above' },
  gender: { homme: 'm', h: 'm', male: 'm', masculin: 'm', man: 'm', femme: 'f', female: 'f', 'féminin': 'f', woman: 'f', w: 'f' },
  status: { 'accepté': 'accepted', accepte: 'accepted', ok: 'accepted', 'refusé': 'rejected', refuse: 'rejected', 'rejeté': 'rejected' },
  channel: { 'e-mail': 'email', mail: 'email', 'téléphone': 'phone', telephone: 'phone', courrier: 'postal' },
};

const listOf = (values: readonly string[]): string => `(${values.map(literal).join(', ')})`;
export const SPACES = String.raw`[\s\x{00A0}\x{202F}]`;

const ISO_DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const CLOCK = String.raw`\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?`;
const OFFSET = String.raw` ?(Z|z|UTC|[+-](0\d|1[0-4])(:?[0-5]\d)?)`;
const SLASHED = String.raw`\d{1,2}/\d{1,2}/\d{4}`;

/** A number without its currency, before or after it; parentheses mean negative. */
const bare = (cell: string): string =>
  `regexp_replace(regexp_replace(replace(${cell}, '−', '-'), '^(€|EUR)${SPACES}*|${SPACES}*(€|EUR)$', '', 'g'), '^\\((.*)\\)$', '-\\1')`;

export function numberSql(cell: string, mark: ',' | '.', type: string): string {
  const [group, decimal] = mark === ',' ? ['.', ','] : [',', '.'];
  const shape = `^[+-]?${SPACES}?(\\d{1,3}([${group}\\s\\x{00A0}\\x{202F}]\\d{3})+|\\d*)([${decimal}]\\d+)?$`;
  const digits = `replace(regexp_replace(${bare(cell)}, '[^0-9+${decimal}-]', '', 'g'), ',', '.')`;
  return `CASE WHEN regexp_matches(${bare(cell)}, '${shape}') AND regexp_matches(${cell}, '\\d') THEN TRY_CAST(${digits} AS ${type}) END`;
}

/** Instants: with an offset as said; without one in the file's zone; a day alone is its midnight. */
function instantSql(cell: string, { timeZone, dateOrder }: Reading): string {
  const zone = literal(timeZone);
  const [day, month] = dateOrder === 'DMY' ? ['%d', '%m'] : ['%m', '%d'];
  const formats = [' %H:%M:%S', ' %H:%M', ''].map((clock) => literal(`${day}/${month}/%Y${clock}`)).join(', ');
  // DuckDB reads no offset that stands apart, as in `2026-05-01 09:59:00 +0200`, and no UTC that does not.
  const closed = `replace(regexp_replace(upper(${cell}), ' (Z|UTC|[+-][0-9:]+)$', '\\1'), 'UTC', 'Z')`;
  return `CASE
      WHEN length(${cell}) = 20 AND ${cell}[11] = 'T' AND ${cell}[20] = 'Z' THEN TRY_CAST(${cell} AS TIMESTAMP)
      WHEN regexp_full_match(${cell}, '${ISO_DAY}[T ]${CLOCK}${OFFSET}') THEN timezone('UTC', TRY_CAST(regexp_replace(${closed}, '([T ]\\d{2}:\\d{2})(Z|[+-])', '\\1:00\\2') AS TIMESTAMPTZ))
      WHEN regexp_full_match(${cell}, '${ISO_DAY}([T ]${CLOCK})?') THEN local_instant(TRY_CAST(${cell} AS TIMESTAMP), ${zone})
      WHEN regexp_full_match(${cell}, '\\d{8}') THEN local_instant(TRY_STRPTIME(${cell}, '%Y%m%d'), ${zone})
      WHEN regexp_full_match(${cell}, '${SLASHED}([T ]\\d{1,2}:\\d{2}(:\\d{2})?)?') THEN local_instant(TRY_STRPTIME(replace(${cell}, 'T', ' '), [${formats}]), ${zone})
    END`;
}

function daySql(cell: string, { dateOrder }: Reading): string {
  const format = dateOrder === 'DMY' ? '%d/%m/%Y' : '%m/%d/%Y';
  return `CASE
      WHEN regexp_full_match(${cell}, '${ISO_DAY}') THEN TRY_CAST(${cell} AS DATE)
      WHEN regexp_full_match(${cell}, '\\d{8}') THEN CAST(TRY_STRPTIME(${cell}, '%Y%m%d') AS DATE)
      WHEN regexp_full_match(${cell}, '${SLASHED}') THEN CAST(TRY_STRPTIME(${cell}, '${format}') AS DATE)
    END`;
}

const within = (value: string, low: string, high: string): string => `CASE WHEN ${value} BETWEEN ${low} AND ${high} THEN ${value} END`;

function choiceSql(cell: string, name: string, values: readonly string[], otherwise: string): string {
  const also = Object.entries(ALSO[name] ?? {}).filter(([, value]) => values.includes(value));
  const lower = `lower(${cell})`;
  return `CASE WHEN ${lower} IN ${listOf(values)} THEN ${lower} ${also.map(([text, value]) => `WHEN ${lower} = ${literal(text)} THEN ${literal(value)}`).join(' ')} ELSE ${otherwise} END`;
}

const choicesSql = (cell: string, values: readonly string[]): string => {
  const parts = `string_split(regexp_replace(lower(${cell}), '\\s*[|,;]\\s*', '|', 'g'), '|')`;
  return `CASE WHEN list_has_all([${values.map(literal).join(', ')}], ${parts}) THEN array_to_string(list_sort(list_distinct(${parts})), '|') END`;
};

/** A share of 1; with a percent sign, of 100. Without it a number above 1 could be either, and is neither. */
const shareSql = (cell: string, mark: ',' | '.'): string => within(
  `CASE WHEN ${cell} LIKE '%\\%' ESCAPE '\\' THEN ${numberSql(`rtrim(replace(${cell}, '%', ''))`, mark, 'DECIMAL(18, 9)')} / 100 ELSE ${numberSql(cell, mark, 'DECIMAL(18, 9)')} END::DECIMAL(18, 9)`, '0', '1');

/** SQL of a typed value from staged text: NULL when the text cannot be read as what the column holds. */
export function typedSql(name: string, column: Column, cell: string, reading: Reading): string {
  const mark = reading.decimalMarks[name] ?? '.';
  switch (column.type) {
    case 'money': return numberSql(cell, mark, 'DECIMAL(18, 6)');
    case 'number': return numberSql(cell, mark, 'DECIMAL(18, 9)');
    case 'count': return `CASE WHEN regexp_full_match(regexp_replace(${cell}, '${SPACES}', '', 'g'), '\\d{1,15}|\\d{1,3}([.,]\\d{3})+') THEN TRY_CAST(regexp_replace(${cell}, '[^0-9]', '', 'g') AS BIGINT) END`;
    case 'year': return `CASE WHEN regexp_full_match(${cell}, '\\d{4}') THEN ${within(`TRY_CAST(${cell} AS INTEGER)`, '1900', '2100')} END`;
    case 'instant': return within(`(${instantSql(cell, reading)})`, "TIMESTAMP '1990-01-01'", "TIMESTAMP '2100-01-01'");
    case 'day': return within(`(${daySql(cell, reading)})`, "DATE '1990-01-01'", "DATE '2100-01-01'");
    case 'flag': return `CASE WHEN lower(${cell}) IN ('true', '1', 'yes', 'oui', 'vrai', 'y', 'o') THEN true WHEN lower(${cell}) IN ('false', '0', 'no', 'non', 'faux', 'n') THEN false END`;
    case 'currency': return `CASE WHEN ${cell} = '€' THEN 'EUR' WHEN regexp_full_match(upper(${cell}), '[A-Z]{3}') THEN upper(${cell}) END`;
    case 'share': return shareSql(cell, mark);
    case 'choice': return choiceSql(cell, name, column.of, column.open ? cell : 'NULL');
    case 'choices': return choicesSql(cell, column.of);
    default: return cell;
  }
}

/** Reason code when a text is not what its column holds. */
export function invalidCode(column: Column): string {
  if (column.type === 'choice' || column.type === 'choices') return 'not_in_list';
  return `invalid_${column.type === 'money' ? 'amount' : column.type}`;
}

export const isDecimal = (column: Column): boolean => column.type === 'money' || column.type === 'number' || column.type === 'share';

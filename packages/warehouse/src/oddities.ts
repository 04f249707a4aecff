import type { DuckDBConnection } from '@duckdb/node-api';
import type { OddityCode } from '@e-respect/contract';
import { allRows, type Row } from './rows.ts';

/** Orders of one person from which on nobody believes in one person. */
const MANY_ORDERS = 1000;

const OUTCOMES = ['delivered_at', 'bounced_at', 'opened_at', 'machine_opened_at', 'clicked_at', 'machine_clicked_at', 'unsubscribed_at', 'complained_at'] as const;
/** Services cut instants to the second: within one, nothing comes before anything. */
const seconds = (instant: string): string => `date_trunc('second', ${instant})`;
const current = (kind: string): string => `FROM ${kind} AS f JOIN imports AS i USING (import_no) WHERE f.replaced_by IS NULL`;
const ordersOfPeople = 'SELECT o.import_no, o.ordered_at, coalesce(o.ref_id, w.owner, -o.address_id) AS person FROM orders AS o LEFT JOIN {s}.owners AS w ON w.address_id = o.address_id WHERE o.replaced_by IS NULL';
/** Leads of any status, whatever as_of: a lead that has not been seen yet still comes before no order. */
const firstLeads = 'SELECT coalesce(l.ref_id, w.owner, -l.address_id) AS person, min(l.acquired_at) AS first_at FROM leads AS l LEFT JOIN {s}.owners AS w ON w.address_id = l.address_id WHERE l.replaced_by IS NULL GROUP BY 1';

/** SQL of the import of each odd row, by what is odd and the kind of the row. */
const ODD: readonly (readonly [OddityCode, string, string])[] = [
  ['future', 'sends', `SELECT f.import_no ${current('sends')} AND greatest(f.sent_at, ${OUTCOMES.map((name) => `f.${name}`).join(', ')}) > i.imported_at`],
  ['future', 'outcomes', `SELECT f.import_no ${current('outcomes')} AND f.occurred_at > i.imported_at`],
  ['future', 'leads', `SELECT f.import_no ${current('leads')} AND f.acquired_at > i.imported_at`],
  ['future', 'orders', `SELECT f.import_no ${current('orders')} AND f.ordered_at > i.imported_at`],
  ['outcome_before_send', 'sends', `SELECT f.import_no ${current('sends')} AND least(${OUTCOMES.map((name) => `f.${name}`).join(', ')}) < ${seconds('f.sent_at')}`],
  ['outcome_before_send', 'outcomes', `SELECT f.import_no FROM outcomes AS f JOIN outcome_sends AS m ON m.import_no = f.import_no AND m.line_no = f.line_no
    JOIN sends AS e ON e.row_key = m.row_key AND e.replaced_by IS NULL WHERE f.replaced_by IS NULL AND f.occurred_at < ${seconds('e.sent_at')}`],
  ['outcome_without_send', 'outcomes', 'SELECT f.import_no FROM outcomes AS f ANTI JOIN outcome_sends AS m ON m.import_no = f.import_no AND m.line_no = f.line_no WHERE f.replaced_by IS NULL'],
  ['order_before_lead', 'orders', `SELECT f.import_no FROM (${ordersOfPeople}) AS f JOIN (${firstLeads}) AS l ON l.person = f.person WHERE f.ordered_at < l.first_at`],
  ['many_orders', 'orders', `SELECT import_no FROM (SELECT import_no, count(*) OVER (PARTITION BY person) AS orders FROM (${ordersOfPeople})) WHERE orders > ${MANY_ORDERS}`],
  ['lead_before_campaign', 'leads', 'SELECT f.import_no FROM leads AS f JOIN campaigns AS c ON c.campaign_id = f.campaign_id AND c.replaced_by IS NULL WHERE f.replaced_by IS NULL AND f.acquired_day < c.starts_on'],
];

/** Refused rows are in no table: their import remembers how many there were, and why. */
const REFUSED = `SELECT 'refund_above_revenue' AS code, r.kind, i.import_no, r.rows
  FROM imports AS i, unnest(from_json(i.answer->'reject_reasons', '[{"kind":"VARCHAR","code":"VARCHAR","rows":"BIGINT"}]')) AS u(r) WHERE r.code = 'refund_above_revenue'`;

/** Rows that are well formed and yet cannot be quite true, counted by what is odd, kind and import. */
export function oddRows(connection: DuckDBConnection, schema: string): Promise<Row[]> {
  const counted = ODD.map(([code, kind, sql]) => `SELECT '${code}' AS code, '${kind}' AS kind, import_no, count(*) AS rows FROM (${sql}) GROUP BY import_no`);
  const sql = `SELECT o.code, o.kind, i.import_id, i.answer->>'file_name' AS file_name, o.rows
    FROM (${[...counted, REFUSED].join('\n    UNION ALL\n    ')}) AS o JOIN imports AS i USING (import_no) ORDER BY o.code, o.kind, o.rows DESC, i.import_no`;
  return allRows(connection, sql.replaceAll('{s}', schema));
}

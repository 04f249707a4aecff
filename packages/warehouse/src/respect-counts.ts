import type { DuckDBConnection } from '@duckdb/node-api';
import type { Period, Scope } from '@e-respect/contract';
import { inScope } from './narrowed.ts';
import { firstRow, type Row } from './rows.ts';

const IN_PERIOD = 'day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE)';
/** Whether a row is of the supplier, campaign and channel under the eye; another supplier's rows still tell about the same people. */
const IN_SCOPE = inScope('c.');
const MAILED = `{s}.mail AS m JOIN {s}.campaigns AS c ON c.campaign = m.campaign WHERE m.person IS NOT NULL AND m.${IN_PERIOD} AND ${IN_SCOPE}`;

/** People of the scope who were recruited, by any supplier, twice or more on one local day. */
const SAME_DAY = `SELECT count(DISTINCT person) AS people_with_accepted_lead, count(DISTINCT person) FILTER (WHERE leads > 1) AS people_several_times_a_day
  FROM (SELECT c.person, c.day, count(*) AS leads, bool_or(${IN_SCOPE}) AS here FROM {s}.leads AS c WHERE c.accepted AND c.${IN_PERIOD} GROUP BY c.person, c.day) WHERE here`;

/** Leads whose first contact is known, and those for whom it came after more than a month. */
const CONTACTED = `SELECT count(*) AS leads_contacted, count(*) FILTER (WHERE l.first_contacted_at > l.acquired_at + INTERVAL 1 MONTH) AS leads_contacted_late
  FROM {s}.judged_leads AS l CROSS JOIN {s}.scope AS a JOIN {s}.campaigns AS c ON c.campaign = l.campaign_id
  WHERE l.accepted AND l.first_contacted_at <= a.as_of AND l.acquired_day BETWEEN CAST($from AS DATE) AND CAST($to AS DATE) AND ${IN_SCOPE}`;

/** People recruited in the scope and written to since, by anybody; of them, those of whom no lead and no consent is proved. */
const WRITTEN = `WITH recruited AS (
    SELECT c.person, min(c.acquired_at) AS since FROM {s}.leads AS c WHERE c.accepted AND c.${IN_PERIOD} AND ${IN_SCOPE} GROUP BY c.person
  ), written AS (
    SELECT r.person FROM {s}.mail AS m JOIN recruited AS r ON r.person = m.person AND m.sent_at > r.since GROUP BY r.person
  ), proved AS (
    SELECT person FROM {s}.leads WHERE proved
    UNION
    SELECT coalesce(n.ref_id, o.owner, -n.address_id)
    FROM consents AS n CROSS JOIN {s}.scope AS a LEFT JOIN {s}.owners AS o ON o.address_id = n.address_id
    WHERE n.replaced_by IS NULL AND n.given_at <= a.as_of AND coalesce(n.withdrawn_at > a.as_of, true)
      AND (n.text IS NOT NULL OR n.text_id IS NOT NULL) AND (n.url IS NOT NULL OR n.partner IS NOT NULL)
  )
  SELECT count(*) AS people_written, count(*) FILTER (WHERE person NOT IN (FROM proved)) AS people_written_unproved FROM written`;

/** Mails of the scope sent 48 hours or more after their person's last unsubscribe or complaint, told by anybody, and not recruited again since. */
const AFTER_NO = `WITH refusals AS (
    SELECT coalesce(s.ref_id, o.owner, -s.address_id) AS person, unnest([s.unsubscribed_at, s.complained_at]) AS at
    FROM {s}.answered_sends AS s LEFT JOIN {s}.owners AS o ON o.address_id = s.address_id
    WHERE s.unsubscribed_at IS NOT NULL OR s.complained_at IS NOT NULL
  ), refused AS (
    SELECT DISTINCT r.person, r.at, r.at + INTERVAL 48 HOUR AS heard_at FROM refusals AS r CROSS JOIN {s}.scope AS a WHERE r.at <= a.as_of
  ), later AS (
    SELECT m.person, m.sent_at FROM ${MAILED} AND m.person IN (SELECT person FROM refused)
  ), after AS (
    SELECT l.person, l.sent_at, r.at FROM later AS l ASOF JOIN refused AS r ON r.person = l.person AND r.heard_at <= l.sent_at
  )
  SELECT (SELECT count(*) FROM ${MAILED}) AS sends_to_people, count(*) FILTER (WHERE e.acquired_at IS NULL OR e.acquired_at <= f.at) AS sends_after_no,
    (SELECT count(*) FILTER (WHERE feed_unsubscribes = 0 OR feed_complaints = 0) FROM {s}.campaigns WHERE campaign IN (SELECT campaign FROM {s}.mail_days)) AS telling,
    (SELECT count(*) FILTER (WHERE feed_unsubscribes > 0 OR feed_complaints > 0) FROM {s}.campaigns WHERE campaign IN (SELECT campaign FROM {s}.mail_days)) AS silent
  FROM after AS f ASOF LEFT JOIN (SELECT person, acquired_at FROM {s}.leads WHERE accepted) AS e ON e.person = f.person AND e.acquired_at <= f.sent_at`;

const TO_ROLES = `SELECT count(m.address_id) AS sends_to_addresses, count(*) FILTER (WHERE m.address_id IN (SELECT address_id FROM addresses WHERE role)) AS sends_to_roles FROM ${MAILED}`;

const COUNTS = { same_day: SAME_DAY, contacted: CONTACTED, written: WRITTEN, after_no: AFTER_NO, to_roles: TO_ROLES } as const;
export type RespectCounts = Record<keyof typeof COUNTS, Row>;

/** What the tests of respect count beyond the figures of the catalogue; SQL counts, nothing is divided here. */
export async function respectCounts(connection: DuckDBConnection, schema: string, { from, to }: Period, scope: Scope): Promise<RespectCounts> {
  const found: Partial<RespectCounts> = {};
  for (const [name, sql] of Object.entries(COUNTS)) {
    found[name as keyof typeof COUNTS] = (await firstRow(connection, sql.replaceAll('{s}', schema), { from, to, ...scope }))!;
  }
  return found as RespectCounts;
}

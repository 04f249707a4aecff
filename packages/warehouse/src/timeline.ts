import type { DuckDBConnection } from '@duckdb/node-api';
import { allRows, type Row } from './rows.ts';

/** The addresses that are the person's: those its reference owns, or the one it is named by while nobody owns that. */
const OWN = `own AS (
    SELECT address_id FROM {s}.owners WHERE owner = $person
    UNION ALL SELECT CAST(-$person AS INTEGER) WHERE $person < 0 AND -$person NOT IN (SELECT address_id FROM {s}.owners)
  )`;

/** The person's rows of a fact: those that name its reference, or one of its addresses alone. Two searches, each by one column. */
const ownRows = (fact: string): string => `(
    SELECT * FROM ${fact} WHERE ref_id = $person
    UNION ALL SELECT * FROM ${fact} WHERE ref_id IS NULL AND address_id IN (SELECT address_id FROM own)
  )`;

/** All that is known of a person by as_of, one row each; instants later than as_of are unseen. */
const EVENTS = `WITH ${OWN}, events AS (
    SELECT 1 AS place, 'consent' AS what, n.given_at AS at, n.consent_id AS id, n.supplier_id AS supplier, n.purpose, n.partner,
      CASE WHEN n.withdrawn_at <= a.as_of THEN n.withdrawn_at END AS withdrawn_at,
      (n.text IS NOT NULL OR n.text_id IS NOT NULL) AND (n.url IS NOT NULL OR n.partner IS NOT NULL) AS proved
    FROM ${ownRows('consents')} AS n CROSS JOIN {s}.scope AS a WHERE n.replaced_by IS NULL AND n.given_at <= a.as_of
    UNION ALL BY NAME
    SELECT 2 AS place, 'touch' AS what, h.at, h.touch_id AS id, h.campaign_id AS campaign, h.channel
    FROM ${ownRows('touches')} AS h CROSS JOIN {s}.scope AS a WHERE h.replaced_by IS NULL AND h.at <= a.as_of
    UNION ALL BY NAME
    SELECT 3 AS place, 'send' AS what, s.sent_at AS at, s.row_key AS id, s.campaign_id AS campaign, s.delivered_at, s.bounced_at, s.bounce_type, s.opened_at,
      s.machine_opened_at, s.clicked_at, s.machine_clicked_at, s.unsubscribed_at, s.complained_at, a.as_of
    FROM ${ownRows('{s}.answered_sends')} AS s CROSS JOIN {s}.scope AS a JOIN {s}.campaigns AS c ON c.campaign = s.campaign_id WHERE s.sent_at <= a.as_of
    UNION ALL BY NAME
    SELECT 4 AS place, 'lead' AS what, l.acquired_at AS at, l.lead_id AS id, l.campaign, l.supplier, l.reason, l.price, l.claimable, l.proved
    FROM {s}.leads AS l WHERE l.person = $person
    UNION ALL BY NAME
    SELECT 5 AS place, 'order' AS what, o.ordered_at AS at, o.order_id AS id, k.order_id IS NOT NULL AS counted, k.revenue, k.margin, k.lead_id, l.campaign, l.supplier
    FROM ${ownRows('orders')} AS o CROSS JOIN {s}.scope AS a LEFT JOIN {s}.credits AS k ON k.order_id = o.order_id LEFT JOIN {s}.leads AS l ON l.lead_id = k.lead_id
    WHERE o.replaced_by IS NULL AND o.ordered_at <= a.as_of
  )`;

/** A page of a person's life here, oldest first; no row for a number that is nobody's. */
export function timelineOf(connection: DuckDBConnection, schema: string, person: number, { limit, offset }: { limit: number; offset: number }): Promise<Row[]> {
  const sql = `${EVENTS} SELECT e.* REPLACE (coalesce(e.supplier, c.supplier) AS supplier), count(*) OVER () AS total
    FROM events AS e LEFT JOIN {s}.campaigns AS c ON c.campaign = e.campaign
    ORDER BY e.at, e.place, e.id LIMIT ${limit} OFFSET ${offset}`;
  return allRows(connection, sql.replaceAll('{s}', schema), { person });
}

/** What the person's addresses are. */
export function addressesOf(connection: DuckDBConnection, schema: string, person: number, limit: number): Promise<Row[]> {
  const sql = `WITH ${OWN} SELECT y.address_class, CASE WHEN d.malformed THEN 'unknown' ELSE d.mailbox_provider END AS mailbox_provider, t.list
    FROM own JOIN addresses AS d USING (address_id) JOIN {s}.address_class AS y USING (address_id) LEFT JOIN {s}.throwaway AS t USING (address_id)
    ORDER BY address_id LIMIT ${limit}`;
  return allRows(connection, sql.replaceAll('{s}', schema), { person });
}

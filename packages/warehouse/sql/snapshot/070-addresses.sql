-- The class of an address at as_of: behaviour first, then what its name says.
CREATE TABLE {s}.address_class AS
WITH mail AS (
  SELECT
    s.address_id,
    max(s.bounced_at) FILTER (WHERE s.bounce_type = 'hard' AND s.bounced_at <= a.as_of) AS died_at,
    max(CASE WHEN s.clicked_at <= a.as_of THEN s.clicked_at END) AS clicked_at,
    max(CASE WHEN s.delivered_at <= a.as_of THEN s.delivered_at END) AS reached_at
  FROM {s}.answered_sends AS s CROSS JOIN {s}.scope AS a
  WHERE s.sent_at <= a.as_of AND s.address_id IS NOT NULL
  GROUP BY s.address_id
), signs AS (
  SELECT address_id, clicked_at AS instant FROM mail
  UNION ALL
  SELECT o.address_id, o.ordered_at FROM orders AS o CROSS JOIN {s}.scope AS a WHERE o.replaced_by IS NULL AND o.ordered_at <= a.as_of
  UNION ALL
  SELECT l.address_id, l.replied_at FROM {s}.seen_leads AS l CROSS JOIN {s}.scope AS a WHERE l.replied_at <= a.as_of
), life AS (
  SELECT address_id, max(instant) AS instant FROM signs GROUP BY address_id
)
SELECT
  d.address_id,
  CASE
    WHEN d.malformed THEN 'unknown'
    WHEN m.died_at IS NOT NULL AND coalesce(greatest(l.instant, m.reached_at) <= m.died_at, true) THEN 'dead'
    WHEN t.address_id IS NOT NULL THEN 'throwaway'
    WHEN d.role THEN 'role'
    WHEN l.instant >= a.as_of - INTERVAL 180 DAY THEN 'main'
    WHEN m.address_id IS NOT NULL THEN 'secondary'
    ELSE 'unknown'
  END AS address_class
FROM addresses AS d
CROSS JOIN {s}.scope AS a
LEFT JOIN {s}.throwaway AS t ON t.address_id = d.address_id
LEFT JOIN mail AS m ON m.address_id = d.address_id
LEFT JOIN life AS l ON l.address_id = d.address_id;

CREATE TABLE {s}.hard_bounces AS
SELECT DISTINCT s.address_id, s.bounced_at
FROM {s}.answered_sends AS s CROSS JOIN {s}.scope AS a JOIN {s}.campaigns AS c ON c.campaign = s.campaign_id
WHERE s.bounce_type = 'hard' AND s.sent_at <= a.as_of AND s.bounced_at <= a.as_of AND s.address_id IS NOT NULL;

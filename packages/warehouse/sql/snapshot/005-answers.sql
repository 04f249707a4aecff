-- What outcomes tell of each send by as_of. A click is a machine's when its service says so, or when two signs agree; an open when
-- its service says so or a proxy or scanner fetched it (3-data-contract 3.4). The earliest of each stands.
CREATE TABLE {s}.all_told AS
SELECT o.*, m.row_key AS send_key, e.campaign_id AS sent_for, e.delivered_at AS own_delivered_at
FROM outcomes AS o
JOIN outcome_sends AS m ON m.import_no = o.import_no AND m.line_no = o.line_no
JOIN sends AS e ON e.row_key = m.row_key AND e.replaced_by IS NULL;

CREATE VIEW {s}.told AS SELECT t.* FROM {s}.all_told AS t CROSS JOIN {s}.scope AS a WHERE t.occurred_at <= a.as_of;

CREATE TABLE {s}.answers AS
WITH reached AS (
  SELECT send_key, least(min(occurred_at) FILTER (WHERE type = 'delivered'), min(own_delivered_at) FILTER (WHERE own_delivered_at <= (SELECT as_of FROM {s}.scope))) AS delivered_at,
    max(occurred_at) FILTER (WHERE type = 'complaint_withdrawn') AS withdrawn_at
  FROM {s}.told GROUP BY send_key
), bursts AS (
  -- Three distinct links within two seconds: a window begins at a click and holds every click within it.
  SELECT DISTINCT c.send_key, c.import_no, c.line_no
  FROM (
    SELECT f.send_key, f.occurred_at AS starts_at
    FROM {s}.told AS f JOIN {s}.told AS d
      ON d.send_key = f.send_key AND d.type = 'clicked' AND d.url IS NOT NULL
      AND d.occurred_at BETWEEN f.occurred_at AND f.occurred_at + INTERVAL 2 SECOND
    WHERE f.type = 'clicked'
    GROUP BY f.send_key, f.occurred_at HAVING count(DISTINCT d.url) >= 3
  ) AS w
  JOIN {s}.told AS c ON c.send_key = w.send_key AND c.type = 'clicked' AND c.occurred_at BETWEEN w.starts_at AND w.starts_at + INTERVAL 2 SECOND
), judged AS (
  SELECT t.*, r.withdrawn_at,
    CASE t.type
      WHEN 'opened' THEN coalesce(t.machine, t.user_agent IN ('proxy', 'scanner'), false)
      WHEN 'clicked' THEN coalesce(t.machine,
        CAST(coalesce(t.occurred_at - r.delivered_at < INTERVAL 10 SECOND, false) AS INTEGER)
        + CAST(b.send_key IS NOT NULL AS INTEGER) + CAST(coalesce(t.user_agent = 'scanner', false) AS INTEGER) >= 2)
    END AS by_machine
  FROM {s}.told AS t
  JOIN reached AS r ON r.send_key = t.send_key
  LEFT JOIN bursts AS b ON b.import_no = t.import_no AND b.line_no = t.line_no
)
SELECT
  send_key, max(withdrawn_at) AS withdrawn_at,
  min(occurred_at) FILTER (WHERE type = 'delivered') AS delivered_at,
  coalesce(min(occurred_at) FILTER (WHERE type = 'bounced' AND bounce_type = 'hard'), min(occurred_at) FILTER (WHERE type = 'bounced')) AS bounced_at,
  CASE WHEN bool_or(type = 'bounced' AND bounce_type = 'hard') THEN 'hard' ELSE arg_min(bounce_type, occurred_at) FILTER (WHERE type = 'bounced') END AS bounce_type,
  min(occurred_at) FILTER (WHERE type = 'opened' AND NOT by_machine) AS opened_at,
  min(occurred_at) FILTER (WHERE type = 'opened' AND by_machine) AS machine_opened_at,
  min(occurred_at) FILTER (WHERE type = 'clicked' AND NOT by_machine) AS clicked_at,
  min(occurred_at) FILTER (WHERE type = 'clicked' AND by_machine) AS machine_clicked_at,
  min(occurred_at) FILTER (WHERE type = 'unsubscribed') AS unsubscribed_at,
  min(occurred_at) FILTER (WHERE type = 'complained' AND coalesce(occurred_at > withdrawn_at, true)) AS complained_at
FROM judged GROUP BY send_key;

-- Sends with all that is known of them, from their own file and from outcomes; a hard bounce outweighs any other.
CREATE VIEW {s}.answered_sends AS
SELECT s.* REPLACE (
  least(s.delivered_at, n.delivered_at) AS delivered_at,
  CASE
    WHEN n.bounced_at IS NULL THEN s.bounced_at WHEN s.bounced_at IS NULL THEN n.bounced_at
    WHEN (s.bounce_type IS NOT DISTINCT FROM 'hard') = (n.bounce_type IS NOT DISTINCT FROM 'hard') THEN least(s.bounced_at, n.bounced_at)
    WHEN s.bounce_type = 'hard' THEN s.bounced_at ELSE n.bounced_at
  END AS bounced_at,
  CASE
    WHEN n.bounced_at IS NULL THEN s.bounce_type WHEN s.bounced_at IS NULL THEN n.bounce_type
    WHEN s.bounce_type = 'hard' OR n.bounce_type = 'hard' THEN 'hard'
    WHEN n.bounced_at < s.bounced_at THEN n.bounce_type ELSE s.bounce_type
  END AS bounce_type,
  least(s.opened_at, n.opened_at) AS opened_at,
  least(s.machine_opened_at, n.machine_opened_at) AS machine_opened_at,
  least(s.clicked_at, n.clicked_at) AS clicked_at,
  least(s.machine_clicked_at, n.machine_clicked_at) AS machine_clicked_at,
  least(s.unsubscribed_at, n.unsubscribed_at) AS unsubscribed_at,
  CASE WHEN s.complained_at <= n.withdrawn_at THEN n.complained_at ELSE least(s.complained_at, n.complained_at) END AS complained_at
)
FROM (
  -- A bounce after as_of must not hide an earlier one of the other file.
  SELECT e.* REPLACE (CASE WHEN e.bounced_at <= a.as_of THEN e.bounced_at END AS bounced_at)
  FROM sends AS e CROSS JOIN {s}.scope AS a WHERE e.replaced_by IS NULL
) AS s
LEFT JOIN {s}.answers AS n ON n.send_key = s.row_key;

-- Everything sent and seen by as_of: one row per send, or one per daily total. A total has no person.
CREATE TABLE {s}.mail AS
SELECT
  s.campaign_id AS campaign, s.sent_day AS day, s.sent_at, coalesce(s.ref_id, o.owner, -s.address_id) AS person, s.address_id,
  NULL::VARCHAR AS provider, s.variant, s.list_id, 1 AS sent,
  CASE c.feed_delivered
    WHEN 0 THEN CAST(coalesce(s.delivered_at <= a.as_of, false) AND NOT coalesce(s.bounced_at <= a.as_of, false) AS INTEGER)
    WHEN 1 THEN CAST(NOT coalesce(s.bounced_at <= a.as_of, false) AS INTEGER)
  END AS delivered,
  CAST(coalesce(s.bounced_at <= a.as_of AND s.bounce_type = 'hard', false) AS INTEGER) AS bounced_hard,
  CAST(coalesce(s.bounced_at <= a.as_of AND s.bounce_type IS DISTINCT FROM 'hard', false) AS INTEGER) AS bounced_soft,
  CAST(coalesce(s.opened_at <= a.as_of, false) AS INTEGER) AS opened,
  CAST(coalesce(s.machine_opened_at <= a.as_of, false) AS INTEGER) AS machine_opened,
  CAST(coalesce(s.clicked_at <= a.as_of, false) AS INTEGER) AS clicked,
  CAST(coalesce(s.machine_clicked_at <= a.as_of, false) AS INTEGER) AS machine_clicked,
  CAST(coalesce(s.unsubscribed_at <= a.as_of, false) AS INTEGER) AS unsubscribed,
  CAST(coalesce(s.complained_at <= a.as_of, false) AS INTEGER) AS complained
FROM {s}.answered_sends AS s
CROSS JOIN {s}.scope AS a
JOIN {s}.campaigns AS c ON c.campaign = s.campaign_id
LEFT JOIN {s}.owners AS o ON o.address_id = s.address_id
WHERE s.sent_at <= a.as_of
UNION ALL
SELECT
  t.campaign_id, t.day, NULL, NULL, NULL, coalesce(t.mailbox_provider, 'unknown'), NULL, NULL, t.sent,
  CASE c.feed_delivered WHEN 0 THEN coalesce(t.delivered, 0) WHEN 1 THEN t.sent - coalesce(t.bounced_hard, 0) - coalesce(t.bounced_soft, 0) END,
  coalesce(t.bounced_hard, 0), coalesce(t.bounced_soft, 0), 0, 0, 0, 0, coalesce(t.unsubscribed, 0), coalesce(t.complained, 0)
FROM {s}.totals AS t JOIN {s}.campaigns AS c ON c.campaign = t.campaign_id;

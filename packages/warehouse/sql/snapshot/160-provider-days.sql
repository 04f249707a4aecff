-- Mail of a campaign at a mailbox provider by the local day on which things happened: sent, delivered, complained of (4-figures 4.1).
-- A daily total has one day for all of them. Delivered is counted where its feed tells it; withdrawn complaints are off already.
CREATE TABLE {s}.provider_days AS
WITH mails AS (
  SELECT
    s.campaign_id AS campaign, coalesce(d.mailbox_provider, 'unknown') AS provider, s.sent_day,
    -- Local days begin on a quarter of an hour everywhere, and there are few of those: the calendar is asked once for each.
    CASE WHEN c.feed_delivered = 0 AND s.delivered_at <= a.as_of AND NOT coalesce(s.bounced_at <= a.as_of, false)
      THEN epoch_us(s.delivered_at) // 900000000 END AS delivered_quarter,
    CASE WHEN s.complained_at <= a.as_of THEN epoch_us(s.complained_at) // 900000000 END AS complained_quarter
  FROM {s}.answered_sends AS s
  CROSS JOIN {s}.scope AS a
  JOIN {s}.campaigns AS c ON c.campaign = s.campaign_id
  LEFT JOIN addresses AS d ON d.address_id = s.address_id
  WHERE s.sent_at <= a.as_of
), quarters AS (
  SELECT quarter, local_day(make_timestamp(quarter * 900000000), w.time_zone) AS day
  FROM (SELECT delivered_quarter AS quarter FROM mails UNION SELECT complained_quarter FROM mails) CROSS JOIN workspace AS w
  WHERE quarter IS NOT NULL
), happened AS (
  SELECT campaign, provider, sent_day AS day, count(*) AS sent, 0 AS delivered, 0 AS complaints FROM mails GROUP BY ALL
  UNION ALL
  SELECT m.campaign, m.provider, q.day, 0, count(*), 0 FROM mails AS m JOIN quarters AS q ON q.quarter = m.delivered_quarter GROUP BY ALL
  UNION ALL
  SELECT m.campaign, m.provider, q.day, 0, 0, count(*) FROM mails AS m JOIN quarters AS q ON q.quarter = m.complained_quarter GROUP BY ALL
  UNION ALL
  SELECT t.campaign_id, coalesce(t.mailbox_provider, 'unknown'), t.day, t.sent, CASE WHEN c.feed_delivered = 0 THEN coalesce(t.delivered, 0) ELSE 0 END, coalesce(t.complained, 0)
  FROM {s}.totals AS t JOIN {s}.campaigns AS c ON c.campaign = t.campaign_id
)
SELECT
  campaign, provider, day, CAST(sum(sent) AS BIGINT) AS sent, CAST(sum(delivered) AS BIGINT) AS delivered, CAST(sum(complaints) AS BIGINT) AS complaints
FROM happened
GROUP BY campaign, provider, day;

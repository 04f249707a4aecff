-- Mail of a campaign at a mailbox provider by the local day on which things happened: sent, delivered, complained of (4-figures 4.1).
-- A daily total has one day for all of them. Delivered is counted where its feed tells it; withdrawn complaints are off already.
CREATE TABLE {s}.provider_days AS
WITH days AS (
  SELECT w.time_zone, CAST(first + CAST(unnest(range(0, date_diff('day', first, a.as_of_day) + 1)) AS INTEGER) AS DATE) AS day
  FROM (SELECT min(sent_day) AS first FROM sends) CROSS JOIN {s}.scope AS a CROSS JOIN workspace AS w
), starts AS (
  SELECT day, epoch_us(timezone(time_zone, timezone('UTC', CAST(day AS TIMESTAMP)))) - epoch_us(CAST(day AS TIMESTAMP)) AS shift,
    epoch_us(timezone(time_zone, timezone('UTC', CAST(day + 1 AS TIMESTAMP)))) - epoch_us(CAST(day + 1 AS TIMESTAMP)) AS next_shift
  FROM days
), shifts AS (
  -- How far local time is from UTC on a day: to ask the calendar mail by mail takes longer than all the rest. Where clocks change it must be asked.
  SELECT day, shift FROM starts WHERE shift = next_shift
), mails AS (
  SELECT
    s.campaign_id AS campaign, d.mailbox_provider AS provider, s.sent_day,
    CASE WHEN c.feed_delivered = 0 AND s.delivered_at <= a.as_of AND NOT coalesce(s.bounced_at <= a.as_of, false) THEN
      CASE WHEN h.shift IS NULL THEN local_day(s.delivered_at, w.time_zone) ELSE CAST(make_timestamp(epoch_us(s.delivered_at) + h.shift) AS DATE) END
    END AS delivered_day,
    CASE WHEN s.complained_at <= a.as_of THEN local_day(s.complained_at, w.time_zone) END AS complained_day,
    count(*) AS mails
  FROM {s}.answered_sends AS s
  CROSS JOIN {s}.scope AS a
  CROSS JOIN workspace AS w
  JOIN {s}.campaigns AS c ON c.campaign = s.campaign_id
  LEFT JOIN addresses AS d ON d.address_id = s.address_id
  LEFT JOIN shifts AS h ON h.day = CAST(s.delivered_at AS DATE)
  WHERE s.sent_at <= a.as_of
  GROUP BY ALL
), happened AS (
  SELECT campaign, provider, sent_day AS day, mails AS sent, 0 AS delivered, 0 AS complaints FROM mails
  UNION ALL
  SELECT campaign, provider, delivered_day, 0, mails, 0 FROM mails WHERE delivered_day IS NOT NULL
  UNION ALL
  SELECT campaign, provider, complained_day, 0, 0, mails FROM mails WHERE complained_day IS NOT NULL
  UNION ALL
  SELECT t.campaign_id, t.mailbox_provider, t.day, t.sent, CASE WHEN c.feed_delivered = 0 THEN coalesce(t.delivered, 0) ELSE 0 END, coalesce(t.complained, 0)
  FROM {s}.totals AS t JOIN {s}.campaigns AS c ON c.campaign = t.campaign_id
)
SELECT
  campaign, coalesce(provider, 'unknown') AS provider, day,
  CAST(sum(sent) AS BIGINT) AS sent, CAST(sum(delivered) AS BIGINT) AS delivered, CAST(sum(complaints) AS BIGINT) AS complaints
FROM happened
GROUP BY ALL;

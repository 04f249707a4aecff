-- Mails and clicks of a campaign's day, as a contract counts them; totals stand only where no person-level send does.
CREATE TABLE {s}.person_mail_days AS
SELECT
  s.campaign_id AS campaign, s.sent_day AS day, count(*) AS sent,
  count(*) FILTER (WHERE s.clicked_at <= a.as_of) + count(*) FILTER (WHERE s.machine_clicked_at <= a.as_of) AS clicks
FROM {s}.answered_sends AS s CROSS JOIN {s}.scope AS a JOIN {s}.campaigns AS c ON c.campaign = s.campaign_id
WHERE s.sent_at <= a.as_of
GROUP BY s.campaign_id, s.sent_day;

CREATE TABLE {s}.totals AS
SELECT t.*
FROM send_totals AS t CROSS JOIN {s}.scope AS a JOIN {s}.campaigns AS c ON c.campaign = t.campaign_id
WHERE t.replaced_by IS NULL AND t.day <= a.as_of_day
  AND NOT EXISTS (SELECT 1 FROM {s}.person_mail_days AS p WHERE p.campaign = t.campaign_id AND p.day = t.day);

CREATE TABLE {s}.mail_days AS
SELECT campaign, day, sent, clicks FROM {s}.person_mail_days
UNION ALL
SELECT campaign_id, day, sum(sent)::BIGINT, coalesce(sum(clicked), 0)::BIGINT FROM {s}.totals GROUP BY campaign_id, day;

-- A cost line is spread evenly over its days; days later than as_of are not read.
CREATE TABLE {s}.cost_days AS
WITH lines AS (
  SELECT
    c.campaign_id AS campaign, c.kind, coalesce(c.day, c.starts_on) AS starts_on, coalesce(c.day, c.ends_on) AS ends_on,
    micros(c.amount) * m.rate_micros // 1000000 AS amount_micros
  FROM costs AS c
  JOIN {s}.campaigns AS k ON k.campaign = c.campaign_id
  JOIN {s}.money AS m ON m.currency = c.currency AND m.day = coalesce(c.day, c.starts_on)
  WHERE c.replaced_by IS NULL
), spread AS (
  SELECT l.*, date_diff('day', l.starts_on, l.ends_on) + 1 AS days, unnest(range(0, date_diff('day', l.starts_on, least(l.ends_on, a.as_of_day)) + 1)) AS nth
  FROM lines AS l CROSS JOIN {s}.scope AS a
  WHERE l.starts_on <= a.as_of_day
)
SELECT campaign, kind, CAST(starts_on + CAST(nth AS INTEGER) AS DATE) AS day, sum(yoctos(amount_micros) // days) AS yoctos
FROM spread
GROUP BY ALL;

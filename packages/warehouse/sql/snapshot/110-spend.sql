-- Every euro by campaign and day: cost lines by kind, and what contracts cost. A lead_fee line replaces the contract.
CREATE TABLE {s}.spend_days AS
WITH priced AS (
  SELECT campaign FROM {s}.campaigns WHERE campaign NOT IN (SELECT campaign FROM {s}.cost_days WHERE kind = 'lead_fee')
), per_lead AS (
  SELECT campaign_id AS campaign, acquired_day AS day, yoctos(sum(price_micros)) AS yoctos
  FROM {s}.judged_leads WHERE accepted AND price_model = 'cpl' GROUP BY campaign_id, acquired_day
), per_mail AS (
  SELECT m.campaign, m.day, CASE k.price_model WHEN 'cpm' THEN yoctos(k.price_micros * m.sent) // 1000 ELSE yoctos(k.price_micros * m.clicks) END AS yoctos
  FROM {s}.mail_days AS m JOIN {s}.contract_days AS k ON k.campaign = m.campaign AND k.day = m.day
  WHERE k.price_model IN ('cpm', 'cpc')
), per_order AS (
  SELECT l.campaign_id AS campaign, o.day, yoctos(sum(l.price_micros)) AS yoctos
  FROM {s}.credits AS o JOIN {s}.judged_leads AS l ON l.lead_id = o.lead_id
  WHERE l.price_model = 'cpa' GROUP BY l.campaign_id, o.day
), fixed_days AS (
  SELECT k.campaign_id AS campaign, k.starts_on, k.price_micros, date_diff('day', k.starts_on, k.ends_on) + 1 AS days,
    unnest(range(0, date_diff('day', k.starts_on, least(k.ends_on, a.as_of_day)) + 1)) AS nth
  FROM {s}.priced_contracts AS k CROSS JOIN {s}.scope AS a
  WHERE k.price_model = 'fixed' AND k.starts_on <= a.as_of_day
), fixed AS (
  SELECT campaign, CAST(starts_on + CAST(nth AS INTEGER) AS DATE) AS day, sum(yoctos(price_micros) // days) AS yoctos
  FROM fixed_days GROUP BY ALL
), contracted AS (
  SELECT campaign, day, yoctos, 'contract_per_lead' AS kind FROM per_lead
  UNION ALL SELECT campaign, day, yoctos, 'contract' FROM per_mail
  UNION ALL SELECT campaign, day, yoctos, 'contract' FROM per_order
  UNION ALL SELECT campaign, day, yoctos, 'contract' FROM fixed
)
SELECT d.campaign, d.day, d.kind, d.yoctos, coalesce(k.price_model, 'unknown') AS price_model
FROM (
  SELECT campaign, day, kind, yoctos FROM {s}.cost_days
  UNION ALL
  SELECT campaign, day, kind, yoctos FROM contracted WHERE campaign IN (SELECT campaign FROM priced) AND yoctos <> 0
) AS d
LEFT JOIN {s}.contract_days AS k ON k.campaign = d.campaign AND k.day = d.day;

-- An amount goes to the accepted leads of its month; a month without leads to the nearest earlier with leads, else the nearest later.
CREATE TABLE {s}.lead_shares AS
WITH crowds AS (
  SELECT campaign_id AS campaign, date_trunc('month', acquired_day) AS month, count(*) AS leads
  FROM {s}.judged_leads WHERE accepted GROUP BY ALL
), amounts AS (
  SELECT campaign, date_trunc('month', day) AS month, kind, sum(yoctos) AS yoctos
  FROM {s}.spend_days WHERE kind <> 'contract_per_lead' GROUP BY ALL
), landed AS (
  SELECT a.campaign, a.kind, a.yoctos, c.month, c.leads
  FROM amounts AS a JOIN crowds AS c ON c.campaign = a.campaign
  QUALIFY row_number() OVER (
    PARTITION BY a.campaign, a.month, a.kind
    ORDER BY c.month > a.month, CASE WHEN c.month <= a.month THEN c.month END DESC, c.month
  ) = 1
)
SELECT campaign, month, kind, sum(yoctos) // min(leads) AS yoctos, min(leads) AS leads
FROM landed GROUP BY campaign, month, kind;

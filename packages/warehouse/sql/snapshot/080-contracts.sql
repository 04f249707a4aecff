-- The contract of a campaign's day: its own, else its supplier's; latest start, then greatest id. A fixed price counts beside
-- any other (10-rulings 4), so that one stands as the contract of a lead only where it is alone.
CREATE TABLE {s}.priced_contracts AS
SELECT k.*, micros(k.unit_price) * m.rate_micros // 1000000 AS price_micros
FROM contracts AS k JOIN {s}.money AS m ON m.currency = k.currency AND m.day = k.starts_on
WHERE k.replaced_by IS NULL AND (k.campaign_id IS NULL OR k.campaign_id IN (SELECT campaign FROM {s}.campaigns));

CREATE TABLE {s}.contract_days AS
WITH days AS (
  SELECT campaign_id AS campaign, acquired_day AS day FROM {s}.seen_leads
  UNION SELECT campaign, day FROM {s}.mail_days
  UNION SELECT campaign, day FROM {s}.cost_days
  UNION SELECT campaign_id, CAST(unnest(range(starts_on, least(ends_on, a.as_of_day) + INTERVAL 1 DAY, INTERVAL 1 DAY)) AS DATE)
    FROM {s}.priced_contracts CROSS JOIN {s}.scope AS a WHERE price_model = 'fixed' AND starts_on <= a.as_of_day
  UNION SELECT c.campaign, o.ordered_day
    FROM {s}.campaigns AS c
    JOIN {s}.priced_contracts AS k ON k.price_model = 'cpa' AND (k.campaign_id = c.campaign OR (k.campaign_id IS NULL AND k.supplier_id = c.supplier))
    CROSS JOIN (SELECT DISTINCT ordered_day FROM orders CROSS JOIN {s}.scope AS a WHERE replaced_by IS NULL AND ordered_day <= a.as_of_day) AS o
)
SELECT
  d.campaign, d.day, k.contract_id, k.price_model, k.price_micros, k.duplicate_window_days,
  coalesce(k.accept_rules, 'duplicate_cross|duplicate_own|throwaway|invalid') AS accept_rules
FROM days AS d
JOIN {s}.campaigns AS c ON c.campaign = d.campaign
JOIN {s}.priced_contracts AS k
  ON (k.campaign_id = d.campaign OR (k.campaign_id IS NULL AND k.supplier_id = c.supplier))
  AND k.starts_on <= d.day AND coalesce(k.ends_on >= d.day, true)
QUALIFY row_number() OVER (
  PARTITION BY d.campaign, d.day
  ORDER BY k.campaign_id IS NULL, k.price_model = 'fixed', k.starts_on DESC, k.contract_id DESC
) = 1;

-- Orders with the dimensions of the acquisition they are credited to, `unattributed` without one.
CREATE TABLE {s}.orders AS
SELECT
  o.order_id, o.person, o.ordered_at, o.day, o.revenue, o.margin, l.lead_id IS NOT NULL AS credited,
  l.acquired_at, l.day AS acquired_day,
  CAST(floor(epoch_us(o.ordered_at - l.acquired_at) / 86400000000) AS INTEGER) AS age_days,
  coalesce(l.campaign, 'unattributed') AS campaign, coalesce(l.supplier, 'unattributed') AS supplier,
  coalesce(l.channel, 'unattributed') AS channel, coalesce(l.brand, 'unattributed') AS brand,
  coalesce(l.objective, 'unattributed') AS objective, coalesce(l.incentive, 'unattributed') AS incentive,
  coalesce(l.mailbox_provider, 'unattributed') AS mailbox_provider, coalesce(l.address_class, 'unattributed') AS address_class,
  coalesce(l.gender, 'unattributed') AS gender, coalesce(l.age_band, 'unattributed') AS age_band,
  coalesce(l.price_model, 'unattributed') AS price_model
FROM {s}.credits AS o LEFT JOIN {s}.leads AS l ON l.lead_id = o.lead_id;

-- Orders of people known only by excluded leads, laid to their latest lead of any status.
CREATE TABLE {s}.excluded_orders AS
SELECT o.order_id, o.ordered_at, o.day AS ordered_day, o.margin, l.*
FROM {s}.seen_orders AS o
JOIN {s}.leads AS l ON l.person = o.person AND l.acquired_at <= o.ordered_at
WHERE o.person NOT IN (SELECT person FROM {s}.leads WHERE reason = 'net')
QUALIFY row_number() OVER (PARTITION BY o.order_id ORDER BY l.acquired_at DESC, l.lead_id DESC) = 1;

CREATE TABLE {s}.calendar AS
WITH days AS (
  SELECT day FROM {s}.leads UNION SELECT day FROM {s}.orders UNION SELECT day FROM {s}.mail_days UNION SELECT day FROM {s}.spend_days
  UNION SELECT day FROM {s}.mail_months UNION SELECT day FROM {s}.lead_months UNION SELECT day FROM {s}.order_months
)
SELECT
  day, CAST(day AS VARCHAR) AS day_id, CAST(CAST(date_trunc('week', day) AS DATE) AS VARCHAR) AS week, left(CAST(day AS VARCHAR), 7) AS month,
  left(CAST(day AS VARCHAR), 4) || '-Q' || CAST(quarter(day) AS VARCHAR) AS quarter
FROM days;

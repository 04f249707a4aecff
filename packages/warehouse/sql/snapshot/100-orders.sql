-- Orders that are orders (not refunded whole), what is left of them, and the acquisition each is credited to, before any filter.
CREATE TABLE {s}.seen_orders AS
SELECT
  o.order_id, coalesce(o.ref_id, w.owner, -o.address_id) AS person, o.ordered_at, o.ordered_day AS day,
  yoctos((micros(o.revenue) - micros(coalesce(o.refunded, 0))) * m.rate_micros // 1000000) AS revenue,
  CASE
    WHEN o.revenue = 0 THEN yoctos(micros(o.margin) * m.rate_micros // 1000000)
    ELSE yoctos_of(micros(o.margin) * m.rate_micros // 1000000, micros(o.revenue) - micros(coalesce(o.refunded, 0)), micros(o.revenue))
  END AS margin
FROM orders AS o
CROSS JOIN {s}.scope AS a
JOIN {s}.money AS m ON m.currency = o.currency AND m.day = o.ordered_day
LEFT JOIN {s}.owners AS w ON w.address_id = o.address_id
WHERE o.replaced_by IS NULL AND o.ordered_at <= a.as_of AND NOT (o.revenue > 0 AND coalesce(o.refunded, 0) >= o.revenue);

CREATE TABLE {s}.credits AS
SELECT o.*, l.lead_id
FROM {s}.seen_orders AS o
LEFT JOIN {s}.judged_leads AS l ON l.reason = 'net' AND l.person = o.person AND l.acquired_at <= o.ordered_at
QUALIFY row_number() OVER (PARTITION BY o.order_id ORDER BY l.acquired_at DESC NULLS LAST, l.lead_id DESC) = 1;

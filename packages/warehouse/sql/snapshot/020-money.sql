-- Euros for one unit of a currency on a day: that day's rate, else the latest of the 7 days before. None: the row is pending.
CREATE TABLE {s}.money AS
WITH dated AS (
  SELECT currency, coalesce(day, starts_on) AS day FROM costs WHERE replaced_by IS NULL
  UNION SELECT currency, ordered_day FROM orders WHERE replaced_by IS NULL
  UNION SELECT currency, starts_on FROM contracts WHERE replaced_by IS NULL
)
SELECT d.currency, d.day, 1000000::HUGEINT AS rate_micros
FROM dated AS d JOIN workspace AS w ON d.currency = w.currency
UNION ALL
SELECT d.currency, d.day, micros(arg_max(r.eur, r.day))
FROM dated AS d
JOIN workspace AS w ON d.currency <> w.currency
JOIN rates AS r ON r.currency = d.currency AND r.replaced_by IS NULL AND r.day BETWEEN d.day - 7 AND d.day
GROUP BY d.currency, d.day;

-- Mail by person, campaign and month. People who never became a lead nor ordered, and had the same mail with the same outcomes month by
-- month, stand as one of them with their number as weight; their key is below that of any person.
CREATE TABLE {s}.people_months AS
WITH span AS (
  SELECT min(day) AS first FROM {s}.mail WHERE person IS NOT NULL
), known AS (
  SELECT person FROM {s}.seen_leads UNION SELECT person FROM {s}.seen_orders
), months AS (
  SELECT person, campaign, date_trunc('month', day) AS month, max(delivered) AS delivered, max(clicked) AS clicked, max(unsubscribed) AS unsubscribed, max(complained) AS complained
  FROM {s}.mail WHERE person IS NOT NULL GROUP BY person, campaign, date_trunc('month', day)
), kinds AS (
  SELECT *, row_number() OVER () AS kind FROM (SELECT DISTINCT campaign, month, delivered, clicked, unsubscribed, complained FROM months)
), coded AS (
  SELECT m.person, k.kind
  FROM months AS m ANTI JOIN known AS n ON n.person = m.person
  JOIN kinds AS k ON k.campaign = m.campaign AND k.month = m.month AND k.delivered IS NOT DISTINCT FROM m.delivered AND k.clicked = m.clicked
    AND k.unsubscribed = m.unsubscribed AND k.complained = m.complained
), alike AS (
  SELECT kinds, count(*) AS weight FROM (SELECT list(kind ORDER BY kind) AS kinds FROM coded GROUP BY person) GROUP BY kinds
), numbered AS (
  SELECT -4611686018427387904 + row_number() OVER () AS person, weight, unnest(kinds) AS kind FROM alike
)
SELECT n.person, n.weight, k.campaign, greatest(CAST(k.month AS DATE), s.first) AS day, k.delivered, k.clicked, k.unsubscribed, k.complained
FROM numbered AS n JOIN kinds AS k ON k.kind = n.kind CROSS JOIN span AS s
UNION ALL
SELECT m.person, 1, m.campaign, greatest(CAST(m.month AS DATE), s.first), m.delivered, m.clicked, m.unsubscribed, m.complained
FROM months AS m SEMI JOIN known AS n ON n.person = m.person CROSS JOIN span AS s;

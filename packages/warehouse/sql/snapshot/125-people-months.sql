-- What every solicited person had month by month: mail of a campaign with its outcomes, leads of a campaign, orders. People alike in all
-- of it stand as one, with their number as weight. Where a period cuts no month, questions about people read this instead of each mail.
CREATE TABLE {s}.months_span AS
SELECT min(day) AS first, max(day) AS last
FROM (SELECT day FROM {s}.mail WHERE person IS NOT NULL UNION ALL SELECT day FROM {s}.leads UNION ALL SELECT day FROM {s}.seen_orders);

CREATE TABLE {s}.alike_months AS
WITH solicited AS (
  SELECT DISTINCT person FROM {s}.mail WHERE person IS NOT NULL
), months AS (
  SELECT person, 'mail' AS what, campaign, date_trunc('month', day) AS month, coalesce(max(delivered), -1) AS delivered, max(clicked) AS clicked,
    max(unsubscribed) AS unsubscribed, max(complained) AS complained
  FROM {s}.mail WHERE person IS NOT NULL GROUP BY person, campaign, date_trunc('month', day)
  UNION ALL
  SELECT DISTINCT l.person, 'lead', l.campaign, date_trunc('month', l.day), 0, 0, 0, 0 FROM {s}.leads AS l SEMI JOIN solicited AS s ON s.person = l.person
  UNION ALL
  SELECT DISTINCT o.person, 'order', '', date_trunc('month', o.day), 0, 0, 0, 0 FROM {s}.seen_orders AS o SEMI JOIN solicited AS s ON s.person = o.person
), kinds AS (
  SELECT *, row_number() OVER () AS kind FROM (SELECT DISTINCT what, campaign, month, delivered, clicked, unsubscribed, complained FROM months)
), people AS (
  SELECT list(k.kind ORDER BY k.kind) AS kinds
  FROM months AS m JOIN kinds AS k ON k.what = m.what AND k.campaign = m.campaign AND k.month = m.month AND k.delivered = m.delivered
    AND k.clicked = m.clicked AND k.unsubscribed = m.unsubscribed AND k.complained = m.complained
  GROUP BY m.person
), alike AS (
  SELECT row_number() OVER () AS person, weight, unnest(kinds) AS kind FROM (SELECT kinds, count(*) AS weight FROM people GROUP BY kinds)
)
SELECT a.person, a.weight, k.what, k.campaign, greatest(CAST(k.month AS DATE), s.first) AS day, nullif(k.delivered, -1) AS delivered, k.clicked, k.unsubscribed, k.complained
FROM alike AS a JOIN kinds AS k ON k.kind = a.kind CROSS JOIN {s}.months_span AS s;

CREATE TABLE {s}.mail_months AS SELECT person, weight, campaign, day, delivered, clicked, unsubscribed, complained FROM {s}.alike_months WHERE what = 'mail';
CREATE TABLE {s}.lead_months AS SELECT person, campaign, day FROM {s}.alike_months WHERE what = 'lead';
CREATE TABLE {s}.order_months AS SELECT person, day FROM {s}.alike_months WHERE what = 'order';
DROP TABLE {s}.alike_months;

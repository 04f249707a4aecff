-- What every solicited person had month by month: mail of a campaign with its outcomes, leads of a campaign, orders. People alike in all
-- of it stand as one, with their number as weight. Where a period cuts no month, questions about people read this instead of each mail.
CREATE TABLE {s}.months_span AS
SELECT min(day) AS first, max(day) AS last
FROM (SELECT day FROM {s}.mail WHERE person IS NOT NULL UNION ALL SELECT day FROM {s}.leads UNION ALL SELECT day FROM {s}.seen_orders);

CREATE TABLE {s}.month_campaigns AS SELECT campaign, CAST(row_number() OVER (ORDER BY campaign) AS BIGINT) AS number FROM {s}.campaigns;

-- A month of a person is one whole number: campaign (0 for an order), month, what happened. Of mail: 1 its delivery is known, 2 delivered,
-- 4 clicked, 8 unsubscribed, 16 complained; 32 a lead, 64 an order.
CREATE TABLE {s}.alike_people AS
WITH mail AS (
  SELECT m.person, c.number, date_part('year', m.day) * 12 + date_part('month', m.day) - 1 AS month,
    bit_or(CASE WHEN m.delivered IS NULL THEN 0 ELSE 1 + 2 * m.delivered END + 4 * m.clicked + 8 * m.unsubscribed + 16 * m.complained) AS happened
  FROM {s}.mail AS m JOIN {s}.month_campaigns AS c ON c.campaign = m.campaign
  WHERE m.person IS NOT NULL GROUP BY ALL
), months AS (
  SELECT * FROM mail
  UNION ALL
  SELECT DISTINCT l.person, c.number, date_part('year', l.day) * 12 + date_part('month', l.day) - 1, 32
  FROM {s}.leads AS l JOIN {s}.month_campaigns AS c ON c.campaign = l.campaign SEMI JOIN mail AS m ON m.person = l.person
  UNION ALL
  SELECT DISTINCT o.person, 0, date_part('year', o.day) * 12 + date_part('month', o.day) - 1, 64
  FROM {s}.seen_orders AS o SEMI JOIN mail AS m ON m.person = o.person
), people AS (
  SELECT list_sort(list((number * 100000 + month) * 128 + happened)) AS months FROM months GROUP BY person
), alike AS (
  SELECT row_number() OVER () AS person, weight, unnest(months) AS month FROM (SELECT months, count(*) AS weight FROM people GROUP BY months)
)
SELECT person, weight, month // 12800000 AS number, month % 128 AS happened,
  greatest(make_date(month // 128 % 100000 // 12, month // 128 % 100000 % 12 + 1, 1), s.first) AS day
FROM alike CROSS JOIN {s}.months_span AS s;

CREATE TABLE {s}.mail_months AS
SELECT a.person, a.weight, c.campaign, a.day, CASE WHEN a.happened & 1 = 1 THEN a.happened // 2 & 1 END AS delivered,
  a.happened // 4 & 1 AS clicked, a.happened // 8 & 1 AS unsubscribed, a.happened // 16 & 1 AS complained
FROM {s}.alike_people AS a JOIN {s}.month_campaigns AS c ON c.number = a.number WHERE a.happened < 32;

CREATE TABLE {s}.lead_months AS SELECT a.person, c.campaign, a.day FROM {s}.alike_people AS a JOIN {s}.month_campaigns AS c ON c.number = a.number WHERE a.happened = 32;
CREATE TABLE {s}.order_months AS SELECT person, day FROM {s}.alike_people WHERE happened = 64;
DROP TABLE {s}.alike_people;
DROP TABLE {s}.month_campaigns;

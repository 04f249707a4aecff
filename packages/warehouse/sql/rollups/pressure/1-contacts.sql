-- What each contact came on top of, and what followed it. A contact is a mail delivered to a person, whoever sent it; where delivery
-- is unknown, a mail sent. What follows a contact up to the person's next one is laid to it; the same instant counts as after.
CREATE TABLE {s}.contact_campaigns AS
SELECT campaign, CAST(row_number() OVER (ORDER BY campaign) AS INTEGER) AS campaign_no FROM {s}.campaigns;

-- Contacts by person in time. Instants are microseconds: windows over whole numbers are cheap. Of several at one instant, the one
-- that was answered comes last. said: 4 clicked, 2 complained, 1 unsubscribed.
CREATE TABLE {s}.contacts AS
SELECT
  person, moment, coalesce(lead(moment) OVER in_order, 9223372036854775807) AS next_moment, day, campaign_no, said,
  CAST(row_number() OVER in_order AS INTEGER) AS attempt,
  CAST(count(*) OVER (PARTITION BY person ORDER BY moment RANGE BETWEEN 604799999999 PRECEDING AND CURRENT ROW) AS INTEGER) AS within_7,
  CAST(count(*) OVER (PARTITION BY person ORDER BY moment RANGE BETWEEN 2591999999999 PRECEDING AND CURRENT ROW) AS INTEGER) AS within_30
FROM (
  SELECT m.person, epoch_us(m.sent_at) AS moment, m.day, c.campaign_no, CAST(4 * m.clicked + 2 * m.complained + m.unsubscribed AS TINYINT) AS said
  FROM {s}.mail AS m JOIN {s}.contact_campaigns AS c ON c.campaign = m.campaign
  WHERE m.person IS NOT NULL AND coalesce(m.delivered, 1) = 1
) AS t
WINDOW in_order AS (PARTITION BY person ORDER BY moment, said, campaign_no);

-- Signs of life, each up to the next: a human click, an accepted lead, an order, a reply.
CREATE TABLE {s}.signs AS
SELECT person, moment, coalesce(lead(moment) OVER (PARTITION BY person ORDER BY moment), 9223372036854775807) AS next_moment
FROM (
  SELECT person, epoch_us(acquired_at) AS moment FROM {s}.leads WHERE accepted
  UNION SELECT person, epoch_us(ordered_at) FROM {s}.orders
  UNION SELECT l.person, epoch_us(l.replied_at) FROM {s}.seen_leads AS l CROSS JOIN {s}.scope AS a WHERE l.replied_at <= a.as_of
  UNION
  SELECT coalesce(s.ref_id, o.owner, -s.address_id), epoch_us(s.clicked_at)
  FROM {s}.answered_sends AS s
  CROSS JOIN {s}.scope AS a
  JOIN {s}.campaigns AS c ON c.campaign = s.campaign_id
  LEFT JOIN {s}.owners AS o ON o.address_id = s.address_id
  WHERE s.clicked_at <= a.as_of AND s.sent_at <= a.as_of
);

-- Where a person's first lead, order, click and departure stand; most people have none of them. A hard bounce is no contact: it ends
-- the contact before it.
CREATE TABLE {s}.turning_points AS
SELECT
  person, min(lead_at) AS lead_at, min(order_at) AS order_at, min(bounced_at) AS bounced_at,
  min(click_attempt) AS click_attempt, min(leave_attempt) AS leave_attempt
FROM (
  SELECT person, epoch_us(acquired_at) AS lead_at, NULL AS order_at, NULL AS bounced_at, NULL AS click_attempt, NULL AS leave_attempt
  FROM {s}.leads WHERE accepted
  UNION ALL SELECT person, NULL, epoch_us(ordered_at), NULL, NULL, NULL FROM {s}.orders
  UNION ALL SELECT person, NULL, NULL, epoch_us(sent_at), NULL, NULL FROM {s}.mail WHERE bounced_hard = 1 AND person IS NOT NULL
  UNION ALL SELECT person, NULL, NULL, NULL, if(said >= 4, attempt, NULL), if(said % 4 > 0, attempt, NULL) FROM {s}.contacts WHERE said > 0
  UNION ALL SELECT person, NULL, NULL, NULL, NULL, NULL FROM {s}.signs
)
GROUP BY person;

CREATE TABLE {s}.eventful_contacts AS
SELECT k.* FROM {s}.contacts AS k SEMI JOIN {s}.turning_points AS p ON p.person = k.person;

-- What followed a contact, and how long before it the person had last given a sign.
CREATE TABLE {s}.contact_wakes AS
SELECT person, attempt, max(leads) AS leads, max(orders) AS orders, sum(margin) AS margin, max(margins_unknown) AS margins_unknown, max(idle_days) AS idle_days
FROM (
  SELECT k.person, k.attempt, 1 AS leads, 0 AS orders, 0::HUGEINT AS margin, 0 AS margins_unknown, NULL::BIGINT AS idle_days
  FROM {s}.eventful_contacts AS k JOIN {s}.leads AS l
    ON l.person = k.person AND l.accepted AND epoch_us(l.acquired_at) >= k.moment AND epoch_us(l.acquired_at) < k.next_moment
  UNION ALL
  SELECT k.person, k.attempt, 0, 1, coalesce(o.margin, 0), CAST(o.margin IS NULL AS INTEGER), NULL
  FROM {s}.eventful_contacts AS k JOIN {s}.orders AS o
    ON o.person = k.person AND epoch_us(o.ordered_at) >= k.moment AND epoch_us(o.ordered_at) < k.next_moment
  UNION ALL
  SELECT k.person, k.attempt, 0, 0, 0, 0, (k.moment - g.moment) // 86400000000
  FROM {s}.eventful_contacts AS k JOIN {s}.signs AS g ON g.person = k.person AND g.moment < k.moment AND g.next_moment >= k.moment
)
GROUP BY person, attempt;

-- idle: heard of within 30 days before (0), 90 (1), 180 (2), 365 (3), longer ago (4), never (5). At risk: neither gone nor converted.
CREATE TABLE {s}.weighed_contacts AS
SELECT
  k.person, k.day, k.campaign_no, k.attempt, k.within_7, k.within_30, k.moment,
  CASE WHEN w.idle_days IS NULL THEN 5 WHEN w.idle_days <= 30 THEN 0 WHEN w.idle_days <= 90 THEN 1
    WHEN w.idle_days <= 180 THEN 2 WHEN w.idle_days <= 365 THEN 3 ELSE 4 END AS idle,
  k.said >= 4 AS clicked, k.said // 2 % 2 = 1 AS complained, k.said % 2 = 1 AS unsubscribed,
  coalesce(w.leads = 1, false) AS led, coalesce(w.orders = 1, false) AS ordered, w.margin, coalesce(w.margins_unknown = 1, false) AS margin_unknown,
  coalesce(p.leave_attempt >= k.attempt, true) AND coalesce(p.bounced_at >= k.moment, true) AS stays,
  coalesce(p.leave_attempt = k.attempt, false) OR coalesce(p.bounced_at >= k.moment AND p.bounced_at < k.next_moment, false) AS leaves,
  coalesce(p.lead_at >= k.moment, true) AS no_lead, coalesce(p.lead_at >= k.moment AND p.lead_at < k.next_moment, false) AS first_lead,
  coalesce(p.order_at >= k.moment, true) AS no_order, coalesce(p.order_at >= k.moment AND p.order_at < k.next_moment, false) AS first_order,
  coalesce(p.click_attempt >= k.attempt, true) AS no_click, coalesce(p.click_attempt = k.attempt, false) AS first_click
FROM {s}.eventful_contacts AS k
JOIN {s}.turning_points AS p ON p.person = k.person
LEFT JOIN {s}.contact_wakes AS w ON w.person = k.person AND w.attempt = k.attempt;

-- What adds up, by day and campaign, on four scales: contacts within 7 days and within 30, the attempt, the silence before.
-- The last level of each scale is open. A contact of a person to whom nothing happened is only counted, and always at risk.
CREATE TABLE {s}.pressure_days AS
SELECT scale, CAST(level AS SMALLINT) AS level, day, campaign_no, margin, CAST(COLUMNS(* EXCLUDE (scale, level, day, campaign_no, margin)) AS INTEGER)
FROM (
  SELECT
    scale, level, day, campaign_no, contacts, 0 AS clicks, 0 AS complaints, 0 AS unsubscribes, 0 AS leads, 0 AS orders, 0::HUGEINT AS margin, 0 AS margins_unknown,
    contacts AS staying, 0 AS leaving, excess, contacts AS lead_risk, 0 AS lead_events, 0 AS lead_left,
    contacts AS order_risk, 0 AS order_events, 0 AS order_left, contacts AS click_risk, 0 AS click_events, 0 AS click_left
  FROM (
    SELECT
      CASE grouping_id(seven, thirty, nth, idle) WHEN 7 THEN 'days_7' WHEN 11 THEN 'days_30' WHEN 13 THEN 'attempt' ELSE 'idle' END AS scale,
      coalesce(seven, thirty, nth, idle) AS level, day, campaign_no, count(*) AS contacts, sum(greatest(within_30 - 7, 0)) AS excess
    FROM (
      SELECT least(within_7, 30) AS seven, least(within_30, 30) AS thirty, least(attempt, 100) AS nth, 5 AS idle, day, campaign_no, within_30
      FROM {s}.contacts AS k ANTI JOIN {s}.turning_points AS p ON p.person = k.person
    )
    GROUP BY GROUPING SETS ((day, campaign_no, seven), (day, campaign_no, thirty), (day, campaign_no, nth), (day, campaign_no, idle))
  )
  UNION ALL
  SELECT
    CASE grouping_id(seven, thirty, nth, idle) WHEN 7 THEN 'days_7' WHEN 11 THEN 'days_30' WHEN 13 THEN 'attempt' ELSE 'idle' END,
    coalesce(seven, thirty, nth, idle), day, campaign_no,
    count(*), count_if(clicked), count_if(complained), count_if(unsubscribed), count_if(led), count_if(ordered), coalesce(sum(margin), 0), count_if(margin_unknown),
    count_if(stays), count_if(stays AND leaves), coalesce(sum(greatest(within_30 - 7, 0)) FILTER (WHERE stays), 0),
    count_if(stays AND no_lead), count_if(stays AND first_lead), count_if(stays AND no_lead AND leaves),
    count_if(stays AND no_order), count_if(stays AND first_order), count_if(stays AND no_order AND leaves),
    count_if(stays AND no_click), count_if(stays AND first_click), count_if(stays AND no_click AND leaves)
  FROM (SELECT *, least(within_7, 30) AS seven, least(within_30, 30) AS thirty, least(attempt, 100) AS nth FROM {s}.weighed_contacts)
  GROUP BY GROUPING SETS ((day, campaign_no, seven), (day, campaign_no, thirty), (day, campaign_no, nth), (day, campaign_no, idle))
);

-- People do not add up over days. Those with the same history of contacts are kept as one, with their number.
CREATE TABLE {s}.pressure_people AS
WITH all_contacts AS (
  SELECT person, day, campaign_no, within_7, within_30, attempt, 5 AS idle FROM {s}.contacts AS k ANTI JOIN {s}.turning_points AS p ON p.person = k.person
  UNION ALL
  SELECT person, day, campaign_no, within_7, within_30, attempt, idle FROM {s}.weighed_contacts
), histories AS (
  SELECT person, sum(mark) AS marks, bit_xor(mark) AS parity, min(day) AS first_day, max(day) AS last_day
  FROM (SELECT person, day, hash(day, campaign_no, within_7, within_30, attempt, idle) AS mark FROM all_contacts) GROUP BY person
), alike AS (
  SELECT min(person) AS person, count(*) AS people, first_day, last_day FROM histories GROUP BY marks, parity, first_day, last_day
)
SELECT
  k.person AS history, a.people, a.first_day, a.last_day, k.day, k.campaign_no,
  CAST(least(k.within_7, 30) AS TINYINT) AS seven, CAST(least(k.within_30, 30) AS TINYINT) AS thirty, 8 * k.attempt + k.idle AS first_idle
FROM all_contacts AS k JOIN alike AS a ON a.person = k.person
ORDER BY history;

-- Histories that a period holds whole add up: only those that reach over its edges are looked at one by one.
CREATE TABLE {s}.pressure_spans AS
SELECT first_day, last_day, seven, thirty, idle, CAST(sum(people) AS INTEGER) AS people
FROM (
  SELECT max(seven) AS seven, max(thirty) AS thirty, min(first_idle) % 8 AS idle, any_value(people) AS people, any_value(first_day) AS first_day, any_value(last_day) AS last_day
  FROM {s}.pressure_people GROUP BY history
)
GROUP BY first_day, last_day, seven, thirty, idle;

-- Mails of campaigns with a target, by what is known of the person: matched, mismatched or unknown. What a mail brought is laid to
-- what was known of the person before it: a lead tells the person's gender, and must not stand for the mail that made it.
CREATE TABLE {s}.mismatch_days AS
WITH aimed AS (
  SELECT c.campaign, n.campaign_no, c.target_gender, c.target_age_min, c.target_age_max
  FROM {s}.campaigns AS c JOIN {s}.contact_campaigns AS n ON n.campaign = c.campaign
  WHERE c.target_gender IS NOT NULL OR c.target_age_min IS NOT NULL OR c.target_age_max IS NOT NULL
), told AS (
  SELECT person, epoch_us(min(acquired_at) FILTER (WHERE gender IS NOT NULL)) AS gender_at, epoch_us(min(acquired_at) FILTER (WHERE birth_year IS NOT NULL)) AS birth_at
  FROM {s}.seen_leads GROUP BY person
), mails AS (
  SELECT a.campaign_no, m.day, r.gender, r.birth_year, r.gender AS gender_before, r.birth_year AS birth_before,
    sum(m.sent) AS sends, 0 AS contacts, 0 AS complaints, 0 AS unsubscribes, 0 AS brought
  FROM {s}.mail AS m JOIN aimed AS a ON a.campaign = m.campaign LEFT JOIN {s}.traits AS r ON r.person = m.person
  GROUP BY ALL
  UNION ALL
  SELECT a.campaign_no, k.day, r.gender, r.birth_year, CASE WHEN t.gender_at < k.moment THEN r.gender END, CASE WHEN t.birth_at < k.moment THEN r.birth_year END,
    0, count(*), sum(k.said // 2 % 2), sum(k.said % 2), coalesce(sum(w.leads), 0)
  FROM {s}.contacts AS k
  JOIN aimed AS a ON a.campaign_no = k.campaign_no
  LEFT JOIN {s}.traits AS r ON r.person = k.person
  LEFT JOIN told AS t ON t.person = k.person
  LEFT JOIN {s}.contact_wakes AS w ON w.person = k.person AND w.attempt = k.attempt
  GROUP BY ALL
), cells AS (
  SELECT 'gender' AS dimension, a.target_gender AS target, m.gender AS known, m.gender = a.target_gender AS matched,
    m.gender_before AS known_before, m.gender_before = a.target_gender AS matched_before, m.* EXCLUDE (gender, birth_year, gender_before, birth_before)
  FROM mails AS m JOIN aimed AS a ON a.campaign_no = m.campaign_no WHERE a.target_gender IS NOT NULL
  UNION ALL
  SELECT 'age', coalesce(CAST(a.target_age_min AS VARCHAR), '') || '-' || coalesce(CAST(a.target_age_max AS VARCHAR), ''),
    age_band(date_part('year', m.day) - m.birth_year), date_part('year', m.day) - m.birth_year BETWEEN coalesce(a.target_age_min, 0) AND coalesce(a.target_age_max, 1000),
    age_band(date_part('year', m.day) - m.birth_before), date_part('year', m.day) - m.birth_before BETWEEN coalesce(a.target_age_min, 0) AND coalesce(a.target_age_max, 1000),
    m.* EXCLUDE (gender, birth_year, gender_before, birth_before)
  FROM mails AS m JOIN aimed AS a ON a.campaign_no = m.campaign_no WHERE a.target_age_min IS NOT NULL OR a.target_age_max IS NOT NULL
), placed AS (
  SELECT dimension, target, coalesce(known, 'unknown') AS known, coalesce(matched, false) AS matched, day, campaign_no,
    sends, contacts, complaints, unsubscribes, 0 AS weighed, 0 AS brought
  FROM cells
  UNION ALL
  SELECT dimension, target, coalesce(known_before, 'unknown'), coalesce(matched_before, false), day, campaign_no, 0, 0, 0, 0, contacts, brought FROM cells
)
SELECT dimension, target, known, matched AND known <> 'unknown' AS matched, day, campaign_no,
  CAST(sum(sends) AS BIGINT) AS sends, CAST(sum(contacts) AS BIGINT) AS contacts, CAST(sum(complaints) AS BIGINT) AS complaints,
  CAST(sum(unsubscribes) AS BIGINT) AS unsubscribes, CAST(sum(weighed) AS BIGINT) AS weighed, CAST(sum(brought) AS BIGINT) AS brought
FROM placed GROUP BY ALL;

DROP TABLE {s}.weighed_contacts;
DROP TABLE {s}.contact_wakes;
DROP TABLE {s}.eventful_contacts;
DROP TABLE {s}.turning_points;
DROP TABLE {s}.signs;
DROP TABLE {s}.contacts;

-- Mail by campaign, day and all it can be cut by: what counts of mails are summed from. First summed by what an address and a person
-- are, in numbers, then named: names are dear to join and to group by.
CREATE TABLE {s}.address_profiles AS
SELECT d.address_id, CAST(dense_rank() OVER (ORDER BY d.mailbox_provider, y.address_class) AS SMALLINT) AS profile
FROM addresses AS d LEFT JOIN {s}.address_class AS y ON y.address_id = d.address_id;

CREATE TABLE {s}.profiles AS
SELECT p.profile, any_value(d.mailbox_provider) AS mailbox_provider, any_value(y.address_class) AS address_class
FROM {s}.address_profiles AS p JOIN addresses AS d ON d.address_id = p.address_id LEFT JOIN {s}.address_class AS y ON y.address_id = p.address_id
GROUP BY p.profile;

CREATE TABLE {s}.mail_daily AS
WITH summed AS (
  SELECT
    m.campaign, m.day, m.provider, p.profile, r.gender, r.birth_year, m.variant, m.list_id,
    sum(m.sent) AS sent, sum(m.sent) FILTER (WHERE m.person IS NOT NULL) AS sent_to_people, sum(m.delivered) AS delivered,
    sum(m.bounced_hard) AS bounced_hard, sum(m.bounced_soft) AS bounced_soft, sum(m.opened) AS opened, sum(m.machine_opened) AS machine_opened,
    sum(m.clicked) AS clicked, sum(m.machine_clicked) AS machine_clicked, sum(m.unsubscribed) AS unsubscribed, sum(m.complained) AS complained
  FROM {s}.mail AS m
  LEFT JOIN {s}.address_profiles AS p ON p.address_id = m.address_id
  LEFT JOIN {s}.traits AS r ON r.person = m.person
  GROUP BY ALL
), aimed AS (
  SELECT
    m.*, date_part('year', m.day) - m.birth_year AS age,
    c.target_gender <> m.gender OR date_part('year', m.day) - m.birth_year < c.target_age_min OR date_part('year', m.day) - m.birth_year > c.target_age_max AS mismatched,
    (c.target_gender IS NOT NULL OR c.target_age_min IS NOT NULL OR c.target_age_max IS NOT NULL)
      AND (c.target_gender IS NULL OR m.gender IS NOT NULL) AND ((c.target_age_min IS NULL AND c.target_age_max IS NULL) OR m.birth_year IS NOT NULL) AS comparable
  FROM summed AS m JOIN {s}.campaigns AS c ON c.campaign = m.campaign
)
SELECT
  m.campaign, m.day,
  coalesce(m.provider, f.mailbox_provider, 'unknown') AS mailbox_provider, coalesce(f.address_class, 'unknown') AS address_class,
  coalesce(m.gender, 'unknown') AS gender, age_band(m.age) AS age_band,
  coalesce(m.variant, 'unknown') AS variant, coalesce(m.list_id, 'unknown') AS list, coalesce(k.price_model, 'unknown') AS price_model,
  sum(m.sent)::BIGINT AS sent, coalesce(sum(m.sent_to_people), 0)::BIGINT AS sent_to_people, sum(m.delivered)::BIGINT AS delivered,
  sum(m.bounced_hard)::BIGINT AS bounced_hard, sum(m.bounced_soft)::BIGINT AS bounced_soft, sum(m.opened)::BIGINT AS opened,
  sum(m.machine_opened)::BIGINT AS machine_opened, sum(m.clicked)::BIGINT AS clicked, sum(m.machine_clicked)::BIGINT AS machine_clicked,
  sum(m.unsubscribed)::BIGINT AS unsubscribed, sum(m.complained)::BIGINT AS complained,
  coalesce(sum(m.sent) FILTER (WHERE m.mismatched), 0)::BIGINT AS mismatched,
  coalesce(sum(m.sent) FILTER (WHERE m.mismatched OR m.comparable), 0)::BIGINT AS target_known
FROM aimed AS m
LEFT JOIN {s}.profiles AS f ON f.profile = m.profile
LEFT JOIN {s}.contract_days AS k ON k.campaign = m.campaign AND k.day = m.day
GROUP BY ALL;

DROP TABLE {s}.address_profiles;
DROP TABLE {s}.profiles;

-- The mail of people who once had more than 7 delivered in less than 30 × 24 h: all that the question of pressure needs to look at.
CREATE TABLE {s}.pressed_mail AS
WITH often AS (
  SELECT person FROM {s}.mail WHERE person IS NOT NULL AND delivered = 1 GROUP BY person HAVING count(*) > 7
), eighth AS (
  SELECT m.person, m.sent_at, lead(m.sent_at, 7) OVER (PARTITION BY m.person ORDER BY m.sent_at) AS eighth_at
  FROM {s}.mail AS m SEMI JOIN often AS o ON o.person = m.person WHERE m.delivered = 1
), pressed AS (
  SELECT DISTINCT person FROM eighth WHERE eighth_at < sent_at + to_hours(24 * 30)
)
SELECT m.* FROM {s}.mail AS m SEMI JOIN pressed AS p ON p.person = m.person;

-- Mail that made somebody leave, or found nobody.
CREATE TABLE {s}.harming_mail AS
SELECT campaign, day, person, unsubscribed, complained, bounced_hard FROM {s}.mail
WHERE unsubscribed > 0 OR complained > 0 OR bounced_hard > 0;

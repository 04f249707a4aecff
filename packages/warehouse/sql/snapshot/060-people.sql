-- What is known of a person: the latest lead that says so. Leads later than as_of say nothing.
CREATE TABLE {s}.seen_leads AS
SELECT l.*, coalesce(l.ref_id, o.owner, -l.address_id) AS person, l.status IS DISTINCT FROM 'rejected' AS accepted
FROM leads AS l
CROSS JOIN {s}.scope AS a
JOIN {s}.campaigns AS c ON c.campaign = l.campaign_id
LEFT JOIN {s}.owners AS o ON o.address_id = l.address_id
WHERE l.replaced_by IS NULL AND l.acquired_at <= a.as_of;

CREATE TABLE {s}.traits AS
SELECT
  person,
  arg_max(gender, ROW(acquired_at, lead_id)) FILTER (WHERE gender IS NOT NULL) AS gender,
  arg_max(birth_year, ROW(acquired_at, lead_id)) FILTER (WHERE birth_year IS NOT NULL) AS birth_year
FROM {s}.seen_leads
WHERE gender IS NOT NULL OR birth_year IS NOT NULL
GROUP BY person;

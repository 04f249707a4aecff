-- Invariants: each statement must return no row.

-- Each row has one current version.
SELECT 'leads' AS fact, row_key FROM leads WHERE replaced_by IS NULL GROUP BY row_key HAVING count(*) > 1
UNION ALL SELECT 'sends', row_key FROM sends WHERE replaced_by IS NULL GROUP BY row_key HAVING count(*) > 1
UNION ALL SELECT 'orders', row_key FROM orders WHERE replaced_by IS NULL GROUP BY row_key HAVING count(*) > 1
UNION ALL SELECT 'costs', row_key FROM costs WHERE replaced_by IS NULL GROUP BY row_key HAVING count(*) > 1;

-- A pseudonym has one number, and a number one pseudonym.
SELECT address_key FROM addresses GROUP BY address_key HAVING count(*) > 1;
SELECT address_id FROM addresses GROUP BY address_id HAVING count(*) > 1;
SELECT ref_key FROM person_refs GROUP BY ref_key HAVING count(*) > 1;

-- Every fact names people that exist.
SELECT address_id FROM sends WHERE address_id IS NOT NULL AND address_id NOT IN (SELECT address_id FROM addresses);
SELECT ref_id FROM leads WHERE ref_id IS NOT NULL AND ref_id NOT IN (SELECT ref_id FROM person_refs);

-- A reason is a partition: gross = rejected + reasons + net.
SELECT lead_id FROM {s}.leads GROUP BY lead_id HAVING count(*) > 1;
SELECT lead_id FROM {s}.leads WHERE accepted = (reason = 'rejected');

-- Every euro is spent once: what leads carry and what stays unallocated is what the calendar says, to a millionth of a cent.
SELECT 'spend' AS fact FROM (
  SELECT (SELECT coalesce(sum(spend_media + spend_lead_fee + spend_routing + spend_creative + spend_incentive + spend_time + spend_other + spend_contract), 0) FROM {s}.spend_cohort) AS cohort,
         (SELECT coalesce(sum(spend_media + spend_lead_fee + spend_routing + spend_creative + spend_incentive + spend_time + spend_other + spend_contract), 0) FROM {s}.spend_calendar) AS calendar
) WHERE abs(cohort - calendar) > 10000000000000000;

-- An order is credited at or before itself, to a net lead of the same person.
SELECT o.order_id FROM {s}.credits AS o JOIN {s}.leads AS l ON l.lead_id = o.lead_id
WHERE l.acquired_at > o.ordered_at OR l.reason <> 'net' OR l.person <> o.person;

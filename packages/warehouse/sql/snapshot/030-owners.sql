-- An address belongs to the reference whose fact with both is the earliest, over everything loaded (10-rulings 13).
CREATE TABLE {s}.owners AS
WITH claims AS (
  SELECT address_id, ref_id, sent_at AS instant FROM sends JOIN {s}.campaigns ON campaign = campaign_id
  WHERE replaced_by IS NULL AND address_id IS NOT NULL AND ref_id IS NOT NULL
  UNION ALL
  SELECT address_id, ref_id, acquired_at FROM leads JOIN {s}.campaigns ON campaign = campaign_id
  WHERE replaced_by IS NULL AND address_id IS NOT NULL AND ref_id IS NOT NULL
  UNION ALL
  SELECT address_id, ref_id, ordered_at FROM orders
  WHERE replaced_by IS NULL AND address_id IS NOT NULL AND ref_id IS NOT NULL
  UNION ALL
  SELECT address_id, ref_id, given_at FROM consents
  WHERE replaced_by IS NULL AND address_id IS NOT NULL AND ref_id IS NOT NULL
)
SELECT c.address_id, arg_min(c.ref_id, ROW(c.instant, r.order_text)) AS owner
FROM claims AS c JOIN person_refs AS r USING (ref_id)
GROUP BY c.address_id;

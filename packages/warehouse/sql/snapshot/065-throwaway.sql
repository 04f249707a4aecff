-- Which list says that an address is a throw-away: what the user decided of its domain, else the kept list that named it at its import.
CREATE TABLE {s}.throwaway AS
SELECT address_id, list FROM (
  SELECT a.address_id, CASE d.verdict WHEN 'throwaway' THEN 'yours' WHEN 'exempt' THEN NULL ELSE a.throwaway END AS list
  FROM addresses AS a LEFT JOIN decided_domains AS d ON d.domain_key = a.domain_key
) WHERE list IS NOT NULL;

-- What an address needs so that lists may change after its import: a keyed fingerprint of its domain, never the domain; and which
-- role name it bears. Addresses loaded before stay without until a file brings them again.
ALTER TABLE addresses ADD COLUMN domain_key VARCHAR;
ALTER TABLE addresses ADD COLUMN role_name VARCHAR;

-- A domain and those above it, by fingerprint; itself is the first.
CREATE TABLE domain_parents (domain_key VARCHAR NOT NULL, parent_key VARCHAR NOT NULL, nth INTEGER NOT NULL);

-- What was decided of a domain, when and by whom. Nothing is taken off: a decision taken back has no verdict, and the last one stands.
CREATE TABLE domain_decisions (
  decision_no INTEGER PRIMARY KEY, domain VARCHAR NOT NULL, domain_key VARCHAR NOT NULL, verdict VARCHAR, decided_at TIMESTAMP NOT NULL, decided_by VARCHAR NOT NULL
);

CREATE VIEW listed_domains AS
SELECT * FROM (SELECT * FROM domain_decisions QUALIFY row_number() OVER (PARTITION BY domain ORDER BY decision_no DESC) = 1) WHERE verdict IS NOT NULL;

-- Of a user's decisions that reach a domain, the closest stands.
CREATE VIEW decided_domains AS
SELECT p.domain_key, arg_min(d.domain, p.nth) AS domain, arg_min(d.verdict, p.nth) AS verdict
FROM domain_parents AS p JOIN listed_domains AS d ON d.domain_key = p.parent_key
GROUP BY p.domain_key;

-- What is told of sends after them, paths, experiments, networks and reputation; and which rows an import held that were known already.

CREATE TABLE outcomes (
  import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, replaced_by INTEGER, row_key VARCHAR NOT NULL,
  event_id VARCHAR, send_id VARCHAR, campaign_id VARCHAR, address_id INTEGER, ref_id INTEGER, message_id VARCHAR, type VARCHAR NOT NULL,
  occurred_at TIMESTAMP NOT NULL, bounce_type VARCHAR, user_agent VARCHAR, url VARCHAR, machine BOOLEAN
);

CREATE TABLE touches (
  import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, replaced_by INTEGER, row_key VARCHAR NOT NULL,
  touch_id VARCHAR NOT NULL, address_id INTEGER, ref_id INTEGER, campaign_id VARCHAR, channel VARCHAR, "at" TIMESTAMP NOT NULL
);

CREATE TABLE assignments (
  import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, replaced_by INTEGER, row_key VARCHAR NOT NULL,
  experiment_id VARCHAR NOT NULL, address_id INTEGER, ref_id INTEGER, arm VARCHAR NOT NULL, assigned_at TIMESTAMP NOT NULL
);

CREATE TABLE social (
  import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, replaced_by INTEGER, row_key VARCHAR NOT NULL,
  network VARCHAR NOT NULL, account VARCHAR NOT NULL, day DATE NOT NULL, post_id VARCHAR, campaign_id VARCHAR, followers BIGINT,
  impressions BIGINT, reach BIGINT, likes BIGINT, comments BIGINT, shares BIGINT, clicks BIGINT, mentions_positive BIGINT,
  mentions_neutral BIGINT, mentions_negative BIGINT
);

CREATE TABLE reputation_feed (
  import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, replaced_by INTEGER, row_key VARCHAR NOT NULL,
  feed VARCHAR NOT NULL, domain_or_ip VARCHAR NOT NULL, day DATE NOT NULL, provider VARCHAR, report_id VARCHAR, spam_rate DECIMAL(18, 9),
  spam_rate_bound VARCHAR, denominator VARCHAR, volume BIGINT, auth_spf DECIMAL(18, 9), auth_dkim DECIMAL(18, 9), auth_dmarc DECIMAL(18, 9)
);

-- A line of an import that was known already, and the line it repeats: when that import is undone, this one keeps the row.
CREATE TABLE sightings (kind VARCHAR NOT NULL, import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, of_import INTEGER NOT NULL, of_line BIGINT NOT NULL);

-- Imports that loaded nothing: they failed or were cancelled.
CREATE TABLE attempts (import_id VARCHAR NOT NULL, ended_at TIMESTAMP NOT NULL, answer JSON NOT NULL);

-- How files with other heads are read, kept by name for the next one.
CREATE TABLE mappings (name VARCHAR PRIMARY KEY, saved_at TIMESTAMP NOT NULL, heads JSON NOT NULL, mapping JSON NOT NULL);

-- The send each outcome tells of: by the send's id, else by the message's, else the latest send of its campaign to its person before it.
CREATE VIEW outcome_sends AS
WITH told AS (
  SELECT import_no, line_no, send_id, message_id, campaign_id, address_id, ref_id, occurred_at FROM outcomes WHERE replaced_by IS NULL
), mailed AS (
  SELECT row_key, campaign_id, address_id, ref_id, sent_at FROM sends WHERE replaced_by IS NULL
), by_send AS (
  SELECT t.import_no, t.line_no, m.row_key FROM told AS t JOIN mailed AS m ON m.row_key = t.send_id
), by_message AS (
  SELECT t.import_no, t.line_no, m.row_key FROM told AS t JOIN mailed AS m ON m.row_key = t.message_id
  ANTI JOIN by_send AS b ON b.import_no = t.import_no AND b.line_no = t.line_no
), named AS (
  SELECT t.* FROM told AS t
  ANTI JOIN by_send AS b ON b.import_no = t.import_no AND b.line_no = t.line_no
  ANTI JOIN by_message AS e ON e.import_no = t.import_no AND e.line_no = t.line_no
  WHERE t.campaign_id IS NOT NULL AND (t.address_id IS NOT NULL OR t.ref_id IS NOT NULL)
), candidates AS (
  SELECT n.import_no, n.line_no, n.occurred_at, m.row_key, m.sent_at
  FROM named AS n JOIN mailed AS m ON m.campaign_id = n.campaign_id AND m.ref_id = n.ref_id
  UNION
  SELECT n.import_no, n.line_no, n.occurred_at, m.row_key, m.sent_at
  FROM named AS n JOIN mailed AS m ON m.campaign_id = n.campaign_id AND m.address_id = n.address_id
), by_person AS (
  SELECT import_no, line_no, row_key FROM candidates
  QUALIFY row_number() OVER (
    PARTITION BY import_no, line_no
    ORDER BY sent_at > occurred_at, CASE WHEN sent_at <= occurred_at THEN sent_at END DESC, sent_at, row_key
  ) = 1
)
SELECT * FROM by_send UNION ALL SELECT * FROM by_message UNION ALL SELECT * FROM by_person;

-- Who tells of outcomes: a file for itself, all webhooks of a service together. What is known of one of its campaigns is known of all.
ALTER TABLE imports ADD COLUMN teller VARCHAR;

UPDATE imports SET teller = 'import ' || import_no, answer = json_merge_patch(answer, json_object(
  'table', NULL, 'set_aside', [], 'changes', [], 'source', 'canonical',
  'by', json_object('user', '', 'door', CASE WHEN answer->>'source' = 'sample' THEN 'sample' ELSE 'api' END)));

-- Amounts of a million and more: the product needs room that the stored decimal does not have.
CREATE OR REPLACE MACRO micros(amount) AS CAST(CAST(amount AS DECIMAL(38, 6)) * 1000000 AS HUGEINT);

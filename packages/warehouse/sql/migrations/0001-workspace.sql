-- One workspace: what was imported, who is who, and the facts. Every version of a row is kept; the current one has replaced_by NULL.

CREATE TABLE workspace (
  time_zone VARCHAR NOT NULL,
  currency VARCHAR NOT NULL,
  sample BOOLEAN NOT NULL,
  opening_campaign VARCHAR,
  key_check VARCHAR,
  data_version INTEGER NOT NULL
);

CREATE TABLE imports (
  import_no INTEGER PRIMARY KEY,
  import_id VARCHAR NOT NULL UNIQUE,
  imported_at TIMESTAMP NOT NULL,
  answer JSON NOT NULL
);

-- Pseudonymous keys get a number once; facts carry the number. No index: one writer looks keys up a batch at a time.
CREATE TABLE addresses (
  address_id INTEGER NOT NULL,
  address_key VARCHAR NOT NULL,
  mailbox_provider VARCHAR NOT NULL,
  role BOOLEAN NOT NULL,
  throwaway VARCHAR,
  malformed BOOLEAN NOT NULL
);

-- order_text breaks ties between two references of one address (10-rulings 13); never an address.
CREATE TABLE person_refs (
  ref_id INTEGER NOT NULL,
  ref_key VARCHAR NOT NULL,
  order_text VARCHAR NOT NULL
);

-- Which outcome columns a file with rows of this campaign maps: what makes 0 a measurement.
CREATE TABLE campaign_feeds (import_no INTEGER NOT NULL, campaign_id VARCHAR NOT NULL, feed VARCHAR NOT NULL);

CREATE TABLE suppliers (
  import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, replaced_by INTEGER, row_key VARCHAR NOT NULL,
  supplier_id VARCHAR NOT NULL, name VARCHAR NOT NULL, kind VARCHAR, country VARCHAR
);

CREATE TABLE campaigns (
  import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, replaced_by INTEGER, row_key VARCHAR NOT NULL,
  campaign_id VARCHAR NOT NULL, name VARCHAR NOT NULL, supplier_id VARCHAR NOT NULL, brand VARCHAR, channel VARCHAR NOT NULL,
  objective VARCHAR, success_figure VARCHAR, audience VARCHAR, target_gender VARCHAR, target_age_min INTEGER, target_age_max INTEGER,
  incentive VARCHAR, starts_on DATE, ends_on DATE
);

CREATE TABLE contracts (
  import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, replaced_by INTEGER, row_key VARCHAR NOT NULL,
  contract_id VARCHAR NOT NULL, supplier_id VARCHAR NOT NULL, campaign_id VARCHAR, promised_leads INTEGER, price_model VARCHAR NOT NULL,
  unit_price DECIMAL(18, 6) NOT NULL, currency VARCHAR NOT NULL, starts_on DATE NOT NULL, ends_on DATE,
  duplicate_window_days INTEGER, accept_rules VARCHAR
);

CREATE TABLE rates (
  import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, replaced_by INTEGER, row_key VARCHAR NOT NULL,
  currency VARCHAR NOT NULL, day DATE NOT NULL, eur DECIMAL(18, 9) NOT NULL
);

CREATE TABLE sends (
  import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, replaced_by INTEGER, row_key VARCHAR NOT NULL,
  send_id VARCHAR, campaign_id VARCHAR NOT NULL, address_id INTEGER, ref_id INTEGER, sent_at TIMESTAMP NOT NULL, sent_day DATE NOT NULL,
  variant VARCHAR, list_id VARCHAR, delivered_at TIMESTAMP, bounced_at TIMESTAMP, bounce_type VARCHAR, opened_at TIMESTAMP,
  machine_opened_at TIMESTAMP, clicked_at TIMESTAMP, machine_clicked_at TIMESTAMP, unsubscribed_at TIMESTAMP, complained_at TIMESTAMP
);

CREATE TABLE send_totals (
  import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, replaced_by INTEGER, row_key VARCHAR NOT NULL,
  campaign_id VARCHAR NOT NULL, day DATE NOT NULL, mailbox_provider VARCHAR, sent BIGINT NOT NULL, delivered BIGINT,
  bounced_hard BIGINT, bounced_soft BIGINT, unsubscribed BIGINT, complained BIGINT, clicked BIGINT, people_reached BIGINT
);

CREATE TABLE leads (
  import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, replaced_by INTEGER, row_key VARCHAR NOT NULL,
  lead_id VARCHAR NOT NULL, campaign_id VARCHAR NOT NULL, address_id INTEGER, ref_id INTEGER,
  acquired_at TIMESTAMP NOT NULL, acquired_day DATE NOT NULL, status VARCHAR, reject_reason VARCHAR, gender VARCHAR, birth_year INTEGER,
  incentivised BOOLEAN, consent_at TIMESTAMP, consent_text_id VARCHAR, consent_url VARCHAR, consent_ip VARCHAR, consent_partner VARCHAR,
  optin_type VARCHAR, first_contacted_at TIMESTAMP, replied_at TIMESTAMP
);

CREATE TABLE consents (
  import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, replaced_by INTEGER, row_key VARCHAR NOT NULL,
  consent_id VARCHAR NOT NULL, address_id INTEGER, ref_id INTEGER, purpose VARCHAR NOT NULL, given_at TIMESTAMP NOT NULL,
  withdrawn_at TIMESTAMP, text_id VARCHAR, text VARCHAR, url VARCHAR, partner VARCHAR, channel VARCHAR, supplier_id VARCHAR
);

CREATE TABLE orders (
  import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, replaced_by INTEGER, row_key VARCHAR NOT NULL,
  order_id VARCHAR NOT NULL, address_id INTEGER, ref_id INTEGER, ordered_at TIMESTAMP NOT NULL, ordered_day DATE NOT NULL,
  revenue DECIMAL(18, 6) NOT NULL, margin DECIMAL(18, 6), currency VARCHAR NOT NULL, refunded DECIMAL(18, 6), campaign_id VARCHAR
);

CREATE TABLE costs (
  import_no INTEGER NOT NULL, line_no BIGINT NOT NULL, replaced_by INTEGER, row_key VARCHAR NOT NULL,
  cost_id VARCHAR, campaign_id VARCHAR NOT NULL, day DATE, starts_on DATE, ends_on DATE,
  amount DECIMAL(18, 6) NOT NULL, currency VARCHAR NOT NULL, kind VARCHAR NOT NULL
);

-- Amounts that are spread or divided are whole numbers of yoctos (10⁻²⁴ euro): sums are exact and the same on every run.
CREATE MACRO micros(amount) AS CAST(amount * 1000000 AS HUGEINT);
CREATE MACRO yoctos(micros_of_euro) AS micros_of_euro * 1000000000000000000::HUGEINT;
-- a × b ÷ c of micros, in yoctos: whole part and remainder apart, so that nothing overflows.
CREATE MACRO yoctos_of(a, b, c) AS
  (a * b // c) * 1000000000000000000::HUGEINT + ((a * b) % c) * 1000000000000000000::HUGEINT // c;

CREATE MACRO age_band(age) AS CASE
  WHEN age IS NULL OR age < 18 THEN 'unknown'
  WHEN age < 25 THEN '18-24' WHEN age < 35 THEN '25-34' WHEN age < 45 THEN '35-44'
  WHEN age < 55 THEN '45-54' WHEN age < 65 THEN '55-64' ELSE '65+'
END;

-- A local time as an instant: in the repeated hour of October the first occurrence; the missing hour of March moves forward.
CREATE MACRO local_instant(naive, zone) AS CASE
  WHEN timezone(zone, timezone(zone, naive) - INTERVAL 1 HOUR) = naive THEN timezone('UTC', timezone(zone, naive) - INTERVAL 1 HOUR)
  ELSE timezone('UTC', timezone(zone, naive))
END;
CREATE MACRO local_day(instant, zone) AS CAST(timezone(zone, timezone('UTC', instant)) AS DATE);

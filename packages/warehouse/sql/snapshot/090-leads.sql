-- Each lead with its one reason (3-data-contract 3.4): the first that applies, else net.
CREATE TABLE {s}.judged_leads AS
WITH in_order AS (
  SELECT
    lead_id, person, supplier, acquired_at,
    lag(acquired_at) OVER by_person AS before_at,
    lag(supplier) OVER by_person IS DISTINCT FROM supplier AS starts_run
  FROM {s}.seen_leads JOIN {s}.campaigns ON campaign = campaign_id
  WHERE accepted
  WINDOW by_person AS (PARTITION BY person ORDER BY acquired_at, lead_id)
), runs AS (
  SELECT *, sum(CAST(starts_run AS INTEGER)) OVER (PARTITION BY person ORDER BY acquired_at, lead_id) AS run FROM in_order
), earlier AS (
  -- The lead just before a run of one supplier's leads is the latest of another supplier for all of that run.
  SELECT lead_id, before_at, first_value(before_at) OVER (PARTITION BY person, run ORDER BY acquired_at, lead_id) AS other_at FROM runs
), own_proof AS (
  SELECT lead_id, coalesce(
    consent_at <= acquired_at AND consent_text_id IS NOT NULL
    AND (consent_url IS NOT NULL OR consent_partner IS NOT NULL OR consent_ip IS NOT NULL), false) AS proved
  FROM {s}.seen_leads
), ledger AS (
  SELECT coalesce(n.ref_id, o.owner, -n.address_id) AS person, n.given_at, n.withdrawn_at
  FROM consents AS n LEFT JOIN {s}.owners AS o ON o.address_id = n.address_id
  WHERE n.replaced_by IS NULL AND (n.text IS NOT NULL OR n.text_id IS NOT NULL) AND (n.url IS NOT NULL OR n.partner IS NOT NULL)
), ledger_proof AS (
  SELECT DISTINCT l.lead_id
  FROM {s}.seen_leads AS l JOIN ledger AS n
    ON n.person = l.person AND n.given_at <= l.acquired_at AND coalesce(n.withdrawn_at > l.acquired_at, true)
), bounced AS (
  SELECT DISTINCT l.lead_id
  FROM {s}.seen_leads AS l JOIN {s}.hard_bounces AS b
    ON b.address_id = l.address_id AND b.bounced_at >= l.acquired_at AND b.bounced_at < l.acquired_at + INTERVAL 720 HOUR
), facts AS (
  SELECT
    l.*, k.contract_id, coalesce(k.price_model, 'unknown') AS price_model, k.price_micros, k.accept_rules,
    coalesce(l.acquired_at < e.other_at + to_hours(24 * coalesce(k.duplicate_window_days, 30)), false) AS cross_duplicate,
    coalesce(l.acquired_at < e.before_at + to_hours(24 * coalesce(k.duplicate_window_days, 30)), false) AS own_duplicate,
    t.address_id IS NOT NULL AS throwaway,
    coalesce(d.role, false) AS role_address,
    coalesce(d.malformed, false) OR b.lead_id IS NOT NULL AS invalid,
    p.proved OR n.lead_id IS NOT NULL AS proved,
    CASE WHEN d.malformed THEN 'unknown' ELSE coalesce(d.mailbox_provider, 'unknown') END AS mailbox_provider,
    coalesce(y.address_class, 'unknown') AS address_class
  FROM {s}.seen_leads AS l
  LEFT JOIN {s}.contract_days AS k ON k.campaign = l.campaign_id AND k.day = l.acquired_day
  LEFT JOIN earlier AS e ON e.lead_id = l.lead_id
  LEFT JOIN own_proof AS p ON p.lead_id = l.lead_id
  LEFT JOIN ledger_proof AS n ON n.lead_id = l.lead_id
  LEFT JOIN bounced AS b ON b.lead_id = l.lead_id
  LEFT JOIN addresses AS d ON d.address_id = l.address_id
  LEFT JOIN {s}.throwaway AS t ON t.address_id = l.address_id
  LEFT JOIN {s}.address_class AS y ON y.address_id = l.address_id
)
SELECT
  *,
  CASE
    WHEN NOT accepted THEN 'rejected'
    WHEN cross_duplicate THEN 'duplicate_cross'
    WHEN own_duplicate THEN 'duplicate_own'
    WHEN throwaway THEN 'throwaway'
    WHEN role_address THEN 'role'
    WHEN invalid THEN 'invalid'
    WHEN NOT proved THEN 'unproven'
    ELSE 'net'
  END AS reason
FROM facts;

-- The facts that figures read. Dimensions are never null; amounts are yoctos of a euro.
CREATE TABLE {s}.leads AS
WITH shares AS (
  SELECT
    campaign, month,
    sum(yoctos) FILTER (WHERE kind = 'media') AS media, sum(yoctos) FILTER (WHERE kind = 'lead_fee') AS lead_fee,
    sum(yoctos) FILTER (WHERE kind = 'routing') AS routing, sum(yoctos) FILTER (WHERE kind = 'creative') AS creative,
    sum(yoctos) FILTER (WHERE kind = 'incentive') AS incentive, sum(yoctos) FILTER (WHERE kind = 'time') AS time,
    sum(yoctos) FILTER (WHERE kind = 'other') AS other, sum(yoctos) FILTER (WHERE kind = 'contract') AS contract
  FROM {s}.lead_shares GROUP BY campaign, month
), fees AS (
  SELECT d.campaign, sum(d.yoctos) AS yoctos FROM {s}.cost_days AS d WHERE d.kind = 'lead_fee' GROUP BY d.campaign
), crowds AS (
  SELECT campaign_id AS campaign, count(*) AS leads FROM {s}.judged_leads WHERE accepted GROUP BY campaign_id
), priced AS (
  SELECT
    j.*, c.supplier, c.channel, c.brand, c.objective, c.incentive AS campaign_incentive,
    CASE WHEN j.price_model = 'cpl' THEN yoctos(j.price_micros) ELSE coalesce(f.yoctos // w.leads, 0) END AS price,
    CASE WHEN j.accepted AND j.price_model = 'cpl' AND f.campaign IS NULL THEN yoctos(j.price_micros) ELSE 0 END AS own_price
  FROM {s}.judged_leads AS j
  JOIN {s}.campaigns AS c ON c.campaign = j.campaign_id
  LEFT JOIN fees AS f ON f.campaign = j.campaign_id
  LEFT JOIN crowds AS w ON w.campaign = j.campaign_id
)
SELECT
  p.lead_id, p.person, p.acquired_at, p.acquired_day AS day, p.reason, p.accepted, p.proved,
  p.campaign_id AS campaign, p.supplier, p.channel, p.brand, p.objective, p.campaign_incentive AS incentive,
  p.mailbox_provider, p.address_class, coalesce(p.gender, 'unknown') AS gender,
  age_band(date_part('year', p.acquired_day) - p.birth_year) AS age_band, p.price_model,
  CASE WHEN p.accepted THEN p.price ELSE 0 END AS price,
  p.accepted AND p.contract_id IS NOT NULL
    AND list_contains(string_split(p.accept_rules, '|'), CASE p.reason WHEN 'unproven' THEN 'no_proof' ELSE p.reason END) AS claimable,
  coalesce(s.media, 0) AS spend_media, coalesce(s.lead_fee, 0) AS spend_lead_fee, coalesce(s.routing, 0) AS spend_routing,
  coalesce(s.creative, 0) AS spend_creative, coalesce(s.incentive, 0) AS spend_incentive, coalesce(s.time, 0) AS spend_time,
  coalesce(s.other, 0) AS spend_other, coalesce(s.contract, 0) + p.own_price AS spend_contract
FROM priced AS p
LEFT JOIN shares AS s ON p.accepted AND s.campaign = p.campaign_id AND s.month = date_trunc('month', p.acquired_day);

-- Cohort: what each accepted lead carries, and what campaigns without any leave unallocated, which ages from its cost day.
CREATE VIEW {s}.spend_cohort AS
SELECT
  day, acquired_at AS ages_from, false AS unallocated, campaign, supplier, channel, brand, objective, incentive, mailbox_provider,
  address_class, gender, age_band, price_model, spend_media, spend_lead_fee, spend_routing, spend_creative, spend_incentive,
  spend_time, spend_other, spend_contract
FROM {s}.leads WHERE accepted
UNION ALL
SELECT
  d.day, timezone('UTC', timezone(w.time_zone, CAST(d.day AS TIMESTAMP))), true, d.campaign, c.supplier, c.channel, c.brand, c.objective,
  c.incentive, 'unallocated', 'unallocated', 'unallocated', 'unallocated', d.price_model,
  if(d.kind = 'media', d.yoctos, 0), if(d.kind = 'lead_fee', d.yoctos, 0), if(d.kind = 'routing', d.yoctos, 0),
  if(d.kind = 'creative', d.yoctos, 0), if(d.kind = 'incentive', d.yoctos, 0), if(d.kind = 'time', d.yoctos, 0),
  if(d.kind = 'other', d.yoctos, 0), if(d.kind = 'contract', d.yoctos, 0)
FROM {s}.spend_days AS d
CROSS JOIN workspace AS w
JOIN {s}.campaigns AS c ON c.campaign = d.campaign
WHERE d.campaign NOT IN (SELECT campaign FROM {s}.leads WHERE accepted);

-- Calendar: what was spent on a day. It knows the campaign, never the person.
CREATE VIEW {s}.spend_calendar AS
SELECT
  d.day, d.campaign, c.supplier, c.channel, c.brand, c.objective, c.incentive, d.price_model,
  if(d.kind = 'media', d.yoctos, 0) AS spend_media, if(d.kind = 'lead_fee', d.yoctos, 0) AS spend_lead_fee,
  if(d.kind = 'routing', d.yoctos, 0) AS spend_routing, if(d.kind = 'creative', d.yoctos, 0) AS spend_creative,
  if(d.kind = 'incentive', d.yoctos, 0) AS spend_incentive, if(d.kind = 'time', d.yoctos, 0) AS spend_time,
  if(d.kind = 'other', d.yoctos, 0) AS spend_other, if(d.kind IN ('contract', 'contract_per_lead'), d.yoctos, 0) AS spend_contract
FROM {s}.spend_days AS d
JOIN {s}.campaigns AS c ON c.campaign = d.campaign;

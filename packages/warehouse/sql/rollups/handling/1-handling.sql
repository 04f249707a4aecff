-- How long a lead waited for its first contact, as seen at as_of: null is not yet. A campaign of which no lead has a first contact
-- tells nothing, and its leads are not here.
CREATE TABLE {s}.handling AS
SELECT l.lead_id, CASE WHEN l.first_contacted_at <= a.as_of THEN epoch_us(l.first_contacted_at - l.acquired_at) / 1000000.0 END AS seconds
FROM {s}.seen_leads AS l CROSS JOIN {s}.scope AS a
WHERE l.campaign_id IN (SELECT campaign_id FROM {s}.seen_leads WHERE first_contacted_at IS NOT NULL);

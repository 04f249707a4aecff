-- Campaigns that are known, with what their files can tell: 0 the feed is known, 1 it follows from bounces, 2 it is unknown.
CREATE TABLE {s}.campaigns AS
-- What a file or a service tells of outcomes for one of its campaigns, it tells for all of them.
WITH telling AS (
  SELECT i.teller, t.sent_for, t.type, t.machine, t.user_agent FROM {s}.all_told AS t JOIN imports AS i USING (import_no)
  UNION ALL
  -- A row that was known already is told by the later file too.
  SELECT i.teller, t.sent_for, t.type, t.machine, t.user_agent
  FROM sightings AS g JOIN imports AS i USING (import_no) JOIN {s}.all_told AS t ON t.import_no = g.of_import AND t.line_no = g.of_line
  WHERE g.kind = 'outcomes'
), told_of AS (
  SELECT DISTINCT teller, sent_for AS campaign_id FROM telling
), tells AS (
  SELECT DISTINCT teller, unnest(CASE type
    WHEN 'delivered' THEN ['delivered'] WHEN 'bounced' THEN ['bounced_hard', 'bounced_soft'] WHEN 'unsubscribed' THEN ['unsubscribed']
    WHEN 'opened' THEN if(machine IS NULL AND user_agent IS NULL, ['opened'], ['opened', 'machine_opened'])
    WHEN 'clicked' THEN if(machine IS NULL AND user_agent IS NULL, ['clicked'], ['clicked', 'machine_clicked'])
    ELSE ['complained'] END) AS feed
  FROM telling
), all_feeds AS (
  SELECT campaign_id, feed FROM campaign_feeds
  UNION
  SELECT o.campaign_id, t.feed FROM told_of AS o JOIN tells AS t USING (teller)
), feeds AS (
  SELECT campaign_id, list(feed) AS known FROM all_feeds GROUP BY campaign_id
), told AS (
  SELECT c.*, coalesce(f.known, []) AS known
  FROM campaigns AS c LEFT JOIN feeds AS f USING (campaign_id)
  WHERE c.replaced_by IS NULL
)
SELECT
  campaign_id AS campaign,
  supplier_id AS supplier,
  channel,
  coalesce(brand, 'unknown') AS brand,
  coalesce(objective, 'unknown') AS objective,
  coalesce(incentive, 'unknown') AS incentive,
  target_gender, target_age_min, target_age_max,
  CASE
    WHEN list_contains(known, 'delivered') THEN 0
    WHEN list_contains(known, 'bounced_hard') AND list_contains(known, 'bounced_soft') THEN 1
    ELSE 2
  END AS feed_delivered,
  CASE WHEN list_contains(known, 'bounced_hard') THEN 0 ELSE 2 END AS feed_bounces_hard,
  CASE WHEN list_contains(known, 'bounced_soft') THEN 0 ELSE 2 END AS feed_bounces_soft,
  CASE WHEN list_contains(known, 'opened') THEN 0 ELSE 2 END AS feed_opens_human,
  CASE WHEN list_contains(known, 'machine_opened') THEN 0 ELSE 2 END AS feed_opens_machine,
  CASE WHEN list_contains(known, 'clicked') THEN 0 ELSE 2 END AS feed_clicks_human,
  CASE WHEN list_contains(known, 'machine_clicked') THEN 0 ELSE 2 END AS feed_clicks_machine,
  CASE WHEN list_contains(known, 'unsubscribed') THEN 0 ELSE 2 END AS feed_unsubscribes,
  CASE WHEN list_contains(known, 'complained') THEN 0 ELSE 2 END AS feed_complaints
FROM told;

/** Outcome feeds of a campaign. In facts: 0 known, 1 derived (delivered = sends − bounces), 2 unknown. */
export const FEEDS = [
  'delivered', 'bounces_hard', 'bounces_soft', 'opens_human', 'opens_machine', 'clicks_human', 'clicks_machine', 'unsubscribes', 'complaints',
] as const;
export type Feed = (typeof FEEDS)[number];

/** What places a person by one reaction: where no campaign tells it, nobody is known to stand there, and that is no 0. */
const REACTION_FEEDS = { people_complained: 'complaints', people_unsubscribed: 'unsubscribes', people_clicked: 'clicks_human' } as const satisfies Record<string, Feed>;
export type Reaction = keyof typeof REACTION_FEEDS;
export const reactionFeed = (coverage: Coverage): Feed | undefined => REACTION_FEEDS[coverage as Reaction];

/** What a value rests on: a feed, or, for people, the feeds that place a person. */
export type Coverage = Feed | 'people' | 'people_reached' | 'people_placed' | Reaction;

/** As SQL gives it: the value is complete, over some campaigns only, or unknown. */
export const COMPLETE = 0;
export const PARTIAL = 1;
export const UNKNOWN = 2;

const feedCoverage = (feed: Feed): string => `CASE
    WHEN coalesce(sum(m.sent), 0) = 0 THEN ${COMPLETE}
    WHEN min(c.feed_${feed}) FILTER (WHERE m.sent > 0) = 2 THEN ${UNKNOWN}
    WHEN max(c.feed_${feed}) FILTER (WHERE m.sent > 0) > 0 THEN ${PARTIAL}
    ELSE ${COMPLETE} END`;

const PERSON = 'm.sent_to_people > 0';

function peopleCoverage(unknown: string, partial: string): string {
  return `CASE
    WHEN coalesce(sum(m.sent), 0) = 0 THEN ${COMPLETE}
    WHEN coalesce(sum(m.sent_to_people), 0) = 0 THEN ${UNKNOWN}
    ${unknown}
    WHEN sum(m.sent) > sum(m.sent_to_people) THEN ${PARTIAL}
    ${partial}
    ELSE ${COMPLETE} END`;
}

const REACHED_UNKNOWN = `WHEN min(c.feed_delivered) FILTER (WHERE ${PERSON}) = 2 THEN ${UNKNOWN}`;
const REACHED_PARTIAL = `WHEN max(c.feed_delivered) FILTER (WHERE ${PERSON}) > 0 THEN ${PARTIAL}`;
const PLACED_PARTIAL = `WHEN max(greatest(c.feed_clicks_human, c.feed_unsubscribes, c.feed_complaints)) FILTER (WHERE ${PERSON}) > 0 THEN ${PARTIAL}`;

/** SQL over the daily mail of a row (alias m, its campaign c) that gives 0, 1 or 2. */
export function coverageSql(coverage: Coverage): string {
  if (coverage === 'people') return peopleCoverage('', '');
  if (coverage === 'people_reached') return peopleCoverage(REACHED_UNKNOWN, REACHED_PARTIAL);
  if (coverage === 'people_placed') return peopleCoverage(REACHED_UNKNOWN, `${REACHED_PARTIAL}\n    ${PLACED_PARTIAL}`);
  const feed = reactionFeed(coverage);
  if (feed) return peopleCoverage(`${REACHED_UNKNOWN}\n    WHEN min(c.feed_${feed}) FILTER (WHERE ${PERSON}) = 2 THEN ${UNKNOWN}`, `${REACHED_PARTIAL}\n    ${PLACED_PARTIAL}`);
  return feedCoverage(coverage as Feed);
}

/** True for campaigns where every feed of a rate is known. */
export const coveredSql = (feeds: readonly Feed[]): string => feeds.map((feed) => `c.feed_${feed} = 0`).join(' AND ');

export const coversSql = (feeds: readonly Feed[]): string => `CASE
    WHEN coalesce(sum(m.sent), 0) = 0 THEN ${COMPLETE}
    WHEN coalesce(sum(m.sent) FILTER (WHERE ${coveredSql(feeds)}), 0) = 0 THEN ${UNKNOWN}
    WHEN sum(m.sent) > sum(m.sent) FILTER (WHERE ${coveredSql(feeds)}) THEN ${PARTIAL}
    ELSE ${COMPLETE} END`;

import type { ColumnSource } from '@e-respect/contract';
import type { Heads } from '../../mapping/heads.ts';
import { dayUnder, firstOf, given } from '../columns.ts';
import type { Source, SourceTable } from '../source.ts';

/** Its counts are written `424.0`. */
function count(heads: Heads, ...spellings: string[]): ColumnSource | undefined {
  const from = heads.find(...spellings);
  return from === undefined ? undefined : { from, as: 'whole' };
}

const posts: SourceTable = {
  id: 'posts',
  label: { fr: 'Activité des publications', en: 'Post activity' },
  kinds: ['social'],
  signs: [['Tweet id'], ['Tweet text'], ['time'], ['impressions'], ['engagements']],
  mapping: (heads) => ({
    note: 'The file does not name its account: put its name into account when you follow several. Days are those of UTC.',
    kinds: [{
      kind: 'social',
      columns: given({
        network: { constant: 'x' }, account: { constant: 'x' }, day: dayUnder(heads.find('time')),
        post_id: firstOf(heads.find('Tweet id'), heads.find('Tweet permalink')), impressions: count(heads, 'impressions'),
        likes: count(heads, 'likes', 'favorites'), comments: count(heads, 'replies'), shares: count(heads, 'retweets'), clicks: count(heads, 'url clicks'),
      }),
    }],
  }),
};

export const x: Source = { id: 'x', also: ['twitter'], label: { fr: 'X', en: 'X' }, tables: [posts] };

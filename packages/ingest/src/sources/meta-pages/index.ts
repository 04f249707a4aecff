import type { Heads } from '../../mapping/heads.ts';
import { firstOf, given } from '../columns.ts';
import type { Source, SourceTable } from '../source.ts';

/** `Date` is a day, or `Lifetime` for figures since the post was published. */
const day = (heads: Heads): { first_of: string[]; values: Record<string, string>; as: 'day' } =>
  ({ first_of: [heads.find('Date'), heads.find('Publish time')].filter((head) => head !== undefined), values: { Lifetime: '' }, as: 'day' });

const mappingOf = (network: string, account: readonly string[]): SourceTable['mapping'] => (heads) => ({
  date_order: 'MDY',
  kinds: [{
    kind: 'social',
    columns: given({
      network: { constant: network }, account: heads.find(...account), day: day(heads), post_id: firstOf(heads.find('Post ID'), heads.find('Permalink')),
      impressions: heads.find('Impressions', 'Views'), reach: heads.find('Reach'), likes: heads.find('Reactions', 'Likes'),
      comments: heads.find('Comments'), shares: heads.find('Shares'), clicks: heads.find('Total clicks'),
    }),
  }],
});

const facebook: SourceTable = {
  id: 'facebook',
  label: { fr: 'Publications Facebook', en: 'Facebook posts' },
  kinds: ['social'],
  signs: [['Post ID'], ['Page name', 'Page ID'], ['Publish time'], ['Permalink'], ['Reactions', 'Reactions, Comments and Shares']],
  mapping: mappingOf('facebook', ['Page name', 'Page ID']),
};

const instagram: SourceTable = {
  id: 'instagram',
  label: { fr: 'Publications Instagram', en: 'Instagram posts' },
  kinds: ['social'],
  signs: [['Post ID'], ['Account name', 'Account username', 'Account ID'], ['Publish time'], ['Permalink'], ['Likes', 'Saves']],
  mapping: mappingOf('instagram', ['Account name', 'Account username', 'Account ID']),
};

export const metaPages: Source = { id: 'meta-pages', also: ['meta-business-suite', 'facebook-pages', 'instagram'], label: { fr: 'Facebook et Instagram (pages)', en: 'Facebook and Instagram (pages)' }, tables: [facebook, instagram] };

import type { MappedKind } from '@e-respect/contract';
import type { Heads } from '../../mapping/heads.ts';
import { dayUnder, given } from '../columns.ts';
import type { Source, SourceTable } from '../source.ts';

const page = { network: { constant: 'linkedin' }, account: { constant: 'linkedin' } } as const;
const social = (columns: MappedKind['columns']): ReturnType<SourceTable['mapping']> => ({
  note: 'The file does not name its page: put its name into account when you follow several.',
  date_order: 'MDY', kinds: [{ kind: 'social', columns }],
});

const split = (what: string): string[] => [`${what} (total)`, `${what} (organic)`];
const whole = (heads: Heads, what: string): string | undefined => heads.find(...split(what));

/** What the page showed by day, its own posts and paid ones together. */
const content: SourceTable = {
  id: 'content',
  label: { fr: 'Contenu par jour', en: 'Content by day' },
  kinds: ['social'],
  signs: [['Date'], split('Impressions'), split('Clicks'), split('Reactions')],
  mapping: (heads) => social(given({
    ...page, day: dayUnder(heads.find('Date')), impressions: whole(heads, 'Impressions'), reach: heads.find('Unique impressions (organic)'),
    likes: whole(heads, 'Reactions'), comments: whole(heads, 'Comments'), shares: whole(heads, 'Reposts') ?? whole(heads, 'Shares'), clicks: whole(heads, 'Clicks'),
  })),
};

/** Kept apart from the content of the same day by the place of the post. */
const followers: SourceTable = {
  id: 'followers',
  label: { fr: 'Abonnés par jour', en: 'Followers by day' },
  kinds: ['social'],
  signs: [['Date'], ['Organic followers'], ['Sponsored followers'], ['Total followers']],
  mapping: (heads) => social(given({ ...page, post_id: { constant: 'followers' }, day: dayUnder(heads.find('Date')), followers: heads.find('Total followers') })),
};

const posts: SourceTable = {
  id: 'posts',
  label: { fr: 'Publications', en: 'Posts' },
  kinds: ['social'],
  signs: [['Post title'], ['Post link'], ['Created date', 'Date'], ['Impressions'], ['Reposts', 'Shares']],
  mapping: (heads) => social(given({
    ...page, post_id: heads.find('Post link'), day: dayUnder(heads.find('Created date', 'Date')), impressions: heads.find('Impressions'),
    likes: heads.find('Likes', 'Reactions'), comments: heads.find('Comments'), shares: heads.find('Reposts', 'Shares'), clicks: heads.find('Clicks'),
  })),
};

export const linkedin: Source = { id: 'linkedin', label: { fr: 'LinkedIn (page)', en: 'LinkedIn (page)' }, tables: [content, followers, posts] };

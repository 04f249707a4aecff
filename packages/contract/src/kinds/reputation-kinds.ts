import { label, type Kind } from './kind.ts';

const count = (fr: string, en: string, ...heads: string[]) => ({ type: 'count', label: label(fr, en), heads }) as const;
const share = (fr: string, en: string) => ({ type: 'share', label: label(fr, en) }) as const;

/** What a page of a network shows by day or by post. */
export const social = {
  label: label('Réseaux sociaux', 'Social'),
  key: ['network', 'account', 'day', 'post_id'],
  waitsForCampaign: true,
  columns: {
    network: { type: 'text', required: true, label: label('réseau', 'network') },
    account: { type: 'text', required: true, label: label('compte', 'account'), heads: ['page'] },
    day: { type: 'day', required: true, label: label('jour', 'day'), heads: ['date'] },
    post_id: { type: 'text', label: label('publication', 'post_id'), heads: ['id publication', 'post id'] },
    campaign_id: { type: 'text', label: label('campagne', 'campaign_id'), heads: ['id campagne', 'campagne_id', 'campaign'] },
    followers: count('abonnés', 'followers'),
    impressions: count('impressions', 'impressions', 'vues', 'views'),
    reach: count('couverture', 'reach', 'portée'),
    likes: count('mentions j’aime', 'likes', 'réactions', 'reactions'),
    comments: count('commentaires', 'comments'),
    shares: count('partages', 'shares', 'reposts'),
    clicks: count('clics', 'clicks'),
    mentions_positive: count('mentions positives', 'mentions_positive'),
    mentions_neutral: count('mentions neutres', 'mentions_neutral'),
    mentions_negative: count('mentions négatives', 'mentions_negative'),
  },
} as const satisfies Kind;

/** What mailbox providers and receivers say of a domain or an address on the net, by day. */
export const reputation_feed = {
  label: label('Réputation', 'Reputation feed'),
  key: ['feed', 'domain_or_ip', 'day', 'provider', 'report_id'],
  columns: {
    feed: { type: 'text', required: true, label: label('flux', 'feed') },
    domain_or_ip: { type: 'text', required: true, label: label('domaine ou ip', 'domain_or_ip'), heads: ['domaine', 'domain'] },
    day: { type: 'day', required: true, label: label('jour', 'day'), heads: ['date'] },
    provider: { type: 'text', label: label('messagerie', 'provider'), heads: ['fournisseur de messagerie'] },
    /** Of receivers that report several times a day, each time on other messages: their rows add up. */
    report_id: { type: 'text', label: label('rapport', 'report_id') },
    spam_rate: share('taux de plainte', 'spam_rate'),
    spam_rate_bound: { type: 'choice', of: ['exact', 'below', 'above'], label: label('borne du taux', 'spam_rate_bound') },
    denominator: { type: 'text', label: label('dénominateur', 'denominator') },
    volume: { type: 'count', label: label('volume', 'volume') },
    auth_spf: share('spf conforme', 'auth_spf'),
    auth_dkim: share('dkim conforme', 'auth_dkim'),
    auth_dmarc: share('dmarc conforme', 'auth_dmarc'),
  },
} as const satisfies Kind;

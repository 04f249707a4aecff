import type { MappedKind, Mapping } from '@e-respect/contract';
import type { Heads } from '../../mapping/heads.ts';
import { firstOf, given } from '../columns.ts';
import type { SourceTable } from '../source.ts';

const EMAIL = ['Email Address', 'Email', 'Adresse e-mail'];
const SIGNS = [EMAIL, ['OPTIN_TIME'], ['CONFIRM_TIME'], ['EUID', 'LEID']];

/** Joining the audience is the consent; double opt-in dates it by its confirmation. An EUID is the address's in all audiences, a LEID its place in one. */
const consents = (heads: Heads): MappedKind => ({
  kind: 'consents',
  columns: given({
    consent_id: firstOf(heads.find('LEID'), heads.find('EUID')), email: heads.find(...EMAIL), purpose: { constant: 'newsletter' },
    given_at: firstOf(heads.find('CONFIRM_TIME'), heads.find('OPTIN_TIME')), withdrawn_at: heads.find('UNSUB_TIME'),
    partner: { constant: 'mailchimp' }, channel: { constant: 'email' },
  }),
});

/** The campaign that somebody left by; who left by none left by a form or by your hand, which no send caused. */
function unsubscribed(heads: Heads): MappedKind[] {
  const [at, campaign] = [heads.find('UNSUB_TIME'), heads.find('UNSUB_CAMPAIGN_ID')];
  if (at === undefined || campaign === undefined) return [];
  return [{ kind: 'outcomes', where: [{ column: campaign, is_not: [''] }], columns: given({ campaign_id: campaign, email: heads.find(...EMAIL), type: { constant: 'unsubscribed' }, occurred_at: at }) }];
}

/** Mailchimp cleans an address that bounced for good. */
function cleaned(heads: Heads): MappedKind[] {
  const [at, campaign, left] = [heads.find('CLEAN_TIME'), heads.find('CLEAN_CAMPAIGN_ID'), heads.find('UNSUB_CAMPAIGN_ID')];
  if (at === undefined || campaign === undefined) return [];
  const where = [{ column: campaign, is_not: [''] }, ...(left === undefined ? [] : [{ column: left, is: [''] }])];
  return [{
    kind: 'outcomes', where,
    columns: given({ campaign_id: campaign, email: heads.find(...EMAIL), type: { constant: 'bounced' }, bounce_type: { constant: 'hard' }, occurred_at: at }),
  }];
}

const mapping = (heads: Heads): Mapping => ({
  note: 'The export does not hold the text people agreed to. Add text_id when you know which one the form showed: without it a consent proves nothing.',
  kinds: [consents(heads), ...unsubscribed(heads), ...cleaned(heads)],
});

export const audienceTables: readonly SourceTable[] = [
  { id: 'subscribed', label: { fr: 'Audience : abonnés', en: 'Audience: subscribed' }, kinds: ['consents'], signs: SIGNS, mapping },
  { id: 'unsubscribed', label: { fr: 'Audience : désabonnés', en: 'Audience: unsubscribed' }, kinds: ['consents', 'outcomes'], signs: [...SIGNS, ['UNSUB_TIME'], ['UNSUB_CAMPAIGN_ID']], mapping },
  { id: 'cleaned', label: { fr: 'Audience : adresses nettoyées', en: 'Audience: cleaned' }, kinds: ['consents', 'outcomes'], signs: [...SIGNS, ['CLEAN_TIME'], ['CLEAN_CAMPAIGN_ID']], mapping },
];

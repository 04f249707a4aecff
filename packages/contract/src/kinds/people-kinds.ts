import { CHANNELS } from './catalogue-kinds.ts';
import { columns, label, type Kind } from './kind.ts';

export const leads = {
  label: label('Leads', 'Leads'),
  key: ['lead_id'],
  waitsForCampaign: true,
  columns: {
    lead_id: { type: 'text', required: true, label: label('lead', 'lead_id'), heads: ['id lead', 'lead'] },
    campaign_id: columns.campaign,
    ...columns.person,
    acquired_at: { type: 'instant', required: true, label: label('recruté le', 'acquired_at'), heads: ["date d'acquisition", 'date de recrutement', 'date'] },
    status: { type: 'choice', of: ['accepted', 'rejected'], label: label('statut', 'status') },
    reject_reason: { type: 'text', label: label('motif de refus', 'reject_reason') },
    gender: { type: 'choice', of: ['f', 'm'], label: label('sexe', 'gender'), heads: ['genre'] },
    birth_year: { type: 'year', label: label('année de naissance', 'birth_year') },
    incentivised: { type: 'flag', label: label('incité', 'incentivised') },
    consent_at: { type: 'instant', label: label('consentement le', 'consent_at') },
    consent_text_id: { type: 'text', label: label('texte du consentement', 'consent_text_id') },
    consent_url: { type: 'text', label: label('page du consentement', 'consent_url') },
    consent_ip: { type: 'pseudonym', label: label('ip du consentement', 'consent_ip') },
    consent_partner: { type: 'text', label: label('partenaire du consentement', 'consent_partner') },
    optin_type: { type: 'choice', of: ['single', 'double'], label: label("type d'opt-in", 'optin_type') },
    first_contacted_at: { type: 'instant', label: label('premier contact le', 'first_contacted_at') },
    replied_at: { type: 'instant', label: label('réponse le', 'replied_at') },
  },
} as const satisfies Kind;

export const orders = {
  label: label('Commandes', 'Orders'),
  key: ['order_id'],
  columns: {
    order_id: { type: 'text', required: true, label: label('commande', 'order_id'), heads: ['id commande', 'numéro de commande', 'order'] },
    ...columns.person,
    ordered_at: { type: 'instant', required: true, label: label('commandé le', 'ordered_at'), heads: ['date de commande', 'order date', 'date'] },
    revenue: { type: 'money', min: 0, required: true, label: label("chiffre d'affaires", 'revenue'), heads: ['montant', 'ca', 'total'] },
    margin: { type: 'money', label: label('marge', 'margin') },
    currency: columns.currency,
    refunded: { type: 'money', min: 0, label: label('remboursé', 'refunded') },
    campaign_id: { type: 'text', label: label('campagne', 'campaign_id'), heads: ['id campagne', 'campagne_id', 'campaign'] },
  },
} as const satisfies Kind;

export const consents = {
  label: label('Consentements', 'Consents'),
  key: ['consent_id'],
  columns: {
    consent_id: { type: 'text', required: true, label: label('consentement', 'consent_id'), heads: ['id consentement', 'consent'] },
    ...columns.person,
    purpose: { type: 'text', required: true, label: label('finalité', 'purpose') },
    given_at: { type: 'instant', required: true, label: label('donné le', 'given_at') },
    withdrawn_at: { type: 'instant', label: label('retiré le', 'withdrawn_at') },
    text_id: { type: 'text', label: label('id du texte', 'text_id') },
    text: { type: 'text', label: label('texte', 'text') },
    url: { type: 'text', label: label('page', 'url') },
    partner: { type: 'text', label: label('partenaire', 'partner') },
    channel: { type: 'text', label: label('canal', 'channel') },
    supplier_id: { type: 'text', label: label('fournisseur', 'supplier_id') },
  },
} as const satisfies Kind;

/** The path before a sale, when it is known from elsewhere. */
export const touches = {
  label: label('Points de contact', 'Touches'),
  key: ['touch_id'],
  waitsForCampaign: true,
  columns: {
    touch_id: { type: 'text', required: true, label: label('contact', 'touch_id'), heads: ['id contact', 'touch'] },
    ...columns.person,
    campaign_id: { type: 'text', label: label('campagne', 'campaign_id'), heads: ['id campagne', 'campagne_id', 'campaign'] },
    channel: { type: 'choice', of: CHANNELS, open: true, label: label('canal', 'channel') },
    at: { type: 'instant', required: true, label: label('le', 'at'), heads: ['date', 'touched at', 'timestamp'] },
  },
} as const satisfies Kind;

/** Who was put in which arm of an experiment, control included. */
export const assignments = {
  label: label('Répartitions de test', 'Assignments'),
  key: ['experiment_id', 'person'],
  columns: {
    experiment_id: { type: 'text', required: true, label: label('test', 'experiment_id'), heads: ['id test', 'experiment'] },
    ...columns.person,
    arm: { type: 'text', required: true, label: label('bras', 'arm'), heads: ['groupe', 'group'] },
    assigned_at: { type: 'instant', required: true, label: label('réparti le', 'assigned_at'), heads: ['date', 'assigned at'] },
  },
} as const satisfies Kind;

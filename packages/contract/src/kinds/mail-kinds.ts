import { columns, label, type Kind } from './kind.ts';

export const BOUNCE_TYPES = ['hard', 'soft', 'block'] as const;
const instant = (fr: string, en: string) => ({ type: 'instant', label: label(fr, en) }) as const;
const count = (fr: string, en: string) => ({ type: 'count', label: label(fr, en) }) as const;

export const sends = {
  label: label('Envois', 'Sends'),
  key: ['send_id'],
  otherwise: ['campaign_id', 'person', 'sent_at', 'variant'],
  waitsForCampaign: true,
  columns: {
    send_id: { type: 'message', label: label('envoi', 'send_id'), heads: ['id envoi', 'message_id', 'message id'] },
    campaign_id: columns.campaign,
    ...columns.person,
    sent_at: { type: 'instant', required: true, label: label("date d'envoi", 'sent_at'), heads: ['envoyé le', 'sent at', 'send time'] },
    variant: { type: 'text', label: label('variante', 'variant') },
    list_id: { type: 'text', label: label('liste', 'list_id'), heads: ['id liste', 'list'] },
    delivered_at: instant('délivré le', 'delivered_at'),
    bounced_at: instant('erreur le', 'bounced_at'),
    bounce_type: { type: 'choice', of: BOUNCE_TYPES, label: label("type d'erreur", 'bounce_type') },
    opened_at: instant('ouvert le', 'opened_at'),
    machine_opened_at: instant('ouverture machine le', 'machine_opened_at'),
    clicked_at: instant('cliqué le', 'clicked_at'),
    machine_clicked_at: instant('clic machine le', 'machine_clicked_at'),
    unsubscribed_at: instant('désabonné le', 'unsubscribed_at'),
    complained_at: instant('plainte le', 'complained_at'),
  },
} as const satisfies Kind;

export const send_totals = {
  label: label("Totaux d'envois", 'Send totals'),
  key: ['campaign_id', 'day', 'mailbox_provider'],
  waitsForCampaign: true,
  columns: {
    campaign_id: columns.campaign,
    day: { type: 'day', required: true, label: label('jour', 'day'), heads: ['date'] },
    mailbox_provider: { type: 'text', label: label('messagerie', 'mailbox_provider'), heads: ['fournisseur de messagerie', 'provider'] },
    sent: { type: 'count', required: true, label: label('envoyés', 'sent') },
    delivered: count('délivrés', 'delivered'),
    bounced_hard: count('erreurs définitives', 'bounced_hard'),
    bounced_soft: count('erreurs temporaires', 'bounced_soft'),
    unsubscribed: count('désabonnés', 'unsubscribed'),
    complained: count('plaintes', 'complained'),
    clicked: count('clics', 'clicked'),
    people_reached: count('personnes touchées', 'people_reached'),
  },
} as const satisfies Kind;

export const OUTCOME_TYPES = ['delivered', 'bounced', 'opened', 'clicked', 'unsubscribed', 'complained', 'complaint_withdrawn'] as const;

/** What became of sends, told after them: by webhooks, complaint reports, bounce mails, exports of a sending service. */
export const outcomes = {
  label: label('Suites des envois', 'Outcomes'),
  key: ['event_id'],
  otherwise: ['source', 'type', 'message', 'person', 'occurred_at'],
  personOptional: true,
  columns: {
    event_id: { type: 'text', label: label("id d'évènement", 'event_id'), heads: ['id évènement', 'id événement', 'event id'] },
    send_id: { type: 'message', label: label('envoi', 'send_id'), heads: ['id envoi'] },
    campaign_id: { type: 'text', label: label('campagne', 'campaign_id'), heads: ['id campagne', 'campagne_id', 'campaign'] },
    ...columns.person,
    message_id: { type: 'message', label: label('message', 'message_id'), heads: ['id message', 'message id'] },
    type: { type: 'choice', of: OUTCOME_TYPES, required: true, label: label('type', 'type'), heads: ['évènement', 'événement', 'event', 'event type'] },
    occurred_at: { type: 'instant', required: true, label: label('survenu le', 'occurred_at'), heads: ['date', 'timestamp', 'horodatage'] },
    bounce_type: { type: 'choice', of: BOUNCE_TYPES, label: label("type d'erreur", 'bounce_type') },
    user_agent: { type: 'agent', label: label('logiciel', 'user_agent'), heads: ['agent', 'useragent', 'user agent'] },
    ip: { type: 'dropped', label: label('ip', 'ip'), heads: ['adresse ip', 'ip address'] },
    url: { type: 'pseudonym', label: label('lien', 'url'), heads: ['link'] },
    machine: { type: 'flag', label: label('machine', 'machine') },
  },
} as const satisfies Kind;

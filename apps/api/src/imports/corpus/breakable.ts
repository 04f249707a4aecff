import type { KindId } from '@e-respect/contract';

/** A cell that is wrong: its column, what stands in it, and why it is refused. */
export type Break = readonly [column: string, bad: string, code: string];

/** Good rows of a kind, and known ways to break a cell of them. */
export interface Breakable { kind: KindId; head: readonly string[]; row: (file: number, id: number) => readonly string[]; breaks: readonly Break[] }

const letters = (file: number): string => String.fromCharCode(65 + Math.floor(file / 26), 65 + (file % 26));
const key = (file: number, id: number): string => `${file}-${id}`;
const mail = (file: number, id: number): string => `p${file}.${id}@free.fr`;
const day = (id: number): string => `2025-03-${String((id % 28) + 1).padStart(2, '0')}`;
const at = (id: number, hour = 10): string => `${day(id)}T${hour}:00:00Z`;

export const BREAKABLE: readonly Breakable[] = [
  {
    kind: 'suppliers', head: ['supplier_id', 'name', 'kind', 'country'], row: (file, id) => [`S${key(file, id)}`, `Maison ${id}`, 'agency', 'FR'],
    breaks: [['supplier_id', '', 'missing_value'], ['name', ' ', 'missing_value'], ['kind', 'bakery', 'not_in_list']],
  },
  {
    kind: 'campaigns', head: ['campaign_id', 'name', 'supplier_id', 'channel', 'objective', 'target_age_min', 'target_age_max', 'starts_on', 'ends_on'],
    row: (file, id) => [`K${key(file, id)}`, 'Rentrée', 'S1', 'email', 'recruit', '25', '54', '2025-01-01', '2025-12-31'],
    breaks: [['channel', 'pigeon', 'not_in_list'], ['channel', '', 'missing_value'], ['starts_on', '2025-02-30', 'invalid_day'], ['target_age_min', 'vingt', 'invalid_count'], ['ends_on', '2024-12-31', 'ends_before_start'], ['target_age_max', '24', 'age_range_inverted']],
  },
  {
    kind: 'contracts', head: ['contract_id', 'supplier_id', 'price_model', 'unit_price', 'currency', 'starts_on', 'accept_rules'],
    row: (file, id) => [`T${key(file, id)}`, 'S1', 'cpl', `${id}.50`, 'EUR', '2025-01-01', 'role|invalid'],
    breaks: [['price_model', 'cpz', 'not_in_list'], ['price_model', 'fixed', 'fixed_needs_campaign_and_end'], ['unit_price', 'cher', 'invalid_amount'], ['unit_price', '-1.00', 'negative_amount'], ['currency', 'EURO', 'invalid_currency'], ['starts_on', '31/02/2025', 'invalid_day'], ['accept_rules', 'role|nonsense', 'not_in_list']],
  },
  {
    kind: 'rates', head: ['currency', 'day', 'eur'], row: (file, id) => [`${letters(file)}X`, day(id), `0.${id + 10}`],
    breaks: [['currency', 'US', 'invalid_currency'], ['eur', '0', 'negative_amount'], ['eur', 'beaucoup', 'invalid_number'], ['day', '', 'missing_value'], ['day', '2025-3-1x', 'invalid_day']],
  },
  {
    kind: 'sends', head: ['send_id', 'campaign_id', 'email', 'sent_at', 'delivered_at', 'bounced_at', 'bounce_type'],
    row: (file, id) => [`M${key(file, id)}`, 'C1', mail(file, id), at(id), at(id, 11), '', ''],
    breaks: [['sent_at', 'hier', 'invalid_instant'], ['sent_at', '', 'missing_value'], ['bounce_type', 'squishy', 'not_in_list'], ['email', 'a@@free.fr', 'malformed_address'], ['email', '', 'missing_person'], ['campaign_id', '', 'missing_value'], ['delivered_at', '2025-13-01T00:00:00Z', 'invalid_instant']],
  },
  {
    kind: 'send_totals', head: ['campaign_id', 'day', 'mailbox_provider', 'sent', 'delivered', 'bounced_hard'], row: (file, id) => ['C1', day(id), `isp${file}`, '100', '97', '2'],
    breaks: [['sent', '-1', 'invalid_count'], ['sent', '1.5', 'invalid_count'], ['delivered', '', 'missing_value'], ['bounced_hard', 'x', 'invalid_count'], ['day', '2025-02-31', 'invalid_day']],
  },
  {
    kind: 'outcomes', head: ['event_id', 'send_id', 'type', 'occurred_at', 'bounce_type', 'machine'], row: (file, id) => [`E${key(file, id)}`, `Z${key(file, id)}`, 'opened', at(id), '', 'true'],
    breaks: [['type', 'sneezed', 'not_in_list'], ['type', '', 'missing_value'], ['occurred_at', '', 'missing_value'], ['occurred_at', '25:61', 'invalid_instant'], ['machine', 'perhaps', 'invalid_flag'], ['send_id', '', 'missing_message'], ['bounce_type', 'rubber', 'not_in_list']],
  },
  {
    kind: 'leads', head: ['lead_id', 'campaign_id', 'email', 'acquired_at', 'status', 'gender', 'birth_year', 'incentivised'],
    row: (file, id) => [`L${key(file, id)}`, 'C1', mail(file, id), at(id), 'accepted', 'f', '1980', 'non'],
    breaks: [['acquired_at', '2025-02-29', 'invalid_instant'], ['status', 'maybe', 'not_in_list'], ['gender', 'z', 'not_in_list'], ['birth_year', '19', 'invalid_year'], ['incentivised', 'perhaps', 'invalid_flag'], ['lead_id', '', 'missing_value'], ['email', '', 'missing_person']],
  },
  {
    kind: 'orders', head: ['order_id', 'email', 'ordered_at', 'revenue', 'margin', 'currency', 'refunded'], row: (file, id) => [`O${key(file, id)}`, mail(file, id), at(id), `${id + 10}.25`, '5.00', 'EUR', ''],
    breaks: [['revenue', 'dix', 'invalid_amount'], ['revenue', '-5.00', 'negative_amount'], ['ordered_at', '45717', 'invalid_instant'], ['refunded', '99999.00', 'refund_above_revenue'], ['currency', 'EURO', 'invalid_currency'], ['email', 'a b@free.fr', 'malformed_address'], ['margin', '1.2.3', 'invalid_amount']],
  },
  {
    kind: 'costs', head: ['cost_id', 'campaign_id', 'day', 'amount', 'currency', 'kind'], row: (file, id) => [`X${key(file, id)}`, 'C1', day(id), `${id}.10`, 'EUR', 'media'],
    breaks: [['amount', '', 'missing_value'], ['amount', 'NaN', 'invalid_amount'], ['amount', '(3.00)', 'negative_amount'], ['day', '', 'missing_day'], ['kind', 'cake', 'not_in_list'], ['currency', '12', 'invalid_currency']],
  },
  {
    kind: 'consents', head: ['consent_id', 'email', 'purpose', 'given_at', 'withdrawn_at', 'url'], row: (file, id) => [`N${key(file, id)}`, mail(file, id), 'news', at(id), '', 'https://form.example/1'],
    breaks: [['purpose', '', 'missing_value'], ['given_at', '0202-03-01', 'invalid_instant'], ['withdrawn_at', 'jamais', 'invalid_instant'], ['email', '@free.fr', 'malformed_address'], ['consent_id', '  ', 'missing_value']],
  },
  {
    kind: 'touches', head: ['touch_id', 'email', 'campaign_id', 'channel', 'at'], row: (file, id) => [`U${key(file, id)}`, mail(file, id), '', 'search', at(id)],
    breaks: [['channel', '', 'missing_channel'], ['at', '', 'missing_value'], ['at', '2025-03-01T24:30:00Z', 'invalid_instant'], ['email', 'nobody', 'malformed_address']],
  },
  {
    kind: 'assignments', head: ['experiment_id', 'email', 'arm', 'assigned_at'], row: (file, id) => [`X${file}`, mail(file, id), id % 2 ? 'A' : 'control', at(id)],
    breaks: [['arm', '', 'missing_value'], ['assigned_at', 'x', 'invalid_instant'], ['experiment_id', '', 'missing_value'], ['email', '', 'missing_person']],
  },
  {
    kind: 'social', head: ['network', 'account', 'day', 'post_id', 'followers', 'likes'], row: (file, id) => ['linkedin', `belval-${file}`, day(id), '', `${1000 + id}`, `${id}`],
    breaks: [['likes', '-1', 'invalid_count'], ['followers', 'many', 'invalid_count'], ['day', '32/01/2025', 'invalid_day'], ['network', '', 'missing_value']],
  },
  {
    kind: 'reputation_feed', head: ['feed', 'domain_or_ip', 'day', 'provider', 'spam_rate', 'spam_rate_bound', 'volume'], row: (file, id) => ['postmaster', `news${file}.example`, day(id), 'gmail', '0.001', 'exact', '5000'],
    breaks: [['spam_rate', '7', 'invalid_share'], ['spam_rate', 'low', 'invalid_share'], ['spam_rate_bound', 'about', 'not_in_list'], ['volume', '-3', 'invalid_count'], ['day', '', 'missing_value']],
  },
];

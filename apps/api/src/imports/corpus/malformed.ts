import type { KindId } from '@e-respect/contract';

/** The column is not asked for. */
export const ANY = 'any';

/** What a file must come to: a refusal of the whole, or its counts and the place of each refused row. */
export type Want = { error: string } | { counts: readonly [read: number, loaded: number, duplicate: number, corrected: number, pending: number, rejected: number]; rejects?: readonly [line: number, column: string | null, code: string][] };
export interface Case { name: string; kind: KindId; bytes: Uint8Array<ArrayBuffer>; want: Want }

export const LEADS = 'lead_id,campaign_id,email,acquired_at';
export const ORDERS = 'order_id,person_ref,ordered_at,revenue';
export const COSTS = 'cost_id,campaign_id,day,amount,kind';
export const bytesOf = (text: string | Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text as string));
export const rows = (...lines: string[]): string => `${lines.join('\n')}\n`;
export const good = (id: string): string => `${id},C1,${id.toLowerCase()}@free.fr,2025-03-01T10:00:00Z`;
export const refused = (name: string, kind: KindId, text: string | Buffer, error: string): Case => ({ name, kind, bytes: bytesOf(text), want: { error } });
/** Good rows stand around the bad ones, which alone must be lost. */
export const damaged = (name: string, kind: KindId, text: string | Buffer, read: number, rejects: [number, string | null, string][]): Case => {
  const lost = new Set(rejects.map(([line]) => line)).size;
  return { name, kind, bytes: bytesOf(text), want: { counts: [read, read - lost, 0, 0, 0, lost], rejects } };
};
export const lead = (name: string, line: string, ...rejects: [string | null, string][]): Case =>
  damaged(name, 'leads', rows(LEADS, good('G1'), line, good('G2')), 3, rejects.map(([column, code]) => [3, column, code]));
export const order = (name: string, line: string, ...rejects: [string | null, string][]): Case =>
  damaged(name, 'orders', rows(ORDERS, 'G1,R1,2025-03-01,10.00', line, 'G2,R2,2025-03-02,20.00'), 3, rejects.map(([column, code]) => [3, column, code]));
export const cost = (name: string, line: string, ...rejects: [string | null, string][]): Case =>
  damaged(name, 'costs', rows(COSTS, 'G1,C1,2025-03-01,10.00,media', line, 'G2,C1,2025-03-02,20.00,media'), 3, rejects.map(([column, code]) => [3, column, code]));

export const manyColumns = (count: number): string => Array.from({ length: count }, (_, at) => `h${at}`).join(',');

export const MALFORMED: readonly Case[] = [
  refused('no byte', 'leads', '', 'empty_file'),
  refused('a byte order mark alone', 'leads', '\uFEFF', 'empty_file'),
  refused('blank lines alone', 'leads', '\n\n \n', 'no_head'),
  refused('a pdf', 'leads', '%PDF-1.7\n%âãÏÓ\n', 'binary_file'),
  refused('an old xls', 'leads', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'binary_file'),
  refused('a png', 'leads', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'), 'binary_file'),
  refused('random control bytes', 'leads', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 32)), 'binary_file'),
  refused('UTF-32', 'leads', Buffer.from([0xff, 0xfe, 0, 0, 0x6c, 0, 0, 0]), 'unreadable_encoding'),
  refused('5 000 columns', 'leads', rows(manyColumns(5000), manyColumns(5000)), 'too_many_columns'),
  refused('a missing column', 'leads', rows('lead_id,email,acquired_at', 'L1,a@free.fr,2025-03-01'), 'missing_columns'),
  refused('no person column', 'leads', rows('lead_id,campaign_id,acquired_at', 'L1,C1,2025-03-01'), 'missing_columns'),
  refused('a cost without day', 'costs', rows('campaign_id,amount,kind', 'C1,10,media'), 'missing_columns'),
  refused('a cost with a start and no end', 'costs', rows('campaign_id,amount,kind,starts_on', 'C1,10,media,2025-01-01'), 'missing_columns'),
  refused('an unknown head', 'leads', rows(`${LEADS},colour`, `${good('L1')},red`), 'unknown_heads'),
  refused('the same head twice', 'leads', rows(`${LEADS},email`, `${good('L1')},b@free.fr`), 'duplicate_head'),
  refused('the same head twice in other letters', 'leads', rows(`${LEADS}, EMAIL `, `${good('L1')},b@free.fr`), 'duplicate_head'),
  refused('one column under two names', 'leads', rows(`${LEADS},courriel`, `${good('L1')},b@free.fr`), 'duplicate_head'),
  refused('no head line', 'leads', rows(good('L1'), good('L2')), 'unknown_heads'),
  refused('a file of another kind', 'leads', rows('supplier_id,name', 'S1,Alpha'), 'unknown_heads'),
  { name: 'a head and nothing else', kind: 'leads', bytes: bytesOf(LEADS), want: { counts: [0, 0, 0, 0, 0, 0] } },
  damaged('a NUL in a cell', 'leads', rows(LEADS, good('G1'), 'B1,C1,b\0@free.fr,2025-03-01', good('G2')), 3, [[3, ANY, 'nul_character']]),
  damaged('a byte that is no UTF-8 among accents', 'leads', Buffer.concat([Buffer.from(rows(`${LEADS},reject_reason`, `${good('G1')},écarté`, `${good('G2')},refusé`)), Buffer.from('B1,C1,b@free.fr,2025-03-01,\xff\xfe\n', 'latin1'), Buffer.from(`${good('G3')},é\n`)]), 4, [[4, null, 'invalid_character']]),
  damaged('mixed line ends', 'leads', `${LEADS}\r\n${good('G1')}\n${good('G2')}\r\n${good('G3')}`, 3, []),
  damaged('a formula in a cell', 'leads', rows(`${LEADS},reject_reason`, `${good('G1')},=cmd|' /C calc'!A0`), 1, []),
  damaged('a script and a quotation in a cell', 'leads', rows(`${LEADS},reject_reason`, `${good('G1')},<script>alert(1)</script>'; DROP TABLE leads; --`), 1, []),
  lead('too few cells', 'B1,C1,b@free.fr', [null, 'too_few_cells']),
  lead('too many cells', 'B1,C1,b@free.fr,2025-03-01,x', [null, 'too_many_cells']),
  lead('one cell', 'B1', [null, 'too_few_cells']),
  damaged('a quote that never closes', 'leads', rows(LEADS, good('G1'), '"B1,C1,b@free.fr,2025-03-01', good('G2')), 3, []),
  damaged('a quote in the middle of a cell', 'leads', rows(LEADS, good('G1'), 'B"1,C1,b@free.fr,2025-03-01', good('G2')), 3, []),
  { name: 'a quote at the start of a cell that is not its end', kind: 'leads', bytes: bytesOf(rows(LEADS, good('G1'), 'B1,"C1"x,b@free.fr,2025-03-01', good('G2'))), want: { counts: [3, 2, 0, 0, 1, 0] } },
  damaged('a cell of 65 537 characters', 'leads', rows(`${LEADS},consent_url`, `${good('G1')},u`, `${good('B1')},${'x'.repeat(65_537)}`, `${good('G2')},u`), 3, [[3, ANY, 'cell_too_long']]),
  damaged('a line beyond 1 MiB', 'leads', rows(`${LEADS},consent_url`, `${good('G1')},u`, `${good('B1')},${'x'.repeat(1_200_000)}`, `${good('G2')},u`), 3, [[3, null, 'record_too_long']]),
  lead('no id', ',C1,b@free.fr,2025-03-01', ['lead_id', 'missing_value']),
  lead('spaces for an id', '"  ",C1,b@free.fr,2025-03-01', ['lead_id', 'missing_value']),
  lead('no campaign', 'B1,,b@free.fr,2025-03-01', ['campaign_id', 'missing_value']),
  lead('no person', 'B1,C1,,2025-03-01', ['email', 'missing_person']),
  lead('no instant', 'B1,C1,b@free.fr,', ['acquired_at', 'missing_value']),
  lead('30 February', 'B1,C1,b@free.fr,2025-02-30', ['acquired_at', 'invalid_instant']),
  lead('29 February of a common year', 'B1,C1,b@free.fr,29/02/2025', ['acquired_at', 'invalid_instant']),
  lead('month 13', 'B1,C1,b@free.fr,2025-13-01T10:00:00Z', ['acquired_at', 'invalid_instant']),
  lead('hour 25', 'B1,C1,b@free.fr,2025-03-01T25:00:00Z', ['acquired_at', 'invalid_instant']),
  lead('minute 61', 'B1,C1,b@free.fr,01/03/2025 10:61', ['acquired_at', 'invalid_instant']),
  lead('a year of two digits', 'B1,C1,b@free.fr,01/03/25', ['acquired_at', 'invalid_instant']),
  lead('the year 0202', 'B1,C1,b@free.fr,0202-03-01', ['acquired_at', 'invalid_instant']),
  lead('the year 20255', 'B1,C1,b@free.fr,20255-03-01', ['acquired_at', 'invalid_instant']),
  lead('a number of days', 'B1,C1,b@free.fr,45717', ['acquired_at', 'invalid_instant']),
  lead('infinity', 'B1,C1,b@free.fr,infinity', ['acquired_at', 'invalid_instant']),
  damaged('a status, a sex, a year, a flag, an opt-in that mean nothing', 'leads', rows(`${LEADS},status,gender,birth_year,incentivised,optin_type`, `${good('G1')},,,,,`, `${good('B1')},maybe,x,19,perhaps,triple`), 2,
    [[3, 'birth_year', 'invalid_year'], [3, 'gender', 'not_in_list'], [3, 'incentivised', 'invalid_flag'], [3, 'optin_type', 'not_in_list'], [3, 'status', 'not_in_list']]),
  lead('a line of dashes', '----', [null, 'too_few_cells']),
  lead('an instant with words', 'B1,C1,b@free.fr,yesterday', ['acquired_at', 'invalid_instant']),
  lead('two instants', 'B1,C1,b@free.fr,2025-03-01 2025-03-02', ['acquired_at', 'invalid_instant']),
  order('negative revenue', 'B1,R1,2025-03-01,-5.00', ['revenue', 'negative_amount']),
  order('revenue in words', 'B1,R1,2025-03-01,dix', ['revenue', 'invalid_amount']),
  order('revenue without digits', 'B1,R1,2025-03-01,€', ['revenue', 'invalid_amount']),
  order('revenue NaN', 'B1,R1,2025-03-01,NaN', ['revenue', 'invalid_amount']),
  order('revenue 1e5', 'B1,R1,2025-03-01,1e5', ['revenue', 'invalid_amount']),
  order('revenue beyond 10^12', 'B1,R1,2025-03-01,99999999999999999999.00', ['revenue', 'invalid_amount']),
  order('revenue with two points', 'B1,R1,2025-03-01,1.2.3', ['revenue', 'invalid_amount']),
  order('a comma where the column has points', 'B1,R1,2025-03-01,"12,5"', ['revenue', 'invalid_amount']),
  damaged('a refund above the revenue', 'orders', rows(`${ORDERS},refunded`, 'G1,R1,2025-03-01,10.00,0', 'B1,R1,2025-03-01,10.00,10.01'), 2, [[3, 'refunded', 'refund_above_revenue']]),
  damaged('a currency of four letters', 'orders', rows(`${ORDERS},currency`, 'G1,R1,2025-03-01,10.00,EUR', 'B1,R1,2025-03-01,10.00,EURO'), 2, [[3, 'currency', 'invalid_currency']]),
  damaged('a malformed address outside leads', 'orders', rows('order_id,email,ordered_at,revenue', 'G1,a@free.fr,2025-03-01,1.00', 'B1,a@@free.fr,2025-03-01,1.00', 'B2,nobody,2025-03-01,1.00', 'B3,a b@free.fr,2025-03-01,1.00', 'B4,@free.fr,2025-03-01,1.00', 'B5,a@,2025-03-01,1.00', 'B6,a@free,2025-03-01,1.00', 'B7,a@-free-.fr,2025-03-01,1.00'), 8,
    [3, 4, 5, 6, 7, 8, 9].map((line) => [line, 'email', 'malformed_address'])),
  damaged('malformed addresses in leads are loaded', 'leads', rows(LEADS, 'G1,C1,a@@free.fr,2025-03-01', 'G2,C1,nobody,2025-03-01', 'G3,C1,a@free,2025-03-01'), 3, []),
  cost('a negative cost', 'B1,C1,2025-03-01,-0.01,media', ['amount', 'negative_amount']),
  cost('a cost in parentheses', 'B1,C1,2025-03-01,(12.00),media', ['amount', 'negative_amount']),
  cost('a cost with a typographic minus', 'B1,C1,2025-03-01,−12.00,media', ['amount', 'negative_amount']),
  cost('a cost of an unknown nature', 'B1,C1,2025-03-01,12.00,cake', ['kind', 'not_in_list']),
  cost('a cost with nothing in it', 'B1,C1,,,', ['amount', 'missing_value'], ['day', 'missing_day'], ['kind', 'missing_value']),
  damaged('a cost that ends before it starts', 'costs', rows('cost_id,campaign_id,starts_on,ends_on,amount,kind', 'G1,C1,2025-03-01,2025-03-31,1.00,media', 'B1,C1,2025-03-31,2025-03-01,1.00,media'), 2, [[3, 'ends_on', 'ends_before_start']]),
  damaged('a fixed contract without campaign, and rules that are none', 'contracts', rows('contract_id,supplier_id,price_model,unit_price,starts_on,ends_on,accept_rules', 'G1,S1,cpl,2.00,2025-01-01,,role|no_proof', 'B1,S1,fixed,100.00,2025-01-01,2025-02-01,', 'B2,S1,cpl,2.00,2025-01-01,,role|nonsense', 'B3,S1,cpz,2.00,2025-01-01,,'), 4,
    [[3, 'price_model', 'fixed_needs_campaign_and_end'], [4, 'accept_rules', 'not_in_list'], [5, 'price_model', 'not_in_list']]),
  damaged('counts that are none', 'send_totals', rows('campaign_id,day,sent,delivered', 'C1,2025-03-01,100,90', 'C1,2025-03-02,-1,0', 'C1,2025-03-03,1.5,1', 'C1,2025-03-04,many,1', 'C1,2025-03-05,100,'), 5,
    [[3, 'sent', 'invalid_count'], [4, 'sent', 'invalid_count'], [5, 'sent', 'invalid_count'], [6, 'delivered', 'missing_value']]),
  damaged('rates that are none', 'rates', rows('currency,day,eur', 'USD,2025-03-01,0.92', 'USD,2025-03-02,0', 'USD,2025-03-03,-1', 'US,2025-03-04,0.9'), 4,
    [[3, 'eur', 'negative_amount'], [4, 'eur', 'negative_amount'], [5, 'currency', 'invalid_currency']]),
  damaged('ages the wrong way round', 'campaigns', rows('campaign_id,name,supplier_id,channel,target_age_min,target_age_max', 'G1,N,S1,email,18,30', 'B1,N,S1,email,30,18', 'B2,N,S1,pigeon,,'), 3, [[3, 'target_age_max', 'age_range_inverted'], [4, 'channel', 'not_in_list']]),
  { name: 'an unknown campaign', kind: 'leads', bytes: bytesOf(rows(LEADS, good('G1'), 'L1,NOPE,b@free.fr,2025-03-01')), want: { counts: [2, 1, 0, 0, 1, 0] } },
  { name: 'a cost of an unknown campaign', kind: 'costs', bytes: bytesOf(rows(COSTS, 'X1,NOPE,2025-03-01,10.00,media')), want: { counts: [1, 0, 0, 0, 1, 0] } },
  { name: 'an order in a currency without rate', kind: 'orders', bytes: bytesOf(rows(`${ORDERS},currency`, 'O1,R1,2025-03-01,10.00,JPY', 'O2,R1,2025-03-01,10.00,')), want: { counts: [2, 1, 0, 0, 1, 0] } },
];

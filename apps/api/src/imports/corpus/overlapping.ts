import type { KindId } from '@e-respect/contract';
import type { Dice } from './dice.ts';
import type { Brought } from './readings.ts';

/** Rows of a small shop, each in several versions: files cut from them repeat and correct each other. */

const VERSIONS = 3;
const IDS = 6;

type Row = (id: number, version: number) => string;
export interface Shelf { kind: KindId; head: string; row: Row }

const person = (id: number, version: number): string => (version === 1 ? `p${id}@free.fr,R${id}` : `p${id}@free.fr,`);
const campaign = (id: number): string => `C${(id % 3) + 1}`;
const clock = (id: number, version: number): string => `2025-03-0${(id % 6) + 1}T1${version}:00:00Z`;

export const SHELVES: readonly Shelf[] = [
  { kind: 'campaigns', head: 'campaign_id,name,supplier_id,channel', row: (id, version) => `${campaign(id)},Name ${version},S${(id + version) % 2},email` },
  {
    kind: 'sends', head: 'send_id,campaign_id,email,person_ref,sent_at,delivered_at,bounced_at,bounce_type',
    row: (id, version) => `M${id},${campaign(id)},${person(id, version)},${clock(id, 0)},${version === 2 ? '' : clock(id, 1)},${version === 2 ? clock(id, 2) : ''},${version === 2 ? 'hard' : ''}`,
  },
  { kind: 'sends', head: 'send_id,campaign_id,email,person_ref,sent_at,complained_at', row: (id, version) => `M${id},${campaign(id + version)},${person(id, 0)},${clock(id, 0)},${version === 1 ? clock(id, 3) : ''}` },
  {
    kind: 'outcomes', head: 'event_id,send_id,campaign_id,email,type,occurred_at,machine',
    row: (id, version) => `E${id},${id % 2 ? `M${id}` : ''},${campaign(id)},p${id}@free.fr,${['opened', 'clicked', 'complained'][(id + version) % 3]},${clock(id, 4)},${id % 3 === 0 ? 'true' : ''}`,
  },
  { kind: 'leads', head: 'lead_id,campaign_id,email,person_ref,acquired_at,status', row: (id, version) => `L${id},${campaign(id)},${person(id % 4, version)},${clock(id, version)},${version === 2 ? 'rejected' : ''}` },
  { kind: 'orders', head: 'order_id,email,person_ref,ordered_at,revenue,currency', row: (id, version) => `O${id},${person(id % 4, 0)},2025-04-1${version}T10:00:00Z,${10 + id}.${version}0,${id % 2 ? 'USD' : 'EUR'}` },
  { kind: 'costs', head: 'cost_id,campaign_id,day,amount,currency,kind', row: (id, version) => `X${id},${campaign(id)},2025-03-0${id + 1},${id}.${version}5,${id % 3 ? 'EUR' : 'USD'},media` },
  { kind: 'rates', head: 'currency,day,eur', row: (id, version) => `USD,2025-0${3 + (id % 2)}-0${1 + (id % 3)},0.${8 + (version % 2)}${version}` },
  { kind: 'contracts', head: 'contract_id,supplier_id,campaign_id,price_model,unit_price,starts_on,duplicate_window_days', row: (id, version) => `K${id},S${id % 2},${id % 3 ? campaign(id) : ''},cpl,${version}.50,2025-01-01,${version * 10}` },
  { kind: 'consents', head: 'consent_id,email,purpose,given_at,withdrawn_at,text_id,url', row: (id, version) => `N${id},p${id}@free.fr,news,2025-02-0${version + 1}T10:00:00Z,${version === 2 ? '2025-02-20T10:00:00Z' : ''},t,u` },
];

/** Mails and what became of them. */
export const MAIL_SHELVES = SHELVES.filter(({ kind }) => kind === 'sends' || kind === 'outcomes');

/** Lines of one of these shelves in any order, a key at times in several versions, a line at times twice. */
export function overlappingFile(dice: Dice, name: string, shelves: readonly Shelf[]): Brought {
  const { kind, head, row } = dice.pick(shelves);
  const lines = dice.times(1, 9, () => row(dice.integer(1, IDS), dice.integer(0, VERSIONS - 1)));
  return { kind, name, text: `${[head, ...lines].join('\n')}\n` };
}

import { DomainError, type TimelineAnswer, type TimelineEvent } from '@e-respect/contract';
import { addressesOf, eurosIn, namesOf, timelineOf, type Row } from '@e-respect/warehouse';
import { Hono } from 'hono';
import type { Workspace } from '../workspace/open-workspace.ts';
import { asOfOf, pageOf, type AskedPage } from './read-scope.ts';

const PAGE = 100;
const ADDRESSES = 20;
const OUTCOMES = ['delivered', 'bounced', 'opened', 'machine_opened', 'clicked', 'machine_clicked', 'unsubscribed', 'complained'] as const;

type Names = Awaited<ReturnType<typeof namesOf>>;

/** One person's story under a number that says nothing: `?as_of&before&limit`. */
export function personTimeline(workspace: Workspace): Hono {
  return new Hono().get('/people/:person/timeline', async (c) => {
    const number = c.req.param('person');
    if (!/^-?\d{1,9}$/.test(number)) throw nobody();
    return c.json(await timeline(workspace, Number(number), asOfOf(c), pageOf(c, PAGE)));
  });
}

async function timeline({ snapshots, warehouse }: Workspace, person: number, asOf: string | undefined, page: AskedPage): Promise<TimelineAnswer> {
  return snapshots.lease(asOf, (snapshot) => warehouse.read(async (connection) => {
    const rows = await timelineOf(connection, snapshot.schema, person, page);
    const total = Number(rows[0]?.['total'] ?? 0);
    if (total === 0) throw nobody();
    const names = await namesOf(connection);
    const addresses = await addressesOf(connection, snapshot.schema, person, ADDRESSES);
    return {
      data_version: snapshot.dataVersion, as_of: snapshot.asOf, person, total,
      addresses: addresses.map((row) => ({ address_class: String(row['address_class']), mailbox_provider: String(row['mailbox_provider']), list: textOf(row['list']) })),
      events: rows.map((row) => eventOf(row, names)), next: total > page.offset + page.limit ? String(page.offset + page.limit) : null,
    };
  }));
}

const textOf = (cell: Row[string] | undefined): string | null => (cell === null || cell === undefined ? null : String(cell));
const amountOf = (yoctos: Row[string] | undefined): number | null => (yoctos === null || yoctos === undefined ? null : eurosIn(yoctos));

function named(id: Row[string] | undefined, names: Map<string, string>): { id: string; label: string } | null {
  const known = textOf(id);
  return known === null ? null : { id: known, label: names.get(known) ?? known };
}

function eventOf(row: Row, names: Names): TimelineEvent {
  const place = { at: String(row['at']), campaign: named(row['campaign'], names.campaign), supplier: named(row['supplier'], names.supplier) };
  switch (row['what']) {
    case 'send': return { what: 'send', ...place, outcomes: outcomesOf(row) };
    case 'lead': return { what: 'lead', ...place, lead_id: String(row['id']), reason: String(row['reason']), price_eur: amountOf(row['price']) ?? 0, claimable: row['claimable'] === true, proved: row['proved'] === true };
    case 'order': return { what: 'order', ...place, order_id: String(row['id']), counted: row['counted'] === true, revenue_eur: amountOf(row['revenue']), margin_eur: amountOf(row['margin']), lead_id: textOf(row['lead_id']) };
    case 'touch': return { what: 'touch', ...place, channel: textOf(row['channel']) };
    default: return { what: 'consent', ...place, purpose: String(row['purpose']), partner: textOf(row['partner']), withdrawn_at: textOf(row['withdrawn_at']), proved: row['proved'] === true };
  }
}

/** Instants of a send that are seen by as_of, in their order. */
function outcomesOf(row: Row): Extract<TimelineEvent, { what: 'send' }>['outcomes'] {
  const limit = String(row['as_of']);
  return OUTCOMES.flatMap((type) => {
    const at = textOf(row[`${type}_at`]);
    return at === null || Date.parse(at) > Date.parse(limit) ? [] : [{ type, at, detail: type === 'bounced' ? textOf(row['bounce_type']) : null }];
  }).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

const nobody = (): DomainError => new DomainError('not_found',
  { fr: 'Ce numéro n’est celui de personne ici.', en: 'This number is nobody’s here.' },
  { fr: 'Prenez un numéro de la page Adresses : il ne vaut que dans cet espace de travail.', en: 'Take a number from the Addresses page: it means something in this workspace only.' });

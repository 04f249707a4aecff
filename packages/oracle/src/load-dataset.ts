import { readAddress } from './address.ts';
import { readCsv, type CsvRow, type CsvTable } from './csv.ts';
import type {
  Campaign,
  Consent,
  Contract,
  Cost,
  DataFile,
  Dataset,
  Lead,
  Order,
  PersonRow,
  PriceModel,
  Send,
  SendTotal,
  Told,
} from './dataset.ts';
import { findEvents, messageId, type Mail } from './events.ts';
import { knownFeeds } from './feeds.ts';
import { parseDecimal, zero } from './fraction.ts';
import { findOwners, personOf, type Identified, type OwnerOf } from './identity.ts';
import { parseInstant } from './instants.ts';
import { ownColumns } from './told.ts';

const DEFAULT_WINDOW_DAYS = 30;
const DEFAULT_ACCEPT_RULES = ['duplicate_cross', 'duplicate_own', 'throwaway', 'invalid'];

function cell(row: CsvRow, column: string): string {
  return row[column] ?? '';
}

function or(text: string, fallback: string): string {
  return text === '' ? fallback : text;
}

function instantOf(row: CsvRow, column: string): number | null {
  const text = cell(row, column);
  return text === '' ? null : parseInstant(text);
}

/** The last line of a key stands: it is the same row again, or its correction. */
function lastByKey(tables: readonly CsvTable[], keyOf: (row: CsvRow) => string): CsvRow[] {
  const rows = new Map<string, CsvRow>();
  for (const table of tables) for (const row of table.rows) rows.set(keyOf(row), row);
  return [...rows.values()];
}

function keyed(tables: readonly CsvTable[], id: string, ...otherwise: string[]): CsvRow[] {
  return lastByKey(tables, (row) => or(cell(row, id), JSON.stringify(otherwise.map((column) => cell(row, column)))));
}

function readCampaign(row: CsvRow): Campaign {
  return {
    id: cell(row, 'campaign_id'),
    supplier: cell(row, 'supplier_id'),
    brand: or(cell(row, 'brand'), 'unknown'),
    channel: or(cell(row, 'channel'), 'unknown'),
    objective: or(cell(row, 'objective'), 'unknown'),
    incentive: or(cell(row, 'incentive'), 'unknown'),
  };
}

function readContract(row: CsvRow): Contract {
  const rules = cell(row, 'accept_rules').split('|').map((rule) => rule.trim()).filter((rule) => rule !== '');
  return {
    id: cell(row, 'contract_id'),
    supplier: cell(row, 'supplier_id'),
    campaign: cell(row, 'campaign_id'),
    priceModel: cell(row, 'price_model') as PriceModel,
    unitPrice: parseDecimal(cell(row, 'unit_price')),
    startsOn: cell(row, 'starts_on'),
    endsOn: cell(row, 'ends_on'),
    duplicateWindowDays: Number(or(cell(row, 'duplicate_window_days'), String(DEFAULT_WINDOW_DAYS))),
    acceptRules: new Set(rules.length === 0 ? DEFAULT_ACCEPT_RULES : rules),
  };
}

function isLoadable(contract: Contract): boolean {
  return contract.priceModel !== 'fixed' || (contract.campaign !== '' && contract.endsOn !== '');
}

function identify(row: CsvRow, column: string): Identified {
  return {
    address: readAddress(cell(row, 'email')),
    personRef: cell(row, 'person_ref'),
    at: parseInstant(cell(row, column)),
  };
}

interface IdentifiedRow {
  readonly row: CsvRow;
  readonly who: Identified;
}

/** Only leads keep a malformed address: it was sold. */
function identifyAll(rows: readonly CsvRow[], column: string, keepsMalformed = false): IdentifiedRow[] {
  return rows
    .map((row) => ({ row, who: identify(row, column) }))
    .filter(({ who }) => keepsMalformed || who.address?.malformed !== true);
}

function personRow(who: Identified, owners: OwnerOf): PersonRow {
  return { ...who, person: personOf(who, owners) };
}

interface IdentifiedSend extends IdentifiedRow {
  readonly mail: Mail;
}

function readSend({ row, who, mail }: IdentifiedSend, campaign: Campaign, owners: OwnerOf, toldOf: ReadonlyMap<Mail, readonly Told[]>): Send {
  return {
    ...personRow(who, owners),
    id: mail.id,
    campaign,
    variant: or(cell(row, 'variant'), 'unknown'),
    list: or(cell(row, 'list_id'), 'unknown'),
    told: [...ownColumns(row), ...(toldOf.get(mail) ?? [])],
  };
}

function readSendTotal(row: CsvRow, campaign: Campaign): SendTotal {
  const numbers = ['delivered', 'bounced_hard', 'bounced_soft', 'unsubscribed', 'complained', 'clicked'];
  return {
    campaign,
    day: cell(row, 'day'),
    mailboxProvider: or(cell(row, 'mailbox_provider'), 'unknown'),
    sent: Number(cell(row, 'sent')),
    counts: new Map(numbers.map((column) => [column, Number(or(cell(row, column), '0'))])),
  };
}

function readLead({ row, who }: IdentifiedRow, campaign: Campaign, owners: OwnerOf): Lead {
  const places = ['consent_url', 'consent_partner', 'consent_ip'];
  const birthYear = cell(row, 'birth_year');
  return {
    ...personRow(who, owners),
    id: cell(row, 'lead_id'),
    campaign,
    rejected: cell(row, 'status') === 'rejected',
    gender: cell(row, 'gender'),
    birthYear: birthYear === '' ? null : Number(birthYear),
    consent: {
      at: instantOf(row, 'consent_at'),
      hasText: cell(row, 'consent_text_id') !== '',
      hasPlace: places.some((place) => cell(row, place) !== ''),
    },
  };
}

function readOrder({ row, who }: IdentifiedRow, owners: OwnerOf): Order {
  const [margin, refunded] = [cell(row, 'margin'), cell(row, 'refunded')];
  return {
    ...personRow(who, owners),
    id: cell(row, 'order_id'),
    revenue: parseDecimal(cell(row, 'revenue')),
    margin: margin === '' ? null : parseDecimal(margin),
    refunded: refunded === '' ? zero : parseDecimal(refunded),
  };
}

function readCost(row: CsvRow, campaign: Campaign): Cost {
  return {
    id: cell(row, 'cost_id'),
    campaign,
    startsOn: or(cell(row, 'day'), cell(row, 'starts_on')),
    endsOn: or(cell(row, 'day'), cell(row, 'ends_on')),
    amount: parseDecimal(cell(row, 'amount')),
    kind: cell(row, 'kind'),
  };
}

function readConsent({ row, who }: IdentifiedRow, owners: OwnerOf): Consent {
  return {
    ...personRow(who, owners),
    id: cell(row, 'consent_id'),
    withdrawnAt: instantOf(row, 'withdrawn_at'),
    hasText: cell(row, 'text') !== '' || cell(row, 'text_id') !== '',
    hasPlace: cell(row, 'url') !== '' || cell(row, 'partner') !== '',
  };
}

export function loadDataset(files: readonly DataFile[]): Dataset {
  const tablesOf = (kind: string) => files.filter((file) => file.kind === kind).map((file) => readCsv(file.text));
  const campaigns = new Map(keyed(tablesOf('campaigns'), 'campaign_id').map((row) => [cell(row, 'campaign_id'), readCampaign(row)]));
  /** Rows of a campaign that nobody described are pending. */
  const inCampaign = <Row, Fact>(rows: readonly Row[], rowOf: (row: Row) => CsvRow, read: (row: Row, campaign: Campaign) => Fact) =>
    rows.flatMap((row) => {
      const campaign = campaigns.get(cell(rowOf(row), 'campaign_id'));
      return campaign === undefined ? [] : [read(row, campaign)];
    });
  const described = (row: CsvRow) => campaigns.has(cell(row, 'campaign_id'));
  const sends = identifyAll(keyed(tablesOf('sends'), 'send_id', 'campaign_id', 'email', 'person_ref', 'sent_at', 'variant').filter(described), 'sent_at')
    .map(({ row, who }) => ({ row, who, mail: { id: messageId(cell(row, 'send_id')), campaign: cell(row, 'campaign_id'), who } }));
  const events = findEvents(tablesOf('outcomes'), sends.map(({ mail }) => mail));
  const leads = identifyAll(keyed(tablesOf('leads'), 'lead_id').filter(described), 'acquired_at', true);
  const orders = identifyAll(keyed(tablesOf('orders'), 'order_id'), 'ordered_at');
  const consents = identifyAll(keyed(tablesOf('consents'), 'consent_id'), 'given_at');
  const owners = findOwners([...sends, ...leads, ...orders, ...consents].map(({ who }) => who));
  const plain = (row: CsvRow) => row;
  const ofIdentified = ({ row }: IdentifiedRow) => row;
  return {
    campaigns,
    contracts: keyed(tablesOf('contracts'), 'contract_id').map(readContract).filter(isLoadable),
    sends: inCampaign(sends, ofIdentified, (row, campaign) => readSend(row, campaign, owners, events.toldOf)),
    sendTotals: inCampaign(keyed(tablesOf('send_totals'), '', 'campaign_id', 'day', 'mailbox_provider'), plain, readSendTotal),
    leads: inCampaign(leads, ofIdentified, (row, campaign) => readLead(row, campaign, owners)),
    orders: orders.map((row) => readOrder(row, owners)),
    costs: inCampaign(keyed(tablesOf('costs'), 'cost_id', 'campaign_id', 'day', 'kind'), plain, readCost),
    consents: consents.map((row) => readConsent(row, owners)),
    feeds: knownFeeds(tablesOf('sends'), tablesOf('send_totals'), events),
  };
}

import { rowsOf, secondsOf, type Row, type WrittenSample } from './read-back.ts';

const DAY = 86_400;
const THROWAWAY = /@(yopmail\.com|mailinator\.com|jetable\.org|guerrillamail\.com|10minutemail\.com|trashmail\.com|yopmail\.fr|maildrop\.cc|getnada\.com|sharklasers\.com|temp-mail\.org|mohmal\.com|dispostable\.com|spamgourmet\.com)$/;
const ROLE = /^(contact|info|sales|support|webmaster|postmaster)@/;
const WELL_FORMED = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

export interface CountedLead {
  readonly id: string;
  readonly campaign: string;
  readonly email: string;
  readonly at: number;
  readonly proved: boolean;
  readonly reason: string;
  /** Seconds since the latest accepted lead before it of the same person by another supplier, by the same one. */
  readonly sinceCross: number;
  readonly sinceOwn: number;
}

interface CountedOrder {
  readonly lead: CountedLead;
  readonly age: number;
  readonly marginEur: number;
}

export interface Recount {
  readonly leads: readonly CountedLead[];
  /** Orders credited to a net lead, of any age. */
  readonly orders: readonly CountedOrder[];
}

/** Counts leads and orders again from the files, by the rules of the data contract and by none of the generator's. For tests. */
export function recount(sample: WrittenSample): Recount {
  const leads = countedLeads(sample);
  return { leads, orders: creditedOrders(leads, rowsOf(sample, 'orders')) };
}

function countedLeads(sample: WrittenSample): CountedLead[] {
  const suppliers = new Map(rowsOf(sample, 'campaigns').map((row) => [row['campaign_id'], row['supplier_id'] ?? '']));
  const windows = windowsOf(rowsOf(sample, 'contracts'));
  const ledger = new Map(rowsOf(sample, 'consents').map((row) => [row['email'], row]));
  const bounces = hardBounces(rowsOf(sample, 'sends'));
  const accepted = new Map<string, Array<{ at: number; supplier: string }>>();
  const rows = rowsOf(sample, 'leads').map((row) => ({ row, at: secondsOf(row['acquired_at']) })).sort((one, other) => one.at - other.at);
  return rows.map(({ row, at }) => {
    const email = row['email'] ?? '';
    const campaign = row['campaign_id'] ?? '';
    const supplier = suppliers.get(campaign) ?? '';
    const window = windows.get(campaign) ?? windows.get(supplier) ?? 30 * DAY;
    const before = accepted.get(email) ?? [];
    const since = (own: boolean) => Math.min(...before.filter((earlier) => (earlier.supplier === supplier) === own).map((earlier) => at - earlier.at));
    const facts = {
      sinceCross: since(false), sinceOwn: since(true), proved: isProved(row, at, ledger.get(email)),
      bounced: (bounces.get(email) ?? []).some((bouncedAt) => bouncedAt >= at && bouncedAt < at + 30 * DAY),
    };
    const isAccepted = row['status'] === 'accepted';
    if (isAccepted) accepted.set(email, [...before, { at, supplier }]);
    const reason = isAccepted ? reasonOf(email, window, facts) : 'rejected';
    return { id: row['lead_id'] ?? '', campaign, email, at, reason, proved: facts.proved, sinceCross: facts.sinceCross, sinceOwn: facts.sinceOwn };
  });
}

function windowsOf(contracts: readonly Row[]): Map<string, number> {
  return new Map(contracts.map((row) => [row['campaign_id'] || (row['supplier_id'] ?? ''), Number(row['duplicate_window_days'] || 30) * DAY]));
}

function hardBounces(sends: readonly Row[]): Map<string, number[]> {
  const bounces = new Map<string, number[]>();
  for (const { email = '', bounce_type, bounced_at } of sends) {
    if (bounce_type === 'hard') bounces.set(email, [...(bounces.get(email) ?? []), secondsOf(bounced_at)]);
  }
  return bounces;
}

function isProved(row: Row, at: number, consent: Row | undefined): boolean {
  const place = row['consent_url'] || row['consent_partner'] || row['consent_ip'];
  if (secondsOf(row['consent_at']) <= at && row['consent_text_id'] !== '' && place !== '') return true;
  if (consent === undefined || secondsOf(consent['given_at']) > at) return false;
  return !(secondsOf(consent['withdrawn_at']) <= at) && consent['text_id'] !== '' && consent['url'] !== '';
}

interface LeadFacts {
  readonly sinceCross: number;
  readonly sinceOwn: number;
  readonly proved: boolean;
  readonly bounced: boolean;
}

function reasonOf(email: string, window: number, { sinceCross, sinceOwn, proved, bounced }: LeadFacts): string {
  if (sinceCross < window) return 'duplicate_cross';
  if (sinceOwn < window) return 'duplicate_own';
  if (THROWAWAY.test(email)) return 'throwaway';
  if (ROLE.test(email)) return 'role';
  if (!WELL_FORMED.test(email) || bounced) return 'invalid';
  return proved ? 'net' : 'unproven';
}

function creditedOrders(leads: readonly CountedLead[], orders: readonly Row[]): CountedOrder[] {
  const acquisitions = new Map<string, CountedLead[]>();
  for (const lead of leads) {
    if (lead.reason === 'net') acquisitions.set(lead.email, [...(acquisitions.get(lead.email) ?? []), lead]);
  }
  return orders.flatMap((row) => {
    const at = secondsOf(row['ordered_at']);
    const lead = acquisitions.get(row['email'] ?? '')?.findLast((acquisition) => acquisition.at <= at);
    const kept = 1 - Number(row['refunded']) / Number(row['revenue']);
    return lead === undefined || kept === 0 ? [] : [{ lead, age: at - lead.at, marginEur: Number(row['margin']) * kept }];
  });
}

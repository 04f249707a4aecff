import { seeded } from '@e-respect/statistics';

export interface WorldSend { person: string; campaign: string; at: number; delivered: boolean; hard: boolean; clickedAt: number | null; unsubscribed: boolean; complained: boolean }
export interface WorldEvent { person: string; campaign: string; at: number; margin: number; repliedAt: number | null }
/** A small invented history, with people contacted several times at once, who come and go: for tests against a count by hand. */
export interface World { sends: WorldSend[]; leads: WorldEvent[]; orders: WorldEvent[] }

export const WORLD_CAMPAIGNS = [['C1', 'S1', 'email'], ['C2', 'S1', 'sms'], ['C3', 'S2', 'email'], ['C4', 'S3', 'sms']] as const;
const HOUR = 3_600_000;
const START = Date.UTC(2025, 0, 20, 23);

export function randomWorld(seed: number): World {
  const random = seeded(seed);
  const upTo = (n: number): number => Math.floor(random() * n);
  const person = (): string => `p${upTo(14)}`;
  const campaign = (): string => WORLD_CAMPAIGNS[upTo(4)]![0];
  // Six-hour steps: many windows end exactly on a contact, and many contacts fall together.
  const instant = (): number => START + upTo(random() < 0.5 ? 4 * 25 : 4 * 460) * 6 * HOUR;
  const sends = Array.from({ length: 260 }, (): WorldSend => {
    const at = instant();
    const hard = random() < 0.04;
    const delivered = !hard && random() < 0.93;
    return { person: person(), campaign: campaign(), at, hard, delivered, clickedAt: delivered && random() < 0.15 ? at + upTo(400) * HOUR : null, unsubscribed: delivered && random() < 0.03, complained: delivered && random() < 0.03 };
  });
  const events = (length: number): WorldEvent[] => Array.from({ length }, () => {
    const at = instant();
    return { person: person(), campaign: campaign(), at, margin: upTo(5000) / 100, repliedAt: random() < 0.2 ? at + upTo(600) * HOUR : null };
  });
  return { sends, leads: events(16), orders: events(12) };
}

const iso = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());
const when = (is: boolean, at: number): string => (is ? iso(at) : '');
const email = (person: string): string => `${person}@example.org`;

/** The world as canonical files, in the order they load. */
export function worldFiles({ sends, leads, orders }: World): { kind: string; text: string }[] {
  const file = (kind: string, head: string, rows: readonly (readonly (string | number)[])[]): { kind: string; text: string } => ({ kind, text: [head, ...rows.map((row) => row.join(','))].join('\n') });
  return [
    file('suppliers', 'supplier_id,name', ['S1', 'S2', 'S3'].map((id) => [id, id])),
    file('campaigns', 'campaign_id,name,supplier_id,channel', WORLD_CAMPAIGNS.map(([id, supplier, channel]) => [id, id, supplier, channel])),
    file('sends', 'send_id,campaign_id,email,sent_at,delivered_at,bounced_at,bounce_type,clicked_at,machine_clicked_at,unsubscribed_at,complained_at',
      sends.map((s, i) => [`X${i}`, s.campaign, email(s.person), iso(s.at), when(s.delivered, s.at), when(s.hard, s.at), s.hard ? 'hard' : '', iso(s.clickedAt), '', when(s.unsubscribed, s.at), when(s.complained, s.at)])),
    file('leads', 'lead_id,campaign_id,email,acquired_at,replied_at', leads.map((l, i) => [`L${i}`, l.campaign, email(l.person), iso(l.at), iso(l.repliedAt)])),
    file('orders', 'order_id,email,ordered_at,revenue,margin,currency', orders.map((o, i) => [`O${i}`, email(o.person), iso(o.at), 100, o.margin, 'EUR'])),
  ];
}

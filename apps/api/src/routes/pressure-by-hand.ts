import type { HazardEvent, Period, Scope } from '@e-respect/contract';
import { WORLD_CAMPAIGNS, type World, type WorldSend } from '../bench-world.ts';

const DAY = 86_400_000;
const DAYS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
const localDay = (at: number): string => DAYS.format(at);

/** One contact with everything said of it by looking through the whole world, contact by contact. */
export interface HandContact {
  person: string; seven: number; thirty: number; attempt: number; idle: number; at: number;
  clicks: boolean; complaints: boolean; unsubscribes: boolean; leads: boolean; orders: boolean; margin: number;
  atRisk: Record<HazardEvent, boolean>; happens: Record<HazardEvent, boolean>; stays: boolean; leaves: boolean;
}

/** Contacts of a scope, each weighed on its own against all others: slow, and close to the words of the rule. */
export function contactsByHand(world: World, period: Period, scope: Scope): HandContact[] {
  const people = [...new Set(world.sends.map((s) => s.person))];
  return people.flatMap((person) => historyOf(world, person)).filter(({ send }) => {
    const [, supplier, channel] = WORLD_CAMPAIGNS.find(([id]) => id === send.campaign)!;
    const day = localDay(send.at);
    return day >= period.from && day <= period.to && [[scope.campaign, send.campaign], [scope.supplier, supplier], [scope.channel, channel]].every(([asked, own]) => asked === null || asked === own);
  }).map(({ contact }) => contact);
}

function historyOf(world: World, person: string): { send: WorldSend; contact: HandContact }[] {
  const said = (s: WorldSend): number => (s.clickedAt === null ? 0 : 4) + (s.complained ? 2 : 0) + (s.unsubscribed ? 1 : 0);
  const contacts = world.sends.filter((s) => s.person === person && s.delivered)
    .sort((a, b) => a.at - b.at || said(a) - said(b) || a.campaign.localeCompare(b.campaign));
  const own = (events: World['leads']) => events.filter((e) => e.person === person);
  const [leads, orders] = [own(world.leads), own(world.orders)];
  const bounces = world.sends.filter((s) => s.person === person && s.hard).map((s) => s.at);
  const signs = [...leads, ...orders].map((e) => e.at).concat(leads.flatMap((l) => l.repliedAt ?? []), contacts.flatMap((c) => c.clickedAt ?? []));
  let gone = false;
  const converted = { lead: false, order: false, click: false };
  let seen = Number.NEGATIVE_INFINITY;
  return contacts.map((send, i) => {
    const until = contacts[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    const inWake = (at: number): boolean => at >= send.at && at < until;
    const since = (at: number): boolean => at >= seen && at < send.at;
    // Whatever happened since the last contact began, and before this one, that no contact holds: before the first contact of all.
    if (bounces.some(since)) gone = true;
    if (leads.some((l) => since(l.at))) converted.lead = true;
    if (orders.some((o) => since(o.at))) converted.order = true;
    const before = signs.filter((at) => at < send.at);
    const idleDays = before.length === 0 ? null : Math.floor((send.at - Math.max(...before)) / DAY);
    const within = (days: number): number => contacts.filter((c) => c.at <= send.at && c.at > send.at - days * DAY).length;
    const stays = !gone;
    const leaves = send.unsubscribed || send.complained || bounces.some(inWake);
    const now = { lead: leads.some((l) => inWake(l.at)), order: orders.some((o) => inWake(o.at)), click: send.clickedAt !== null };
    const atRisk = { lead: stays && !converted.lead, order: stays && !converted.order, click: stays && !converted.click };
    const wakeOrders = orders.filter((o) => inWake(o.at));
    const contact: HandContact = {
      person, at: send.at, seven: within(7), thirty: within(30), attempt: i + 1, idle: idleDays === null ? 5 : [30, 90, 180, 365, Number.POSITIVE_INFINITY].findIndex((most) => idleDays <= most),
      clicks: now.click, complaints: send.complained, unsubscribes: send.unsubscribed, leads: now.lead, orders: now.order, margin: wakeOrders.reduce((sum, o) => sum + o.margin, 0),
      atRisk, happens: { lead: atRisk.lead && now.lead, order: atRisk.order && now.order, click: atRisk.click && now.click }, stays, leaves: stays && leaves,
    };
    if (leaves) gone = true;
    for (const event of ['lead', 'order', 'click'] as const) converted[event] ||= now[event];
    seen = send.at;
    return { send, contact };
  });
}

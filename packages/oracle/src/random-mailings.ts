import type { Dice } from './dice.ts';
import { DAY, HOUR, addDays, localDay } from './instants.ts';
import type { RandomLead } from './random-people-facts.ts';
import { randomInstant, writeInstant, writePerson, type RandomCampaign, type RandomPerson, type RandomWorld } from './random-world.ts';
import { writeCsv, type Written } from './write-csv.ts';

/** Sends in several files with different columns, and totals beside them. */

const OUTCOME_COLUMNS = [
  'delivered_at', 'bounced_at', 'bounce_type', 'opened_at', 'machine_opened_at', 'clicked_at', 'machine_clicked_at', 'unsubscribed_at', 'complained_at',
];

const COLUMN_SETS: readonly (readonly string[])[] = [
  OUTCOME_COLUMNS,
  OUTCOME_COLUMNS,
  OUTCOME_COLUMNS,
  OUTCOME_COLUMNS.filter((column) => column !== 'complained_at'),
  ['bounced_at', 'bounce_type'],
  ['bounced_at', 'clicked_at', 'unsubscribed_at', 'complained_at'],
  ['delivered_at', 'clicked_at', 'machine_clicked_at'],
  ['clicked_at', 'opened_at'],
  [],
];

interface Mailing {
  readonly campaign: RandomCampaign;
  readonly person: RandomPerson;
  readonly at: number;
  /** Delivered without any reaction. */
  readonly quiet: boolean;
}

/** Minutes and more after the send: nothing that could pass for a machine. */
const DELAYS = [2, 10, 60, 600, 3 * 24 * 60, 12 * 24 * 60, 40 * 24 * 60].map((minutes) => minutes * 60_000);

function happened(dice: Dice, probability: number, at: number): string {
  return dice.chance(probability) ? writeInstant(dice, at + dice.pick(DELAYS)) : '';
}

function bounceCells(dice: Dice, at: number, leads: readonly RandomLead[], person: RandomPerson): Written {
  const mine = leads.filter((lead) => lead.person === person && lead.at >= at);
  const edge = mine.length > 0 ? dice.pick(mine).at + dice.pick([0, -1000, 10 * DAY, 30 * DAY, 30 * DAY - 1000]) : at;
  const bouncedAt = edge > at && dice.chance(0.6) ? edge : at + 60_000;
  return { bounced_at: writeInstant(dice, bouncedAt), bounce_type: dice.pick(['hard', 'hard', 'hard', 'soft', 'block', '']) };
}

function outcomeCells(dice: Dice, { at, person, quiet }: Mailing, leads: readonly RandomLead[]): Written {
  if (quiet) return { delivered_at: writeInstant(dice, at + 5000) };
  const bounces = dice.chance(0.25);
  const delivered = bounces ? dice.chance(0.1) : dice.chance(0.9);
  const reacts = !bounces && delivered;
  return {
    delivered_at: delivered ? writeInstant(dice, at + 5000) : '',
    ...(bounces ? bounceCells(dice, at, leads, person) : {}),
    opened_at: reacts ? happened(dice, 0.4, at) : '',
    machine_opened_at: reacts ? happened(dice, 0.2, at) : '',
    clicked_at: reacts ? happened(dice, 0.25, at) : '',
    machine_clicked_at: reacts ? happened(dice, 0.2, at) : '',
    unsubscribed_at: reacts ? happened(dice, 0.1, at) : '',
    complained_at: reacts ? happened(dice, 0.08, at) : '',
  };
}

function sendRow(world: RandomWorld, mailing: Mailing, leads: readonly RandomLead[]): Written {
  const { dice } = world;
  return {
    campaign_id: mailing.campaign.id,
    ...writePerson(world, mailing.person),
    sent_at: writeInstant(dice, mailing.at),
    variant: dice.pick(['', 'v1', 'v2']),
    list_id: dice.pick(['', 'base', 'bought']),
    ...outcomeCells(dice, mailing, leads),
  };
}

/** Eight and more mails to one person, the first and the last just inside or just at thirty days. */
function pressure({ dice, people, audience, campaigns }: RandomWorld): Mailing[] {
  const [person, first] = [dice.pick(dice.chance(0.7) ? audience : people), Date.UTC(2025, 1, 10, 9)];
  const days = dice.pick([[0, 3, 6, 9, 12, 16, 20], [0, 3, 6, 7, 8, 9, 12, 16, 20]]);
  const last = first + 30 * DAY - dice.pick([0, 1000, HOUR]);
  const senders = dice.times(1, 2, () => dice.pick(campaigns));
  return [...days.map((day) => first + day * DAY), last].map((at) => ({ campaign: dice.pick(senders), person, at, quiet: true }));
}

function randomMailings(world: RandomWorld, leads: readonly RandomLead[]): Mailing[] {
  const { dice, people, audience, campaigns } = world;
  const single = dice.times(0, 50, () => ({
    campaign: dice.pick(campaigns),
    person: dice.pick(dice.chance(0.5) ? people : audience),
    at: randomInstant(dice, leads.map((lead) => lead.at - dice.pick([0, HOUR, 3 * DAY]))),
    quiet: dice.chance(0.3),
  }));
  return [...single, ...dice.times(0, 2, () => pressure(world)).flat()];
}

export interface RandomFile {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
}

/** A mail as its file names it. */
export interface WrittenMail {
  readonly at: number;
  readonly row: Written;
}

export interface RandomSends {
  readonly files: readonly RandomFile[];
  readonly mailings: readonly Mailing[];
  readonly written: readonly WrittenMail[];
}

export function randomSends(world: RandomWorld, leads: readonly RandomLead[]): RandomSends {
  const { dice, campaigns } = world;
  const count = dice.integer(1, 3);
  const home = new Map(campaigns.map(({ id }) => [id, dice.integer(1, count)]));
  const mailings = randomMailings(world, leads);
  const rows = mailings.map((mailing, index) => {
    const number = dice.chance(0.05) ? dice.integer(1, count) : (home.get(mailing.campaign.id) ?? 1);
    return { number, row: { send_id: `M${index + 1}`, ...sendRow(world, mailing, leads) } };
  });
  const files = Array.from({ length: count }, (_, index) => {
    const optional = dice.some(['variant', 'list_id'], 0.5);
    const columns = ['send_id', 'campaign_id', 'email', 'person_ref', 'sent_at', ...optional, ...dice.pick(COLUMN_SETS)];
    const mine = rows.filter(({ number }) => number === index + 1).map(({ row }) => row);
    return { kind: 'sends', name: `sends-${index + 1}.csv`, text: writeCsv(columns, mine), rows: mine.length };
  });
  const written = rows.map(({ row }, index) => ({ at: mailings[index]?.at ?? 0, row }));
  return { files: files.filter((file) => file.rows > 0).map(({ kind, name, text }) => ({ kind, name, text })), mailings, written };
}

function totalCells(dice: Dice): Written {
  const sent = dice.integer(0, 2000);
  const [hard, soft] = [dice.integer(0, Math.floor(sent / 50)), dice.integer(0, Math.floor(sent / 50))];
  const delivered = sent - hard - soft;
  const upTo = (share: number) => String(dice.integer(0, Math.floor(delivered / share)));
  return {
    sent: String(sent),
    delivered: String(delivered),
    bounced_hard: String(hard),
    bounced_soft: String(soft),
    unsubscribed: upTo(100),
    complained: upTo(300),
    clicked: upTo(30),
  };
}

/** For one campaign and day either every row names a provider, or the only row names none. */
function totalsOfDay(dice: Dice, campaign: string, day: string): Written[] {
  const providers = dice.chance(0.5) ? [''] : [...new Set(dice.times(1, 3, () => dice.pick(['gmail', 'orange', 'free', 'other_isp'])))];
  return providers.map((provider) => Object.assign(totalCells(dice), { campaign_id: campaign, day, mailbox_provider: provider }));
}

function totalDays({ dice, campaigns }: RandomWorld, mailings: readonly Mailing[]): [campaign: string, day: string][] {
  const alone = dice.some(campaigns, 0.3).flatMap(({ id }) => dice.times(1, 3, () => [id, addDays('2025-03-25', dice.integer(0, 12))] as const));
  const beside = dice.some(mailings, 0.05).map(({ campaign, at }) => [campaign.id, localDay(at)] as const);
  const days = new Map([...alone, ...beside].map(([campaign, day]) => [`${campaign} ${day}`, [campaign, day] as [string, string]]));
  return [...days.values()];
}

export function randomSendTotals(world: RandomWorld, mailings: readonly Mailing[]): RandomFile[] {
  const { dice } = world;
  const rows = totalDays(world, mailings).flatMap(([campaign, day]) => totalsOfDay(dice, campaign, day));
  if (rows.length === 0) return [];
  const feeds = [['delivered'], ['bounced_hard', 'bounced_soft'], ['unsubscribed'], ['complained'], ['clicked']];
  const columns = ['campaign_id', 'day', 'mailbox_provider', 'sent', ...dice.some(feeds, 0.8).flat()];
  return [{ kind: 'send_totals', name: 'send_totals.csv', text: writeCsv(columns, rows) }];
}

import { readAddress } from './address.ts';
import type { CsvRow, CsvTable } from './csv.ts';
import { byBytes, type Feed, type Told } from './dataset.ts';
import type { Identified } from './identity.ts';
import { eventOf } from './told.ts';

/** What became of mails, told after them in files of its own. */

export interface Mail {
  readonly id: string;
  readonly campaign: string;
  readonly who: Identified;
}

interface Event {
  readonly key: string;
  /** The same for two rows that say the same, however they are written. */
  readonly content: string;
  readonly sendId: string;
  readonly messageId: string;
  readonly campaign: string;
  readonly address: string;
  readonly personRef: string;
  readonly told: Told;
}

/** A message's id comes with angle brackets or without. */
export function messageId(text: string): string {
  return text.replace(/^<(.*)>$/, '$1');
}

function readEvent(row: CsvRow): Event {
  const cell = (column: string) => row[column] ?? '';
  const [sendId, message, campaign, personRef] = [messageId(cell('send_id')), messageId(cell('message_id')), cell('campaign_id'), cell('person_ref')];
  const address = readAddress(cell('email'))?.text ?? '';
  const told = eventOf(row);
  const named = [sendId, message, campaign, address, personRef];
  const mail = [message, sendId, campaign].find((text) => text !== '');
  const person = personRef === '' ? `address ${address}` : `ref ${personRef}`;
  const key = cell('event_id') === '' ? JSON.stringify([told.type, mail, person, told.at]) : cell('event_id');
  return { key, content: JSON.stringify([key, named, told]), sendId, messageId: message, campaign, address, personRef, told };
}

/** Unseen content of a known key corrects it; content seen before is the same row again. */
function standingEvents(files: readonly (readonly Event[])[]): Map<string, Event> {
  const standing = new Map<string, Event>();
  const seen = new Set<string>();
  for (const event of files.flat()) {
    if (!seen.has(event.content)) standing.set(event.key, event);
    seen.add(event.content);
  }
  return standing;
}

/** The latest at or before the event, else the earliest. */
function nearest(mails: readonly Mail[], at: number): Mail | undefined {
  const inOrder = [...mails].sort((left, right) => left.who.at - right.who.at || byBytes(left.id, right.id));
  const latest = inOrder.findLast(({ who }) => who.at <= at)?.who.at ?? inOrder[0]?.who.at;
  return inOrder.find(({ who }) => who.at === latest);
}

function mailOf({ sendId, messageId: message, campaign, address, personRef, told }: Event, mails: readonly Mail[]): Mail | undefined {
  const named = (id: string) => (id === '' ? undefined : mails.find((mail) => mail.id === id));
  const toPerson = ({ who }: Mail) => (address !== '' && who.address?.text === address) || (personRef !== '' && who.personRef === personRef);
  return named(sendId) ?? named(message) ?? nearest(mails.filter((mail) => mail.campaign === campaign && toPerson(mail)), told.at);
}

/** Who did it is known only where the row gives a sign of it. */
function feedsOf({ type, machine, agent }: Told): Feed[] {
  if (type === 'bounced') return ['bounced_hard', 'bounced_soft'];
  if (type === 'complaint_withdrawn') return ['complained'];
  const judged = machine !== null || agent !== null;
  if (type === 'opened') return judged ? ['opened', 'machine_opened'] : ['opened'];
  if (type === 'clicked') return judged ? ['clicked', 'machine_clicked'] : ['clicked'];
  return [type as Feed];
}

export interface FoundEvents {
  readonly toldOf: ReadonlyMap<Mail, readonly Told[]>;
  /** What each file can tell, with the campaigns that it tells of. */
  readonly feeds: readonly { readonly campaigns: ReadonlySet<string>; readonly feeds: ReadonlySet<Feed> }[];
}

/** An event without a mail waits, unseen. */
export function findEvents(tables: readonly CsvTable[], mails: readonly Mail[]): FoundEvents {
  const files = tables.map(({ rows }) => rows.map(readEvent));
  const standing = standingEvents(files);
  const found = new Map<Event, Mail>();
  const toldOf = new Map<Mail, Told[]>();
  for (const event of standing.values()) {
    const mail = mailOf(event, mails);
    if (mail === undefined) continue;
    found.set(event, mail);
    toldOf.set(mail, [...(toldOf.get(mail) ?? []), event.told]);
  }
  const feeds = files.map((events) => {
    const stand = events.filter(({ key, content }) => standing.get(key)?.content === content).flatMap(({ key }) => standing.get(key) ?? []);
    const matched = stand.filter((event) => found.has(event));
    return { campaigns: new Set(matched.map((event) => found.get(event)?.campaign ?? '')), feeds: new Set(matched.flatMap(({ told }) => feedsOf(told))) };
  });
  return { toldOf, feeds };
}

import { agentClass } from '../identity/agent-class.ts';
import { parseJson } from '../formats/parse-json.ts';
import type { DocumentRows, SourceDocument } from './source.ts';

/** A JSON object of a service's request. */
export type Json = Readonly<Record<string, unknown>>;
/** Canonical cells of an outcome; empty ones are left out. */
export type Cells = Readonly<Record<string, string>>;

export const jsonOf = (value: unknown): Json | undefined => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined);
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : typeof value === 'number' && Number.isFinite(value) ? String(value) : '');

/** A table of words by words from outside, which may be anything. */
export const lookUp = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);

const NAMELESS = '?';
/** A name comes from outside: it is shown and stored, so it never holds an address. */
const shownName = (name: string): string => (/[@＠﹫]|%40/.test(name) ? NAMELESS : name.replaceAll(/\p{Cc}/gu, '').slice(0, 60) || NAMELESS);

export const setAside = (...names: string[]): DocumentRows => ({ rows: [], setAside: names.map(shownName) });
export const rowsOf = (...rows: Cells[]): DocumentRows => ({ rows: rows.map(withoutEmpty), setAside: [] });

function withoutEmpty(cells: Cells): Cells {
  const kept: Record<string, string> = {};
  for (const name in cells) if (cells[name] !== '') kept[name] = cells[name]!;
  if (cells['type'] === 'opened' && agentClass(cells['user_agent'] ?? '') === 'proxy') kept['machine'] = 'true';
  return kept;
}

/** The list within an answer of a service's API, under the name that service gives it. */
type ListIn = (document: Json) => unknown;
export const pageOf = (name: string): ListIn => (document) => document[name];

/** A service's events, one or a list of them per document: what a saved file holds is what the hook receives, or what the API answers. */
export function eventsDocument(service: string, isEvent: (event: Json) => boolean, read: (event: Json) => DocumentRows, listIn: ListIn = () => undefined): SourceDocument {
  const isOne = (value: unknown): boolean => { const event = jsonOf(value); return event !== undefined && isEvent(event); };
  const eventsIn = (document: unknown): unknown => {
    const list = isOne(document) ? undefined : listIn(jsonOf(document) ?? {});
    return Array.isArray(list) ? list : document;
  };
  return {
    id: 'events', label: { fr: `Évènements ${service}`, en: `${service} events` }, kind: 'outcomes', format: 'json',
    recognises(document) {
      const events = eventsIn(document);
      return Array.isArray(events) ? events.some(isOne) : isOne(events);
    },
    read(document) {
      const events = eventsIn(document);
      if (!Array.isArray(events)) return read(events as Json);
      const parts = events.map((event) => (isOne(event) ? read(event as Json) : setAside(NAMELESS)));
      return { rows: parts.flatMap((part) => part.rows), setAside: parts.flatMap((part) => part.setAside) };
    },
  };
}

const SECONDS_END = 100_000_000_000;
/** Unix time in seconds or milliseconds, told apart by its size. */
export function unixInstant(value: unknown): string {
  const number = Number(textOf(value) || Number.NaN);
  const instant = new Date(Math.round(number < SECONDS_END ? number * 1000 : number));
  return number > 0 && !Number.isNaN(instant.getTime()) ? instant.toISOString() : '';
}

/** Services that write no offset mean UTC. */
export function writtenInstant(value: unknown): string {
  const text = textOf(value);
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text) ? `${text}Z` : text;
}

/** The address of `Name <address>`. */
export const addressOf = (value: unknown): string => { const text = textOf(value); return /<([^<>]+)>$/.exec(text)?.[1] ?? text; };

const SEND = ['send_id', 'erespect_send'];
const CAMPAIGN = ['campaign_id', 'campaign', 'erespect_campaign'];
/** Most names are neither: they are passed over without a closer look. */
const MARK = /^(x-)?(send|erespect|campaign)/i;
const NO_MARKS: Marks = { campaign_id: '', send_id: '' };

interface Marks { campaign_id: string; send_id: string }
/** Values by name in lower case, `-` and a leading `x-` apart; the first told stays. */
type Named = Map<string, string>;

/** Which campaign and which send the sender wrote on the mail: in its metadata, its headers or tags such as `campaign:SPRING`. */
export function marksOf(...places: unknown[]): Marks {
  const named: Named = new Map();
  for (const place of places) readEntries(place, named);
  if (named.size === 0) return NO_MARKS;
  const first = (names: readonly string[]): string => names.map((name) => named.get(name)).find((value) => value !== undefined) ?? '';
  return { campaign_id: first(CAMPAIGN), send_id: first(SEND) };
}

function keep(name: string, value: string, named: Named): void {
  if (value === '' || !MARK.test(name)) return;
  const plain = name.toLowerCase().replace(/^x-/, '').replaceAll('-', '_');
  if (!named.has(plain)) named.set(plain, value);
}

function readEntries(place: unknown, named: Named): void {
  const told = typeof place === 'string' && /^\s*[[{]/.test(place) ? parsed(place) : place;
  if (typeof told === 'string') readTag(told, named);
  else if (!Array.isArray(told)) readHeld(told, named);
  else for (const each of told as unknown[]) if (typeof each === 'string') readTag(each, named); else readNamed(each, named);
}

function readHeld(held: unknown, named: Named): void {
  const values = jsonOf(held);
  for (const name in values) if (MARK.test(name)) keep(name, textOf(Array.isArray(values[name]) ? values[name][0] : values[name]), named);
}

/** A header or a tag given as `{name, value}`; a header may hold further names. */
function readNamed(given: unknown, named: Named): void {
  const { name, value } = jsonOf(given) ?? {};
  if (typeof name !== 'string') readHeld(given, named);
  else if (typeof value === 'string' && value.startsWith('{')) readHeld(parsed(value), named);
  else keep(name, textOf(value), named);
}

/** The tag `campaign:SPRING`, or several such as `campaign_id:SPRING|send_id:12`. */
function readTag(text: string, named: Named): void {
  if (!text.includes(':') && !text.includes('=')) return;
  for (const part of text.split('|')) {
    const [, name, value] = /^\s*([\w-]+)\s*[:=]\s*(.+?)\s*$/.exec(part) ?? [];
    if (name && value) keep(name, value, named);
  }
}

/** The value of a JSON text, undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

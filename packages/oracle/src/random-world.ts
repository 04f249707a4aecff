import type { Dice } from './dice.ts';
import { DAY, HOUR, fromWallClock, toWallClock } from './instants.ts';

export interface RandomPerson {
  readonly reference: string;
  readonly addresses: readonly string[];
}

export interface RandomCampaign {
  readonly id: string;
  readonly supplier: string;
  readonly hasLeads: boolean;
}

/** What the files of one random data set are about. */
export interface RandomWorld {
  readonly dice: Dice;
  /** Most budgets lose money; some are small enough to be paid back. */
  readonly isCheap: boolean;
  readonly suppliers: readonly string[];
  readonly campaigns: readonly RandomCampaign[];
  /** Those who may become leads. */
  readonly people: readonly RandomPerson[];
  /** Those who only get mail, and order at times. */
  readonly audience: readonly RandomPerson[];
}

/** No fact is later, whatever clock the importing machine has. */
export const LAST_INSTANT = Date.UTC(2026, 3, 1);

const FREE_DOMAINS = [
  'gmail.com', 'googlemail.com', 'hotmail.fr', 'live.com', 'yahoo.fr', 'icloud.com', 'orange.fr', 'wanadoo.fr', 'free.fr',
  'sfr.fr', 'laposte.net', 'bbox.fr', 'gmx.fr', 'neuf.fr', 'exemple.fr', 'société.exemple.fr', 'boutique.example.com',
];
const THROWAWAY_DOMAINS = ['mailinator.com', 'yopmail.com', 'guerrillamail.com', 'eu.yopmail.com', 'a.b.mailinator.com'];
const ROLES = ['contact', 'info', 'postmaster', 'abuse', 'webmaster', 'sales', 'support'];

function randomAddress(dice: Dice, name: string): string {
  const local = dice.chance(0.12) ? dice.pick(ROLES) : name;
  return `${local}@${dice.chance(0.12) ? dice.pick(THROWAWAY_DOMAINS) : dice.pick(FREE_DOMAINS)}`;
}

function randomPerson(dice: Dice, index: number): RandomPerson {
  const names = [`p${index}`, `p${index}.pro`, `contact+p${index}`, `hélène${index}`];
  const addresses = dice.times(1, 2, () => randomAddress(dice, dice.pick(names)));
  return { reference: dice.chance(0.6) ? `R${index}` : '', addresses: [...new Set(addresses)] };
}

export function randomWorld(dice: Dice): RandomWorld {
  const suppliers = dice.times(2, 4, (index) => `S${index + 1}`);
  const campaigns = dice.times(2, 8, (index) => ({
    id: `C${index + 1}`,
    supplier: dice.pick(suppliers),
    hasLeads: index === 0 || dice.chance(0.75),
  }));
  /** From 8 on, so that R10 stands before R9 by bytes. */
  const people = dice.times(3, 14, (index) => randomPerson(dice, index + 8));
  const audience = dice.times(1, 6, (index) => randomPerson(dice, index + 40));
  return { dice, isCheap: dice.chance(0.5), suppliers, campaigns, people, audience };
}

const EDGES = [
  '2024-12-31T22:59:59Z', '2024-12-31T23:00:00Z', '2025-02-28T22:59:59Z', '2025-02-28T23:00:00Z', '2025-03-29T23:30:00Z',
  '2025-03-30T00:30:00Z', '2025-03-30T01:00:00Z', '2025-03-30T01:30:00Z', '2025-03-30T22:15:00Z', '2025-03-31T21:59:59Z',
  '2025-03-31T22:00:00Z', '2025-10-26T00:30:00Z', '2025-10-26T01:30:00Z', '2025-10-26T22:59:59Z', '2025-10-26T23:00:00Z',
  '2025-10-31T22:59:59Z', '2025-10-31T23:00:00Z',
].map((text) => Date.parse(text));

const STEPS = [
  0, 1000, -1000, 6 * HOUR, DAY, -DAY, 10 * DAY, 10 * DAY - 1000, 30 * DAY, 30 * DAY - 1000, -30 * DAY, 45 * DAY, 14 * DAY, 7 * DAY, -12 * DAY,
];

/** An instant at an edge, in step with an earlier one, or anywhere in the year. */
export function randomInstant(dice: Dice, earlier: readonly number[]): number {
  if (earlier.length > 0 && dice.chance(0.5)) return dice.pick(earlier) + dice.pick(STEPS);
  if (dice.chance(0.3)) return dice.pick(EDGES) + dice.pick([0, 0, 0, 1000, -1000]);
  const start = Date.UTC(2025, dice.pick([0, 1, 2, 2, 2, 3, 3, 5, 9]), 1);
  return start + dice.integer(0, 30 * 24 * 4) * 900_000;
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${offset < 0 ? '-' : '+'}${clock}`;
}

function clockText(wall: number): string {
  return new Date(wall).toISOString().slice(0, 19);
}

/** Writes an instant in one of the accepted ways, without an offset only where that reads back the same. */
export function writeInstant(dice: Dice, instant: number): string {
  const wall = toWallClock(instant);
  const skipped = wall - HOUR;
  const way = dice.integer(1, 4);
  if (way === 1) return `${clockText(instant)}Z`;
  if (way === 2 && fromWallClock(wall) === instant) return clockText(wall);
  if (way === 3 && fromWallClock(skipped) === instant) return clockText(skipped);
  return `${clockText(wall)}${offsetText(wall - instant)}`;
}

function writtenLoosely(dice: Dice, address: string): string {
  if (dice.chance(0.1)) return ` ${address.toUpperCase()}`;
  return dice.chance(0.1) ? `${address.slice(0, 1).toUpperCase()}${address.slice(1)} ` : address;
}

export interface WrittenPerson {
  readonly email: string;
  readonly person_ref: string;
}

/** Sometimes by address, sometimes by reference, by both, or by a reference that claims somebody else's address. */
export function writePerson({ dice, people }: RandomWorld, person: RandomPerson): WrittenPerson {
  const stranger = dice.chance(0.15) ? dice.pick(people) : person;
  const email = writtenLoosely(dice, dice.pick(stranger.addresses));
  if (person.reference === '' || dice.chance(0.5)) return { email: writtenLoosely(dice, dice.pick(person.addresses)), person_ref: '' };
  return { email: dice.chance(0.6) ? email : '', person_ref: person.reference };
}

import { HAZARD_EVENTS, pressureAnswer, SILENCES, type Period, type PressureAnswer, type Scope } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';
import { randomWorld, worldFiles } from '../bench-world.ts';
import { pressureLevels, pressurePeople } from '@e-respect/warehouse';
import { agree } from '../bench/measure-pressure.ts';
import { rawPressure } from '../bench/raw-pressure.ts';
import { contactsByHand, type HandContact } from './pressure-by-hand.ts';

const ALL: Scope = { supplier: null, campaign: null, channel: null };
const PERIODS: Period[] = [{ from: '2025-01-01', to: '2026-12-31' }, { from: '2025-01-21', to: '2025-01-21' }, { from: '2025-01-28', to: '2025-02-09' }, { from: '2025-02-10', to: '2025-11-30' }];
const SCOPES: Scope[] = [ALL, { ...ALL, supplier: 'S1' }, { ...ALL, campaign: 'C3' }, { ...ALL, channel: 'sms' }, { supplier: 'S1', campaign: null, channel: 'email' }];
/** Every period and every filter, without every pair of them. */
const ASKED = SCOPES.map((scope, at): [Period, Scope] => [PERIODS[at % PERIODS.length]!, scope]).concat(PERIODS.map((period) => [period, ALL]));

const ask = async (bench: AppBench, period: Period, scope: Scope, extra = ''): Promise<PressureAnswer> => {
  const narrowed = Object.entries(scope).flatMap(([name, value]) => (value === null ? [] : [`&${name}=${value}`])).join('');
  return pressureAnswer.parse(await (await bench.get(`/pressure?from=${period.from}&to=${period.to}${narrowed}${extra}`)).json());
};

const tally = <T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> =>
  new Map([...new Set(items.map(key))].sort((a, b) => a - b).map((value) => [value, items.filter((item) => key(item) === value)]));
const peopleOf = (contacts: readonly HandContact[]): HandContact[][] => [...new Set(contacts.map((c) => c.person))].map((person) => contacts.filter((c) => c.person === person));
const wakeByHand = (contacts: readonly HandContact[], people: number) => {
  const events = (name: 'clicks' | 'leads' | 'orders' | 'complaints' | 'unsubscribes') => expect.objectContaining({ events: contacts.length === 0 ? null : contacts.filter((c) => c[name]).length, n: contacts.length });
  return {
    contacts: contacts.length, people, clicks: events('clicks'), leads: events('leads'), orders: events('orders'), complaints: events('complaints'), unsubscribes: events('unsubscribes'),
    margin_eur: expect.closeTo(contacts.reduce((sum, c) => sum + c.margin, 0), 6),
  };
};

describe('pressure of a random world', () => {
  const world = randomWorld(3);
  let bench: AppBench;
  beforeAll(async () => {
    bench = await openAppBench();
    for (const { kind, text } of worldFiles(world)) await bench.imported({ kind }, text);
  });
  afterAll(() => bench.close());
  const everywhere = (check: (period: Period, scope: Scope) => Promise<void>) => async () => {
    for (const [period, scope] of ASKED) await check(period, scope);
  };

  it('is by level, for contacts and for people, what a count by hand gives under any period and filter', everywhere(async (period, scope) => {
    const [answer, contacts] = [await ask(bench, period, scope), contactsByHand(world, period, scope)];
    const people = peopleOf(contacts);
    expect([answer.contacts, answer.people]).toEqual([contacts.length, people.length]);
    for (const [at, name] of (['seven', 'thirty'] as const).entries()) {
      const highest = people.map((own) => Math.max(...own.map((c) => c[name])));
      const byHand = [...tally(contacts, (c) => c[name])].map(([level, own]) => ({ level, open: false, ...wakeByHand(own, highest.filter((most) => most === level).length) }));
      expect(answer.windows[at]!.levels).toEqual(byHand);
      expect(answer.windows[at]!.people_above.events ?? 0).toBe(highest.filter((most) => most > [3, 7][at]!).length);
    }
  }));

  it('is by silence before the contact, and by that before the first one for people', everywhere(async (period, scope) => {
    const [answer, contacts] = [await ask(bench, period, scope), contactsByHand(world, period, scope)];
    const first = peopleOf(contacts).map((own) => own.reduce((least, c) => (c.attempt < least.attempt ? c : least)).idle);
    expect(answer.dormancy).toEqual(SILENCES.map((since_days, idle) => ({ since_days, ...wakeByHand(contacts.filter((c) => c.idle === idle), first.filter((each) => each === idle).length) })));
  }));

  it('is a hazard per attempt: who converted or left is at risk no more', everywhere(async (period, scope) => {
    const contacts = contactsByHand(world, period, scope);
    for (const event of HAZARD_EVENTS) {
      const { hazard } = await ask(bench, period, scope, `&event=${event}`);
      expect(hazard.attempts.map(({ attempt, contacts: n, at_risk, events, departures }) => ({ attempt, n, at_risk, events: events ?? 0, left: departures.events ?? 0 })))
        .toEqual([...tally(contacts, (c) => c.attempt)].map(([attempt, own]) => {
          const risk = own.filter((c) => c.atRisk[event]);
          return { attempt, n: own.length, at_risk: risk.length, events: own.filter((c) => c.happens[event]).length, left: risk.filter((c) => c.leaves).length };
        }));
    }
  }));

  it('from rollups is what a scan of all sends finds', everywhere(async (period, scope) => {
    await bench.workspace.snapshots.lease(undefined, ({ schema }) => bench.workspace.warehouse.read(async (connection) => {
      const rolled = { levels: await pressureLevels(connection, schema, period, scope), people: await pressurePeople(connection, schema, period, scope) };
      const raw = await rawPressure(connection, schema, period, scope);
      agree(rolled, raw);
      expect(() => agree({ ...rolled, people: [] }, { ...raw, people: [{ scale: 'days_7', level: '1', people: '1' }] })).toThrow('differ');
    }), 'pressure');
  }));

  it('sets departures above 7 in 30 days against the others', everywhere(async (period, scope) => {
    const [{ departure_ratio: found }, contacts] = [await ask(bench, period, scope), contactsByHand(world, period, scope).filter((c) => c.stays)];
    const side = (own: HandContact[]) => ({ contacts: own.length, departures: own.filter((c) => c.leaves).length });
    const above = contacts.filter((c) => c.thirty > 7);
    expect(found).toMatchObject({ above: side(above), within: side(contacts.filter((c) => c.thirty <= 7)) });
    expect(found.mean_excess).toEqual(above.length === 0 ? null : expect.closeTo(above.reduce((sum, c) => sum + c.thirty - 7, 0) / above.length, 9));
  }));
});

import { z } from 'zod';
import { interval, STATUSES } from './figures.ts';
import { analysisHead } from './scope.ts';

/** Events among n, with a 95 % Wilson interval; unknown is null, and a value on too few is said to be. */
export const countedRate = z.object({ events: z.int().nullable(), n: z.int(), value: z.number().nullable(), interval: interval.nullable(), status: z.enum(STATUSES) });
export type CountedRate = z.infer<typeof countedRate>;

/** What followed some contacts: each up to the person's next one. The margin is that of the orders placed there; null when one is unknown. */
const wake = { contacts: z.int(), people: z.int(), clicks: countedRate, leads: countedRate, orders: countedRate, complaints: countedRate, unsubscribes: countedRate, margin_eur: z.number().nullable() };

/** Contacts that were their person's `level`-th within the window, and people whose highest level that was; an open level holds all above too. */
export const pressureLevel = z.object({ level: z.int(), open: z.boolean(), ...wake });
export type PressureLevel = z.infer<typeof pressureLevel>;

export const pressureWindow = z.object({ days: z.int(), cap: z.int(), levels: z.array(pressureLevel), people_above: countedRate });
export type PressureWindow = z.infer<typeof pressureWindow>;

export const HAZARD_EVENTS = ['lead', 'order', 'click'] as const;
export type HazardEvent = (typeof HAZARD_EVENTS)[number];

/** The k-th contact of people who had neither converted nor left before it. */
export const pressureAttempt = z.object({
  attempt: z.int(), open: z.boolean(), contacts: z.int(),
  at_risk: z.int(), events: z.int().nullable(), yield: z.number().nullable(), interval: interval.nullable(), status: z.enum(STATUSES),
  departures: countedRate,
});
export type PressureAttempt = z.infer<typeof pressureAttempt>;

export const SILENCES = ['0-30', '31-90', '91-180', '181-365', '366+', 'never'] as const;
export type Silence = (typeof SILENCES)[number];

/** Contacts by the days since the person's last sign of life before them; people by the silence before their first contact of the scope. */
export const dormancyRow = z.object({ since_days: z.enum(SILENCES), ...wake });
export type DormancyRow = z.infer<typeof dormancyRow>;

const exposed = z.object({ contacts: z.int(), departures: z.int() });

/** First departures per contact above 7 within 30 days, against at or below; ratio null without a departure on each side. */
export const departureRatio = z.object({ above: exposed, within: exposed, mean_excess: z.number().nullable(), ratio: z.number().nullable(), interval: interval.nullable() });
export type DepartureRatio = z.infer<typeof departureRatio>;

export const pressureAnswer = analysisHead.extend({
  /** no_data without a contact, partial where delivery is derived or unknown, or mails are known as totals only. */
  status: z.enum(STATUSES),
  contacts: z.int(),
  people: z.int(),
  windows: z.array(pressureWindow),
  hazard: z.object({ event: z.enum(HAZARD_EVENTS), attempts: z.array(pressureAttempt) }),
  dormancy: z.array(dormancyRow),
  departure_ratio: departureRatio,
});
export type PressureAnswer = z.infer<typeof pressureAnswer>;

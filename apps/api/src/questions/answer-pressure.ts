import { SILENCES, type DepartureRatio, type DormancyRow, type HazardEvent, type PressureAnswer, type PressureAttempt, type PressureLevel, type PressureWindow } from '@e-respect/contract';
import { hazardRatio } from '@e-respect/statistics';
import { countIn, eurosIn, pressureGround, pressureLevels, pressurePeople, type Row } from '@e-respect/warehouse';
import type { Analysing } from './analyse.ts';
import { countedRate } from './counted-rate.ts';

export interface PressureAsked { cap7: number; cap30: number; event: HazardEvent }

const MINIMUM_CONTACTS = 1000;
const MINIMUM_AT_RISK = 200;
/** More than this within 30 days is pressure (4-figures 4.2). */
const PRESSED = 7;
/** The last level kept of each scale, which holds all above. */
export const OPEN_LEVEL = 30;
const OPEN_ATTEMPT = 100;

type Ground = Awaited<ReturnType<typeof pressureGround>>;
interface Counted { rows: readonly Row[]; people: readonly Row[]; ground: Ground }

const ofScale = (rows: readonly Row[], scale: string): Row[] => rows.filter((row) => row['scale'] === scale);
const total = (rows: readonly Row[], name: string): number => rows.reduce((sum, row) => sum + countIn(row, name), 0);

/** Contacts per person over all suppliers, what they brought, and whom they drove away. */
export async function answerPressure({ connection, snapshot, period, scope, head }: Analysing, asked: PressureAsked): Promise<PressureAnswer> {
  const counted: Counted = {
    rows: await pressureLevels(connection, snapshot.schema, period, scope),
    people: await pressurePeople(connection, snapshot.schema, period, scope),
    ground: await pressureGround(connection, snapshot.schema, period),
  };
  const contacts = total(ofScale(counted.rows, 'idle'), 'contacts');
  return {
    ...head,
    status: contacts === 0 ? 'no_data' : counted.ground.partial ? 'partial' : 'ok',
    contacts, people: total(ofScale(counted.people, 'idle'), 'people'),
    windows: [windowOf(7, asked.cap7, counted), windowOf(30, asked.cap30, counted)],
    hazard: { event: asked.event, attempts: ofScale(counted.rows, 'attempt').map((row) => attemptOf(row, asked.event, counted.ground)) },
    dormancy: SILENCES.map((silence, level) => dormancyOf(silence, level, counted)),
    departure_ratio: departureRatio(counted.rows),
  };
}

function windowOf(days: 7 | 30, cap: number, { rows, people, ground }: Counted): PressureWindow {
  const crowds = ofScale(people, `days_${days}`);
  const levels = ofScale(rows, `days_${days}`).map((row): PressureLevel => {
    const level = countIn(row, 'level');
    return { level, open: level === OPEN_LEVEL, ...wakeOf(row, peopleAt(crowds, level), ground) };
  });
  const above = total(crowds.filter((row) => countIn(row, 'level') > cap), 'people');
  return { days, cap, levels, people_above: countedRate({ events: above, n: total(crowds, 'people'), minimum: MINIMUM_CONTACTS, partial: ground.partial }) };
}

const peopleAt = (crowds: readonly Row[], level: number): number => countIn(crowds.find((row) => countIn(row, 'level') === level), 'people');

function dormancyOf(since_days: DormancyRow['since_days'], level: number, { rows, people, ground }: Counted): DormancyRow {
  const row = ofScale(rows, 'idle').find((each) => countIn(each, 'level') === level);
  return { since_days, ...wakeOf(row, peopleAt(ofScale(people, 'idle'), level), ground) };
}

function wakeOf(row: Row | undefined, people: number, ground: Ground): Omit<DormancyRow, 'since_days'> {
  const contacts = countIn(row, 'contacts');
  const rate = (name: string, n: number) => countedRate({ events: countIn(row, name), n, minimum: MINIMUM_CONTACTS, partial: ground.partial || n < contacts });
  return {
    contacts, people,
    clicks: rate('clicks', countIn(row, 'clicks_of')), leads: rate('leads', ground.leads ? contacts : 0), orders: rate('orders', ground.orders ? contacts : 0),
    complaints: rate('complaints', countIn(row, 'complaints_of')), unsubscribes: rate('unsubscribes', countIn(row, 'unsubscribes_of')),
    margin_eur: ground.orders && countIn(row, 'margins_unknown') === 0 ? eurosIn(row?.['margin'] ?? 0) : null,
  };
}

function attemptOf(row: Row, event: HazardEvent, ground: Ground): PressureAttempt {
  const [attempt, contacts, atRisk] = [countIn(row, 'level'), countIn(row, 'contacts'), countIn(row, `${event}_risk`)];
  const isKnown = event === 'click' ? countIn(row, 'clicks_of') > 0 : event === 'lead' ? ground.leads : ground.orders;
  const partial = ground.partial || (event === 'click' && countIn(row, 'clicks_of') < contacts);
  const { events, value, interval, status } = countedRate({ events: countIn(row, `${event}_events`), n: isKnown ? atRisk : 0, minimum: MINIMUM_AT_RISK, partial });
  const leaving = countIn(row, `${event}_left_of`);
  return {
    attempt, open: attempt === OPEN_ATTEMPT, contacts, at_risk: atRisk, events, yield: value, interval, status,
    departures: countedRate({ events: countIn(row, `${event}_left`), n: leaving, minimum: MINIMUM_AT_RISK, partial: ground.partial || leaving < atRisk }),
  };
}

/** First departures per contact above 7 in 30 days against at or below, from levels of pressure. */
export function departureRatio(levels: readonly Row[]): DepartureRatio {
  const rows = ofScale(levels, 'days_30');
  const side = (kept: readonly Row[]) => ({ contacts: total(kept, 'staying'), departures: total(kept, 'leaving') });
  const pressed = rows.filter((row) => countIn(row, 'level') > PRESSED);
  const [above, within] = [side(pressed), side(rows.filter((row) => countIn(row, 'level') <= PRESSED))];
  const found = above.contacts > 0 && within.contacts > 0 ? hazardRatio({ events: above.departures, n: above.contacts }, { events: within.departures, n: within.contacts }) : null;
  return { above, within, mean_excess: above.contacts > 0 ? total(pressed, 'excess') / above.contacts : null, ratio: found?.ratio ?? null, interval: found?.interval ?? null };
}

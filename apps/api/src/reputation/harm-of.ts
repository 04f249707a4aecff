import type { AssumptionSet, Period, UsedAssumption } from '@e-respect/contract';
import { HarmModel, worstWindows, type DatedWindow, type MailDay } from '@e-respect/reputation';
import { knowsOwnMail, mailDays, type Row, type Snapshot, type Warehouse } from '@e-respect/warehouse';
import { keyOf, referenceOf } from './assumption-shelf.ts';
import { rangesOf, usedAssumptions, valueOf } from './used-assumptions.ts';

export const HARM_SEED = 20_260;
export const HARM_DRAWS = 1000;

/** The harm of a period under a set of assumptions: its model, and what it rests on. */
export interface PeriodHarm {
  model: HarmModel;
  windows: readonly DatedWindow[];
  assumptions: readonly UsedAssumption[];
  reference: string;
  /** Without mail of the brand's own there is nothing that C2 could be counted on. */
  ownMailKnown: boolean;
}

/** Kept as long as its snapshot is: the draws are the same for every question of a page. */
const kept = new WeakMap<Snapshot, Map<string, Promise<PeriodHarm>>>();

export function harmOf(warehouse: Warehouse, snapshot: Snapshot, period: Period, set: AssumptionSet): Promise<PeriodHarm> {
  return remembered(kept, snapshot, `${period.from} ${period.to} ${keyOf(set)}`, () => buildHarm(warehouse, snapshot, period, set));
}

/** What the data tell of the assumptions does not depend on the period. */
const told = new WeakMap<Snapshot, Map<string, Promise<UsedAssumption[]>>>();

function assumptionsOn(warehouse: Warehouse, snapshot: Snapshot, set: AssumptionSet): Promise<UsedAssumption[]> {
  return remembered(told, snapshot, keyOf(set), () => warehouse.read((connection) => usedAssumptions(connection, snapshot.schema, set)));
}

function remembered<T>(memory: WeakMap<Snapshot, Map<string, Promise<T>>>, snapshot: Snapshot, key: string, make: () => Promise<T>): Promise<T> {
  const known = memory.get(snapshot) ?? new Map<string, Promise<T>>();
  memory.set(snapshot, known);
  const found = known.get(key) ?? make();
  known.set(key, found);
  found.catch(() => known.delete(key));
  return found;
}

async function buildHarm(warehouse: Warehouse, snapshot: Snapshot, period: Period, set: AssumptionSet): Promise<PeriodHarm> {
  const assumptions = await assumptionsOn(warehouse, snapshot, set);
  const [rows, ownMailKnown] = await warehouse.read(async (connection) => [await mailDays(connection, snapshot.schema, period), await knowsOwnMail(connection, snapshot.schema)] as const);
  const ranges = rangesOf(assumptions);
  const windows = worstWindows(rows.map(mailDay), ranges.omega.mode, valueOf(assumptions, 'recovery_days') ?? 0);
  return { windows, assumptions, reference: referenceOf(set), ownMailKnown, model: new HarmModel({ windows, ranges, seed: HARM_SEED, draws: HARM_DRAWS }) };
}

const mailDay = (row: Row): MailDay => ({
  provider: String(row['provider']), day: Number(row['day']), campaign: row['campaign'] === null ? null : String(row['campaign']),
  inboxed: Number(row['inboxed']), complaints: Number(row['complaints']), mails: Number(row['mails']),
});

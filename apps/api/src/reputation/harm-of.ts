import type { AssumptionSet, Period, UsedAssumption } from '@e-respect/contract';
import { HarmModel, worstWindows, type DatedWindow, type MailDay } from '@e-respect/reputation';
import { knowsOwnMail, mailDays, type Row, type Snapshot, type Warehouse } from '@e-respect/warehouse';
import { referenceOf } from './assumption-shelf.ts';
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
  const models = kept.get(snapshot) ?? new Map<string, Promise<PeriodHarm>>();
  kept.set(snapshot, models);
  const key = `${period.from} ${period.to} ${referenceOf(set)}`;
  const found = models.get(key) ?? buildHarm(warehouse, snapshot, period, set);
  models.set(key, found);
  found.catch(() => models.delete(key));
  return found;
}

function buildHarm(warehouse: Warehouse, { schema }: Snapshot, period: Period, set: AssumptionSet): Promise<PeriodHarm> {
  return warehouse.read(async (connection) => {
    const assumptions = await usedAssumptions(connection, schema, set);
    const ranges = rangesOf(assumptions);
    const days = (await mailDays(connection, schema, period)).map(mailDay);
    const windows = worstWindows(days, ranges.omega.mode, valueOf(assumptions, 'recovery_days') ?? 0);
    return {
      windows, assumptions, reference: referenceOf(set), ownMailKnown: await knowsOwnMail(connection, schema),
      model: new HarmModel({ windows, ranges, seed: HARM_SEED, draws: HARM_DRAWS }),
    };
  });
}

const mailDay = (row: Row): MailDay => ({
  provider: String(row['provider']), day: Number(row['day']), campaign: row['campaign'] === null ? null : String(row['campaign']),
  inboxed: Number(row['inboxed']), complaints: Number(row['complaints']), mails: Number(row['mails']),
});

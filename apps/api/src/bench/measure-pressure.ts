import type { Period, Scope } from '@e-respect/contract';
import { seeded } from '@e-respect/statistics';
import { pressureLevels, pressurePeople, type DuckDBConnection } from '@e-respect/warehouse';
import type { Bench } from '../questions/bench.ts';
import type { Measured } from './measured.ts';
import { plainCounts, rawPressure, type RawPressure } from './raw-pressure.ts';

const REPEATS = 5;
const ALL: Scope = { supplier: null, campaign: null, channel: null };

interface Asked { period: Period; scope: Scope }
type Answering = (connection: DuckDBConnection, asked: Asked) => Promise<RawPressure>;

/** Pressure from its rollups against the scan of all sends, over the whole period and under filters drawn at random; both must agree. */
export async function measurePressure({ warehouse, snapshots }: Bench, period: Period): Promise<Measured[]> {
  return snapshots.lease(undefined, ({ schema }) => warehouse.read(async (connection) => {
    const rolled: Answering = async (on, { period: days, scope }) => ({ levels: await pressureLevels(on, schema, days, scope), people: await pressurePeople(on, schema, days, scope) });
    const raw: Answering = (on, { period: days, scope }) => rawPressure(on, schema, days, scope);
    const campaigns = (await connection.runAndReadAll(`SELECT campaign, supplier, channel FROM ${schema}.campaigns ORDER BY campaign`)).getRowObjects();
    const filtered = drawn(period, campaigns.map((row) => ({ campaign: String(row['campaign']), supplier: String(row['supplier']), channel: String(row['channel']) })));
    return [await compared('pressure, all suppliers', connection, [{ period, scope: ALL }], rolled, raw), await compared('pressure, random filters', connection, filtered, rolled, raw)];
  }), 'pressure');
}

function drawn({ from, to }: Period, campaigns: readonly { campaign: string; supplier: string; channel: string }[]): Asked[] {
  const random = seeded(5);
  const between = (): string => new Date(Date.parse(from) + random() * (Date.parse(to) - Date.parse(from))).toISOString().slice(0, 10);
  return Array.from({ length: 4 }, (_, at): Asked => {
    const days = [between(), between()].sort();
    const { campaign, supplier, channel } = campaigns[Math.floor(random() * campaigns.length)]!;
    return { period: { from: days[0]!, to: days[1]! }, scope: [{ ...ALL, campaign }, { ...ALL, supplier }, { ...ALL, channel }, { ...ALL, supplier, channel }][at]! };
  });
}

async function compared(what: string, connection: DuckDBConnection, asked: readonly Asked[], rolled: Answering, raw: Answering): Promise<Measured> {
  const times = { rolled: 0, raw: 0 };
  for (const one of asked) {
    const fast = await fastest(REPEATS, () => rolled(connection, one));
    const slow = await fastest(2, () => raw(connection, one));
    agree(fast.answer, slow.answer);
    times.rolled += fast.ms;
    times.raw += slow.ms;
  }
  const told = (ms: number): string => `${(ms / asked.length).toFixed(1)} ms`;
  return { what, value: told(times.rolled), against: `scan of all sends ${told(times.raw)}`, ratio: (times.raw / times.rolled).toFixed(0) };
}

async function fastest(repeats: number, ask: () => Promise<RawPressure>): Promise<{ ms: number; answer: RawPressure }> {
  let best: { ms: number; answer: RawPressure } | undefined;
  for (let at = 0; at < repeats; at += 1) {
    const from = performance.now();
    const answer = await ask();
    const ms = performance.now() - from;
    if (!best || ms < best.ms) best = { ms, answer };
  }
  return best!;
}

/** The rollups say more than the scan: what both say must be the same. */
export function agree(rolled: RawPressure, raw: RawPressure): void {
  for (const part of ['levels', 'people'] as const) {
    const own = rolled[part].filter((row) => row['scale'] !== 'idle').map(plainCounts);
    const differs = raw[part].some((row, at) => Object.entries(row).some(([name, value]) => own[at]?.[name] !== value));
    if (differs || own.length !== raw[part].length) throw new Error(`the rollups of pressure and the scan of all sends differ: ${part}`);
  }
}

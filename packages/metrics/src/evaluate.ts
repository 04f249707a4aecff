import type { Basis, FigureSet, FigureStatus, FigureValue, Interval } from '@e-respect/contract';
import { figure } from './catalog.ts';
import { coveredColumn, isOfPeople, stateColumn, type Plan } from './compile.ts';
import { COMPLETE, PARTIAL, UNKNOWN } from './coverage.ts';
import { MAILING_CAMPAIGNS, type Measure, type Modelled, type Ratio, type Search } from './define.ts';
import { evaluate, references, type Formula } from './formula.ts';
import { LARGE_MARGIN_SQUARES, MARGIN_SQUARES, PAYBACK_CURVE } from './needs.ts';

/** One row as the database gave it: counts as numbers, money as bigint yoctos. */
export type RawRow = Readonly<Record<string, number | bigint | null | readonly AgeMargin[] | readonly string[]>>;
export interface AgeMargin { age: number; yoctos: bigint }

/** Interval methods, given from outside so that this package divides and nothing more. */
export interface Intervals {
  wilson(k: number, n: number): Interval;
  meanInterval(moments: MarginMoments): Interval | null;
}

/** What a model reads of a row: counts with what is known of them, and the campaigns that mailed. */
export interface ModelRow {
  count(id: string): Counted;
  campaigns: readonly string[];
}

/** The cost of reputation of rows, priced from outside: this package has no parameters. */
export interface HarmPricing {
  cost(row: ModelRow): Omit<FigureValue, 'inputs'>;
  /** The interval of (margin per mature person × people − spend − cost) ÷ spend. */
  netValue(given: { margins: MarginMoments; people: number; spend: number; row: ModelRow }): Interval | null;
}

export interface Reading {
  plan: Pick<Plan, 'unreachable' | 'uncut'>;
  basis: Basis;
  isTotal: boolean;
  intervals: Intervals;
  /** Absent when no figure asked rests on the cost of reputation. */
  harm?: HarmPricing;
}

export interface Counted { value: number | null; state: number }
const YOCTOS_PER_EUR = 10n ** 24n;
const PICO_SQUARES = 1e24;
const NANO_SQUARES = 1e18;

/** The nearest double to an exact amount. */
export function euros(yoctos: bigint): number {
  const sign = yoctos < 0n ? '-' : '';
  const size = yoctos < 0n ? -yoctos : yoctos;
  return Number(`${sign}${size / YOCTOS_PER_EUR}.${(size % YOCTOS_PER_EUR).toString().padStart(24, '0')}`);
}

/** Every figure asked of one row. */
export function readFigures(ids: readonly string[], row: RawRow, reading: Reading): FigureSet {
  const once = reading.harm ? { ...reading, harm: pricedOnce(reading.harm) } : reading;
  return Object.fromEntries(ids.map((id) => [id, readFigure(id, row, once)]));
}

/** Several figures of one row rest on its cost, which takes a thousand draws. */
function pricedOnce(harm: HarmPricing): HarmPricing {
  let cost: ReturnType<HarmPricing['cost']> | undefined;
  return { cost: (row) => (cost ??= harm.cost(row)), netValue: (given) => harm.netValue(given) };
}

function readFigure(id: string, row: RawRow, reading: Reading): FigureValue {
  const each = figure(id);
  if (each.kind === 'measure') return readMeasure(each, row, reading);
  if (each.kind === 'modelled') return readModelled(each, row, reading);
  return each.kind === 'ratio' ? readRatio(each, row, reading) : readPayback(each, row, reading);
}

function readMeasure(measure: Measure, row: RawRow, reading: Reading): FigureValue {
  const { value, state } = counted(measure, row, reading);
  const status: FigureStatus = value === null ? 'no_data' : state === PARTIAL ? 'partial' : 'ok';
  return { value, inputs: {}, status };
}

function unavailable(measure: Measure, reading: Reading): boolean {
  return reading.plan.unreachable.has(measure.fact) || (!reading.isTotal && reading.plan.uncut.has(measure.fact));
}

function counted(measure: Measure, row: RawRow, reading: Reading, column = measure.id, stateOf = stateColumn(measure.id)): Counted {
  if (unavailable(measure, reading)) return { value: null, state: UNKNOWN };
  const state = Number(row[stateOf] ?? COMPLETE);
  if (state === UNKNOWN) return { value: null, state };
  const raw = row[column] ?? 0;
  if (measure.exact) return { value: euros(BigInt(raw as number | bigint)), state };
  return { value: Number(raw), state };
}

function readModelled(modelled: Modelled, row: RawRow, reading: Reading): FigureValue {
  const model = modelRow(row, reading);
  const inputs = Object.fromEntries(modelled.inputs.filter((id) => id !== MAILING_CAMPAIGNS).map((id) => [id, model.count(id).value]));
  return { inputs, ...(reading.harm?.cost(model) ?? { value: null, status: 'no_data' as const }) };
}

/** A row as a model reads it. */
export const modelRow = (row: RawRow, reading: Reading): ModelRow => ({
  count: (id) => counted(measureOf(id), row, reading),
  campaigns: (row[MAILING_CAMPAIGNS] ?? []) as readonly string[],
});

/** What a formula reads: a count, or what a model makes of counts. */
function readInput(id: string, row: RawRow, reading: Reading): Counted {
  const each = figure(id);
  if (each.kind !== 'modelled') return counted(measureOf(id), row, reading);
  const { value, status } = readModelled(each, row, reading);
  return { value, state: value === null ? UNKNOWN : status === 'partial' ? PARTIAL : COMPLETE };
}

const measureOf = (id: string): Measure => {
  const each = figure(id);
  if (each.kind !== 'measure') throw new RangeError(`${id} is not a measure`);
  return each;
};

/** Inputs of a ratio: its measures, or, for a rate with its own coverage, their sums over the campaigns it covers. */
function inputsOf(ratio: Ratio, row: RawRow, reading: Reading): Map<string, Counted> {
  const ids = references(ratio.tree);
  if (!ratio.covers) return new Map(ids.map((id) => [id, readInput(id, row, reading)]));
  const ofPeople = isOfPeople(ratio);
  const inputs = ids.map((id) => [id, counted(measureOf(id), row, reading, coveredColumn(ratio.id, id), ofPeople ? stateColumn(id) : stateColumn(ratio.id))] as const);
  const unknown = inputs.some(([, input]) => input.state === UNKNOWN);
  return new Map(unknown ? inputs.map(([id]) => [id, { value: null, state: UNKNOWN }]) : inputs);
}

function readRatio(ratio: Ratio, row: RawRow, reading: Reading): FigureValue {
  const counts = inputsOf(ratio, row, reading);
  const inputs = Object.fromEntries([...counts].map(([id, count]) => [id, count.value]));
  const stage = ratio.maturity ? maturityOf(ratio.maturity, row, reading) : 'mature';
  const value = stage === 'mature' ? finite(evaluate(ratio.tree, (id) => counts.get(id)?.value ?? null)) : null;
  const partial = [...counts.values()].some((count) => count.state === PARTIAL);
  const status = statusOf({ stage, value, tooFew: isTooFew(ratio, counts, row, reading), partial });
  const interval = value === null ? undefined : intervalOf(ratio, counts, row, reading);
  return { value, inputs, ...(interval ? { interval } : {}), status };
}

const finite = (value: number | null): number | null => (value !== null && Number.isFinite(value) ? value : null);
type Stage = 'mature' | 'immature' | 'nobody';

function maturityOf(maturity: { acquired: string; mature: string }, row: RawRow, reading: Reading): Stage {
  if (reading.basis === 'calendar') return 'mature';
  const mature = counted(measureOf(maturity.mature), row, reading).value;
  if (mature !== 0) return 'mature';
  const acquired = counted(measureOf(maturity.acquired), row, reading).value;
  return acquired !== null && acquired > 0 ? 'immature' : 'nobody';
}

function statusOf(told: { stage: Stage; value: number | null; tooFew: boolean; partial: boolean }): FigureStatus {
  if (told.stage === 'immature') return 'immature';
  if (told.value === null) return 'no_data';
  if (told.tooFew) return 'too_few';
  return told.partial ? 'partial' : 'ok';
}

function isTooFew(ratio: Ratio, counts: ReadonlyMap<string, Counted>, row: RawRow, reading: Reading): boolean {
  if (!ratio.minimum) return false;
  const { of, n } = ratio.minimum;
  return (counts.get(of) ?? counted(measureOf(of), row, reading)).value! < n;
}

function intervalOf(ratio: Ratio, counts: ReadonlyMap<string, Counted>, row: RawRow, reading: Reading): Interval | undefined {
  const value = (id: string): number | null => counts.get(id)?.value ?? null;
  if (ratio.interval === 'wilson') return wilsonOf(ratio.tree, value, reading.intervals);
  if (ratio.interval === 't' && reading.basis === 'cohort') return marginInterval(ratio, value, row, reading);
  if (ratio.interval === 'draws' && reading.basis === 'cohort') return netValueInterval(value, row, reading);
  return undefined;
}

function wilsonOf(tree: Formula, value: (id: string) => number | null, intervals: Intervals): Interval | undefined {
  if (tree.op !== '/') return undefined;
  const k = evaluate(tree.left, value);
  const n = evaluate(tree.right, value);
  return k === null || n === null || k < 0 || k > n ? undefined : intervals.wilson(k, n);
}

/** The interval of the mean margin per mature person, carried through the formula with spend held fixed. */
function marginInterval(ratio: Ratio, value: (id: string) => number | null, row: RawRow, reading: Reading): Interval | undefined {
  const moments = marginMoments(row, reading);
  const mean = moments && reading.intervals.meanInterval(moments);
  if (!mean) return undefined;
  const { n } = moments;
  const end = (perPerson: number): number => evaluate(ratio.tree, (id) => (id === 'margin_eur' ? perPerson * n : id === 'people_mature' ? n : value(id))) ?? Number.NaN;
  const [low, high] = [end(mean.low), end(mean.high)];
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high, level: mean.level } : undefined;
}

export interface MarginMoments { n: number; sum: number; sumOfSquares: number }

/** Margins of mature people, zeros included: how many, their sum and the sum of their squares, in euros; null while unknown. */
export function marginMoments(row: RawRow, reading: Reading): MarginMoments | null {
  const n = counted(measureOf('people_mature'), row, reading).value;
  const sum = counted(measureOf('margin_eur'), row, reading).value;
  if (n === null || sum === null) return null;
  return { n, sum, sumOfSquares: Number(row[MARGIN_SQUARES] ?? 0) / PICO_SQUARES + Number(row[LARGE_MARGIN_SQUARES] ?? 0) / NANO_SQUARES };
}

function netValueInterval(value: (id: string) => number | null, row: RawRow, reading: Reading): Interval | undefined {
  const [margins, people, spend] = [marginMoments(row, reading), value('people_recruited'), value('spend_eur')];
  if (margins === null || people === null || spend === null) return undefined;
  return reading.harm?.netValue({ margins, people, spend, row: modelRow(row, reading) }) ?? undefined;
}

function readPayback(payback: Search, row: RawRow, reading: Reading): FigureValue {
  const counts = payback.inputs.map((id) => [id, counted(measureOf(id), row, reading).value] as const);
  const inputs = Object.fromEntries(counts);
  const nothing = (status: FigureStatus): FigureValue => ({ value: null, inputs, status });
  if (reading.basis === 'calendar') return nothing('no_data');
  const stage = maturityOf(payback.maturity, row, reading);
  if (stage !== 'mature') return nothing(stage === 'immature' ? 'immature' : 'no_data');
  if (counts.some(([, value]) => value === null)) return nothing('no_data');
  const status: FigureStatus = (counted(measureOf(payback.minimum.of), row, reading).value ?? 0) < payback.minimum.n ? 'too_few' : 'ok';
  return { value: paybackDay(row), inputs, status };
}

function paybackDay(row: RawRow): number | null {
  const spend = row['spend_mature_eur'] ?? 0n;
  const target = typeof spend === 'bigint' ? spend : BigInt(Number(spend));
  const curve = (row[PAYBACK_CURVE] ?? []) as readonly AgeMargin[];
  // Nothing spent is paid back on day 0, unless that day's orders lost money.
  if (target <= 0n && curve[0]?.age !== 0) return 0;
  let margin = 0n;
  for (const step of curve) {
    margin += step.yoctos;
    if (margin >= target) return step.age;
  }
  return null;
}

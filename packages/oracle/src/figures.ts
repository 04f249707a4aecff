import { compare, dividedBy, isZero, minus, toDouble, whole, zero, type Fraction } from './fraction.ts';
import { returnInterval, studentInterval, wilson, type Interval } from './intervals.ts';
import { MAIL_FIGURES, mailMeasure, mailRate, type Coverage, type MailFigure } from './mail-measures.ts';
import { exact, missing, type Measured } from './measured.ts';
import { PEOPLE_FIGURES, peopleMeasure, silentRate } from './people-measures.ts';
import { RATIOS, type RatioSpec } from './ratios.ts';
import type { Row } from './row.ts';
import { WORKSPACE_MEASURES, marginsOfMaturePeople, paybackDay } from './workspace-measures.ts';

export type Status = 'ok' | 'too_few' | 'immature' | 'no_data' | 'partial';

export interface Cell {
  readonly value: number | null;
  /** The values a ratio is made of; empty for a measure. */
  readonly inputs: Readonly<Record<string, number | null>>;
  readonly interval?: Interval;
  readonly status: Status;
}

type Figure = (row: Row) => Cell;

const MEASURES: ReadonlyMap<string, (row: Row) => Measured> = new Map([
  ...WORKSPACE_MEASURES,
  ...MAIL_FIGURES.map((figure) => [figure, (row: Row) => mailMeasure(row, figure)] as const),
  ...PEOPLE_FIGURES.map((figure) => [figure, (row: Row) => peopleMeasure(row, figure)] as const),
]);

function measure(row: Row, figure: string): Measured {
  const found = MEASURES.get(figure);
  if (found === undefined) throw new Error(`no such figure: ${figure}`);
  return found(row);
}

function toNumber(value: Fraction | null): number | null {
  return value === null ? null : toDouble(value);
}

function measureCell({ value, partial }: Measured): Cell {
  const known = partial ? 'partial' : 'ok';
  return { value: toNumber(value), inputs: {}, status: value === null ? 'no_data' : known };
}

interface Finding {
  readonly value: Fraction | null;
  readonly inputs: Readonly<Record<string, Measured>>;
  readonly interval?: Interval | null;
  readonly immature?: boolean;
  /** False where a null value is an answer, not the lack of one. */
  readonly noData?: boolean;
  readonly n?: Fraction | null;
  readonly fewest?: number;
}

function statusOf({ value, immature, noData, n, fewest = 0, inputs }: Finding): Status {
  if (immature === true) return 'immature';
  if (noData ?? value === null) return 'no_data';
  if (n !== undefined && n !== null && compare(n, whole(fewest)) < 0) return 'too_few';
  return Object.values(inputs).some(({ partial }) => partial) ? 'partial' : 'ok';
}

function cell(finding: Finding): Cell {
  const inputs = Object.fromEntries(Object.entries(finding.inputs).map(([id, { value }]) => [id, toNumber(value)]));
  const status = statusOf(finding);
  const answers = status !== 'immature' && status !== 'no_data';
  const { interval = null, value } = finding;
  return {
    value: answers ? toNumber(value) : null,
    inputs,
    ...(answers && value !== null && interval !== null ? { interval } : {}),
    status,
  };
}

function quotient(top: Measured, bottom: Measured): Fraction | null {
  if (top.value === null || bottom.value === null || isZero(bottom.value)) return null;
  return dividedBy(top.value, bottom.value);
}

function isImmature(row: Row, [all, mature]: readonly [string, string]): boolean {
  const [everything, aged] = [measure(row, all).value, measure(row, mature).value];
  return everything !== null && aged !== null && !isZero(everything) && isZero(aged);
}

function rateInterval({ top, bottom }: Coverage): Interval | null {
  return top.value === null || bottom.value === null ? null : wilson(top.value, bottom.value);
}

function ratio(spec: RatioSpec): Figure {
  return (row) => {
    const sides = { top: measure(row, spec.top), bottom: measure(row, spec.bottom) };
    return cell({
      value: quotient(sides.top, sides.bottom),
      inputs: { [spec.top]: sides.top, [spec.bottom]: sides.bottom },
      interval: ratioInterval(row, spec, sides),
      immature: spec.matures !== undefined && isImmature(row, spec.matures),
      ...(spec.minimum === undefined ? {} : { n: measure(row, spec.minimum[0]).value, fewest: spec.minimum[1] }),
    });
  };
}

function ratioInterval(row: Row, spec: RatioSpec, sides: Coverage): Interval | null {
  if (spec.wilson === true) return rateInterval(sides);
  const perPerson = spec.id === 'margin_per_person_eur' && !row.scope.calendar;
  return perPerson ? studentInterval(marginsOfMaturePeople(row)) : null;
}

function coveredRate(top: string, bottom: string, fewest: number, coverage: (row: Row) => Coverage): Figure {
  return (row) => {
    const sides = coverage(row);
    return cell({
      value: quotient(sides.top, sides.bottom),
      inputs: { [top]: sides.top, [bottom]: sides.bottom },
      interval: rateInterval(sides),
      n: sides.bottom.value,
      fewest,
    });
  };
}

function mailRateFigure(top: MailFigure, bottom: 'sends' | 'delivered'): Figure {
  return coveredRate(top, bottom, 1000, (row) => mailRate(row, top, bottom));
}

function proofCoverage(row: Row): Cell {
  const [accepted, without] = [measure(row, 'leads_accepted'), measure(row, 'leads_without_proof')];
  const proven = accepted.value === null || without.value === null ? missing : exact(minus(accepted.value, without.value));
  return cell({
    value: quotient(proven, accepted),
    inputs: { leads_accepted: accepted, leads_without_proof: without },
    interval: rateInterval({ top: proven, bottom: accepted }),
    n: accepted.value,
    fewest: 30,
  });
}

function nobodyRecruited(row: Row): boolean {
  const recruited = measure(row, 'people_recruited').value;
  return recruited === null || isZero(recruited);
}

function roi(row: Row): Cell {
  const [margin, spend, mature] = ['margin_eur', 'spend_mature_eur', 'people_mature'].map((id) => measure(row, id));
  if (margin === undefined || spend === undefined || mature === undefined) throw new Error('unreachable');
  const gain = margin.value === null || spend.value === null ? missing : exact(minus(margin.value, spend.value));
  const noPeople = !row.scope.calendar && nobodyRecruited(row);
  const byPerson = row.scope.calendar ? [] : marginsOfMaturePeople(row);
  return cell({
    value: noPeople ? null : quotient(gain, spend),
    inputs: { margin_eur: margin, spend_mature_eur: spend },
    interval: returnInterval(byPerson, spend.value ?? zero),
    immature: isImmature(row, ['people_recruited', 'people_mature']),
    n: mature.value,
    fewest: 200,
  });
}

function payback(row: Row): Cell {
  const [margin, spend, mature] = ['margin_eur', 'spend_mature_eur', 'people_mature'].map((id) => measure(row, id));
  if (margin === undefined || spend === undefined || mature === undefined) throw new Error('unreachable');
  const noData = row.scope.calendar || nobodyRecruited(row) || margin.value === null || spend.value === null;
  const day = noData ? null : paybackDay(row, spend.value ?? zero);
  return cell({
    value: day === null ? null : whole(day),
    inputs: { margin_eur: margin, spend_mature_eur: spend, people_mature: mature },
    immature: isImmature(row, ['people_recruited', 'people_mature']),
    noData,
    n: mature.value,
    fewest: 200,
  });
}

const FIGURES: ReadonlyMap<string, Figure> = new Map<string, Figure>([
  ...[...MEASURES].map(([id, of]): [string, Figure] => [id, (row) => measureCell(of(row))]),
  ...RATIOS.map((spec): [string, Figure] => [spec.id, ratio(spec)]),
  ['complaint_rate', mailRateFigure('complaints', 'delivered')],
  ['unsubscribe_rate', mailRateFigure('unsubscribes', 'delivered')],
  ['click_rate_human', mailRateFigure('clicks_human', 'delivered')],
  ['bounce_hard_rate', mailRateFigure('bounces_hard', 'sends')],
  ['silent_rate', coveredRate('people_silent', 'people_solicited', 1000, silentRate)],
  ['proof_coverage', proofCoverage],
  ['roi', roi],
  ['payback_days', payback],
]);

export const FIGURE_IDS: readonly string[] = [...FIGURES.keys()];

export function figuresOf(row: Row, ids: readonly string[]): Record<string, Cell> {
  return Object.fromEntries(
    ids.map((id) => {
      const figure = FIGURES.get(id);
      if (figure === undefined) throw new Error(`no such figure: ${id}`);
      return [id, figure(row)];
    }),
  );
}

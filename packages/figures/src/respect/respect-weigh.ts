import type { FigureSet, FigureStatus, FigureValue, RespectResult, RespectVerdict } from '@e-respect/contract';
import { wilson } from '@e-respect/statistics';
import { isFirm, readFigure, sumKnown } from '../format/read-figure.ts';
import { CONSENT_TESTS } from './respect-consent.ts';
import { CONSUMER_TESTS } from './respect-consumer.ts';
import { EMAIL_TESTS } from './respect-email.ts';
import { NETWORK_TESTS } from './respect-networks.ts';
import type { RespectMeasure, RespectTest } from './respect-test.ts';

/** Every test, in the order in which it is shown. */
export const RESPECT_TESTS: readonly RespectTest[] = [...EMAIL_TESTS, ...NETWORK_TESTS, ...CONSUMER_TESTS, ...CONSENT_TESTS];

/** The figures and counts that the tests read. */
export const RESPECT_FIGURES: readonly string[] = [...new Set(RESPECT_TESTS.flatMap(({ measure }) => ('figure' in measure ? [measure.figure, measure.of] : [...measure.parts, measure.of])))];

/** Each test with its measure and verdict. Anything that is not in `figures` is unknown. */
export function weighRespect(figures: FigureSet): RespectResult[] {
  return RESPECT_TESTS.map((test): RespectResult => {
    const measured = measuredBy(test.measure, figures);
    const verdict = verdictOfTest(test, measured);
    const { id, section, label, unit, better, limits, source, countedOn } = test;
    return {
      id, section, label, unit, better, limits, source, measured, verdict, counted_on: countedOn,
      figure: 'figure' in test.measure && test.section !== 'networks' ? test.measure.figure : null,
      n: measured.inputs[test.measure.of] ?? null, advice: measured.value === null ? test.missing : test.advice,
    };
  });
}

/** A test's measure of one set of figures: of the whole, or of a campaign. */
export function measuredBy(measure: RespectMeasure, figures: FigureSet): FigureValue {
  if ('parts' in measure) return shareOf(measure, figures);
  const figure = readFigure(figures, measure.figure);
  const n = figure.inputs[measure.of] ?? readFigure(figures, measure.of).value;
  const inputs = { ...figure.inputs, [measure.of]: n };
  if (measure.among !== undefined && figure.inputs[measure.among] === 0) return { value: null, inputs, status: 'no_data' };
  const few = measure.minimum !== undefined && n !== null && n < measure.minimum && isFirm(figure);
  return { ...figure, inputs, status: few ? 'too_few' : figure.status };
}

function shareOf({ parts, of, minimum }: Extract<RespectMeasure, { parts: readonly string[] }>, figures: FigureSet): FigureValue {
  const counts = [...parts, of].map((id) => readFigure(figures, id));
  const inputs = Object.fromEntries([...parts, of].map((id, i) => [id, counts[i]!.value]));
  const [k, n] = [sumKnown(counts.slice(0, -1).map(({ value }) => value)), counts.at(-1)!.value];
  if (k === null || n === null || n === 0) return { value: null, inputs, status: 'no_data' };
  const status: FigureStatus = n < minimum ? 'too_few' : counts.some(({ status }) => status === 'partial') ? 'partial' : 'ok';
  return { value: k / n, inputs, ...(k <= n ? { interval: wilson(k, n) } : {}), status };
}

/**
 * The whole 95 % interval must keep the limit to be `met`, the whole must lie beyond the other to be `broken`; a straddling one is to be
 * watched. Where every single case counts, the value alone decides. Too few, or unknown, is `unknown`.
 */
export function verdictOfTest({ better, limits, exact }: Pick<RespectTest, 'better' | 'limits' | 'exact'>, measured: FigureValue): RespectVerdict {
  const { value, interval } = measured;
  if (value === null || !isFirm(measured)) return 'unknown';
  const sign = better === 'lower' ? 1 : -1;
  const [met, broken] = [limits.met * sign, limits.broken * sign];
  if (exact) return value * sign <= met ? 'met' : value * sign >= broken ? 'broken' : 'watch';
  const ends = [interval?.low ?? value, interval?.high ?? value].map((end) => end * sign);
  if (Math.max(...ends) < met) return 'met';
  return Math.min(...ends) >= broken ? 'broken' : 'watch';
}

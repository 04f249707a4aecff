import { describe, expect, it } from 'vitest';
import { geometricObjective } from './bg-nbd.ts';
import { fitLifetime, type LifetimeFit, type LifetimeModel } from './fit-lifetime.ts';
import { paretoObjective } from './pareto-nbd.ts';
import { compress, type Histories } from './repeat-history.ts';
import type { Objective } from '../numerics/descend.ts';

/** Invented: x, t_x, T, people. */
const ROWS = [
  [0, 0, 52, 310], [0, 0, 40, 250], [0, 0, 26, 180], [1, 8, 52, 30], [1, 30, 40, 25], [1, 3, 26, 28], [2, 20, 52, 18], [2, 36, 40, 15],
  [3, 15, 26, 9], [3, 45, 52, 14], [5, 38, 40, 7], [6, 25, 26, 3], [8, 50, 52, 5], [12, 39, 40, 2], [4, 12, 52, 6], [7, 20, 52, 3],
];
const histories = (rows: readonly (readonly number[])[], unit = 1): Histories => compress(rows.map(([x = 0, t_x = 0, T = 0, count = 1]) => ({ x, t_x: t_x * unit, T: T * unit, count })));
const fitted = (model: LifetimeModel, rows: Histories): LifetimeFit => {
  const fit = fitLifetime(model, rows);
  if ('reason' in fit) throw new Error(fit.reason);
  return fit;
};

/** The likelihoods written anew with scipy 1.17 (gammaln, betaln, hyp2f1), brought to their best by its Nelder–Mead from several starts. */
const SCIPY: readonly [LifetimeModel, number[], number][] = [
  ['bg_nbd', [0.10270284, 6.5281345, 0.83265722, 2.71284886], -1829.848852553636],
  ['mbg_nbd', [1.32514549, 18.13609762, 0.60787217, 0.18415839], -1824.9910647313175],
  ['pareto_nbd', [0.20746402, 12.63068875, 0.97488304, 28.98129541], -1825.216293293039],
];

describe('fitLifetime', () => {
  it.each(SCIPY)('%s equals an independent fit', (model, parameters, logLikelihood) => {
    const fit = fitted(model, histories(ROWS));
    expect(fit.log_likelihood).toBeCloseTo(logLikelihood, 6);
    expect(fit.settled).toBe(true);
    Object.values(fit.parameters).forEach((value, i) => expect(value / parameters[i]!).toBeCloseTo(1, 5));
  });

  it.each(SCIPY.map(([model]) => model))('%s does not depend on the unit of time', (model) => {
    const [weeks, days] = [fitted(model, histories(ROWS)), fitted(model, histories(ROWS, 7))];
    const inTime = model === 'pareto_nbd' ? ['alpha', 'beta'] : ['alpha'];
    for (const [name, value] of Object.entries(days.parameters)) {
      const scaled = Object.entries(weeks.parameters).find(([other]) => other === name)![1] * (inTime.includes(name) ? 7 : 1);
      expect(value / scaled).toBeCloseTo(1, 6);
    }
    const orders = ROWS.reduce((sum, [x = 0, , , count = 0]) => sum + x * count, 0);
    expect(days.log_likelihood).toBeCloseTo(weeks.log_likelihood - orders * Math.log(7), 6);
  });

  it('does not depend on how people are counted, nor on their order', () => {
    const one = ROWS.flatMap(([x, t_x, T, count]) => Array.from({ length: count! }, () => [x!, t_x!, T!, 1])).reverse();
    expect(fitLifetime('bg_nbd', histories(one))).toEqual(fitLifetime('bg_nbd', histories(ROWS)));
  });

  it('says why there is no fit', () => {
    const reason = (rows: number[][]): unknown => fitLifetime('bg_nbd', histories(rows));
    expect(reason([[0, 0, 30, 1000], [0, 0, 20, 10]])).toEqual({ model: 'bg_nbd', reason: 'no_repeat' });
    expect(reason([])).toEqual({ model: 'bg_nbd', reason: 'no_repeat' });
    expect(reason([[2, 0, 0, 3]])).toEqual({ model: 'bg_nbd', reason: 'no_time' });
    expect(reason([[3, 5, 10, 1]])).toEqual({ model: 'bg_nbd', reason: 'too_few' });
  });

  it.each(['bg_nbd', 'mbg_nbd', 'pareto_nbd'] as const)('%s tells a limit: people who all order alike and never leave', (model) => {
    const fit = fitted(model, histories(Array.from({ length: 100 }, (_, i) => [8 + (i % 5), 95 + (i % 4), 100, 1])));
    expect(fit.settled).toBe(false);
    // One common rate: 10 orders in 100, and the likelihood of a Poisson process, Σx ln(λ) − λ ΣT.
    expect(fit.parameters.r / fit.parameters.alpha).toBeCloseTo(0.1, 4);
    expect(fit.log_likelihood / (1000 * Math.log(0.1) - 1000)).toBeCloseTo(1, 3);
  });

  it('bears a person with ten thousand orders and a million people', () => {
    const fit = fitted('bg_nbd', histories([...ROWS, [10_000, 51, 52, 1], [0, 0, 10, 1_000_000]]));
    expect(Number.isFinite(fit.log_likelihood)).toBe(true);
    expect(Object.values(fit.parameters).every((value) => value > 0 && Number.isFinite(value))).toBe(true);
  });
});

describe('likelihoods', () => {
  // The same scipy likelihood away from its best, on both sides of alpha = beta, where the series takes its two forms.
  it.each([[[0.6, 9, 0.7, 20], 2027.6153369414528], [[0.6, 20, 0.7, 9], 1852.2937581680135]])('of Pareto/NBD at %s', (at, expected) => {
    expect(paretoObjective(histories(ROWS))(at.map(Math.log)).value).toBeCloseTo(expected, 8);
  });

  const slopes: readonly [string, Objective][] = [
    ['BG/NBD', geometricObjective(histories(ROWS), 'after_repeats')], ['MBG/NBD', geometricObjective(histories(ROWS), 'from_the_first')], ['Pareto/NBD', paretoObjective(histories(ROWS))],
  ];
  it.each(slopes)('of %s have the slope they say', (_, f) => {
    for (const at of [[-1, 2, 0.2, 1], [0.5, 3, -1, 0.3], [-2, 0.5, 1, 3]]) {
      const { gradient } = f(at);
      gradient.forEach((slope, i) => {
        const shifted = (by: number): number => f(at.map((each, j) => (i === j ? each + by : each))).value;
        expect(slope).toBeCloseTo((shifted(1e-5) - shifted(-1e-5)) / 2e-5, 3);
      });
    }
  });
});

describe('Pareto/NBD far from its best', () => {
  // By integrals at 30 digits (mpmath 1.3), alpha a thousand times beta: the series of ₂F₁ would need a hundred thousand terms.
  it.each([[[0, 0, 36], -0.21505888402152673], [[1, 10, 36], -5.305062214168136], [[3, 30, 36], -14.82787887827609]])('of %s', (row, expected) => {
    const at = [128.40268480892217, 12898.317543812733, 0.31231731198621177, 4.163066254606361].map(Math.log);
    expect(-paretoObjective(histories([row]))(at).value).toBeCloseTo(expected, 10);
  });
});

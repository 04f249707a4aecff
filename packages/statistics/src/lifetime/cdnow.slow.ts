import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fitLifetime, type LifetimeModel } from './fit-lifetime.ts';
import { fitSpend } from './gamma-gamma.ts';
import { compress } from './repeat-history.ts';

const directory = process.env['ERESPECT_REFERENCE_DATA'] ?? '';
const [SUMMARY, SPEND] = ['cdnow_customers_summary.csv', 'cdnow_customers_summary_with_transactions.csv'].map((name) => join(directory, 'cdnow', name)) as [string, string];
const has = directory !== '' && existsSync(SUMMARY) && existsSync(SPEND);
if (!has) console.warn('Skipped: ERESPECT_REFERENCE_DATA holds no cdnow.');

const rowsOf = (path: string): number[][] => readFileSync(path, 'utf8').trim().split('\n').slice(1).map((line) => line.split(',').map(Number));

/** Published: Fader, Hardie & Lee (2005) for BG/NBD and Pareto/NBD; Batislam et al. (2007) for MBG/NBD; Fader & Hardie (2013), note 025. */
const PUBLISHED: readonly [LifetimeModel, number[], logLikelihood: number | null, digits: number][] = [
  ['bg_nbd', [0.243, 4.414, 0.793, 2.426], -9582.43, 2],
  ['mbg_nbd', [0.525, 6.183, 0.891, 1.614], null, 0],
  ['pareto_nbd', [0.553, 10.578, 0.606, 11.669], -9595, 1],
];

describe.skipIf(!has)('the CDNOW sample', () => {
  const people = (): { x: number; t_x: number; T: number }[] => rowsOf(SUMMARY).map(([, x = 0, t_x = 0, T = 0]) => ({ x, t_x, T }));

  it('is the published one', () => {
    const all = people();
    expect([all.length, all.filter(({ x }) => x > 0).length, all.reduce((sum, { x }) => sum + x, 0)]).toEqual([2357, 946, 2457]);
  });

  it.each(PUBLISHED)('gives the published fit of %s', (model, parameters, logLikelihood, digits) => {
    const fit = fitLifetime(model, compress(people()));
    if ('reason' in fit) throw new Error(fit.reason);
    // Published to three decimals.
    Object.values(fit.parameters).forEach((value, i) => expect(Math.abs(value - parameters[i]!)).toBeLessThan(6e-4 + 5e-4 * parameters[i]!));
    if (logLikelihood !== null) expect(fit.log_likelihood).toBeCloseTo(logLikelihood, digits);
  });

  it('gives the published spend', () => {
    const fit = fitSpend(rowsOf(SPEND).map((row) => ({ x: row[1]!, mean: row[4]! })).filter(({ x }) => x > 0));
    expect(fit?.parameters.p).toBeCloseTo(6.25, 2);
    expect(fit?.parameters.q).toBeCloseTo(3.74, 2);
    expect(Math.abs(fit!.parameters.gamma / 15.44 - 1)).toBeLessThan(1e-3);
  });
});

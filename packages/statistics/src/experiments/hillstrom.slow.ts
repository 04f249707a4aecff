import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { effect, type ArmMoments } from './effect.ts';
import { sampleRatio } from './sample-ratio.ts';

const FILE = join(process.env['ERESPECT_REFERENCE_DATA'] ?? '', 'hillstrom', 'hillstrom.csv');
const has = process.env['ERESPECT_REFERENCE_DATA'] !== undefined && existsSync(FILE);
if (!has) console.warn('Skipped: ERESPECT_REFERENCE_DATA holds no hillstrom.');

/** Columns from the end: some cells before hold commas. */
const OUTCOMES = { segment: -4, visit: -3, conversion: -2, spend: -1 } as const;
type Outcome = Exclude<keyof typeof OUTCOMES, 'segment'>;

describe.skipIf(!has)('the e-mail test of Hillstrom (2008)', () => {
  const rows = has ? readFileSync(FILE, 'utf8').trim().split('\n').slice(1).map((line) => line.split(',')) : [];
  const arm = (name: string, outcome: Outcome): ArmMoments => {
    const values = rows.filter((row) => row.at(OUTCOMES.segment) === name).map((row) => Number(row.at(OUTCOMES[outcome])));
    const mean = values.reduce((a, v) => a + v, 0) / values.length;
    return { n: values.length, mean, variance: values.reduce((a, v) => a + (v - mean) ** 2, 0) / (values.length - 1) };
  };

  // In points for rates, in dollars for the spend: design 5.4.
  it.each([
    ['Mens E-Mail', 7.659, 0.6805, 0.7698], ['Womens E-Mail', 4.523, 0.3111, 0.4244],
  ])('%s against no mail', (name, visit, conversion, spend) => {
    const of = (outcome: Outcome): ReturnType<typeof effect> => effect(arm(name, outcome), arm('No E-Mail', outcome), { tau: 0.03 });
    expect(of('visit').difference * 100).toBeCloseTo(visit, 3);
    expect(of('conversion').difference * 100).toBeCloseTo(conversion, 4);
    expect(of('spend').difference).toBeCloseTo(spend, 4);
    if (name === 'Mens E-Mail') expect(of('spend').se).toBeCloseTo(0.1452, 4);
  });

  it('was split evenly', () => {
    expect(sampleRatio(['Mens E-Mail', 'Womens E-Mail', 'No E-Mail'].map((name) => arm(name, 'visit').n))).toBeCloseTo(0.903693, 6);
  });
});

import { describe, expect, it } from 'vitest';
import { betaDraw, gammaDraw, normalDraw, seeded, type Random } from './random.ts';

const N = 40_000;
const moments = (draw: (random: Random) => number, seed = 1): { mean: number; variance: number } => {
  const random = seeded(seed);
  const values = Array.from({ length: N }, () => draw(random));
  const mean = values.reduce((a, v) => a + v, 0) / N;
  return { mean, variance: values.reduce((a, v) => a + (v - mean) ** 2, 0) / N };
};

describe('seeded draws', () => {
  it('repeat with the seed and differ without', () => {
    const first = (seed: number): number[] => { const random = seeded(seed); return [random(), random(), random()]; };
    expect(first(7)).toEqual(first(7));
    expect(new Set([0, 1, 2, 2 ** 32, -1, 2 ** 40].flatMap(first)).size).toBe(18);
  });

  it('fill [0, 1) evenly', () => {
    const random = seeded(3);
    const bins = Array.from<number>({ length: 20 }).fill(0);
    for (let i = 0; i < N; i += 1) bins[Math.floor(random() * 20)]! += 1;
    // χ² with 19 degrees of freedom is under 43.82 in 99.9 % of cases.
    expect(bins.reduce((sum, n) => sum + (n - N / 20) ** 2 / (N / 20), 0)).toBeLessThan(43.82);
  });

  // Each mean is within five standard errors of the known one.
  it.each([
    ['normal', normalDraw, 0, 1],
    ['gamma 0.3', (random: Random) => gammaDraw(random, 0.3), 0.3, 0.3],
    ['gamma 7', (random: Random) => gammaDraw(random, 7), 7, 7],
    ['beta 2, 5', (random: Random) => betaDraw(random, 2, 5), 2 / 7, 10 / (49 * 8)],
    ['beta ½, ½', (random: Random) => betaDraw(random, 0.5, 0.5), 0.5, 0.125],
  ])('%s has its mean and variance', (_, draw, mean, variance) => {
    const found = moments(draw);
    expect(Math.abs(found.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / N));
    expect(found.variance / variance).toBeCloseTo(1, 1);
  });

  it('survives shapes near nothing', () => {
    const random = seeded(5);
    for (let i = 0; i < 200; i += 1) expect(betaDraw(random, 1e-4, 1e-4)).toSatisfy((p: number) => p >= 0 && p <= 1);
  });
});

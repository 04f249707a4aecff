import { describe, expect, it } from 'vitest';
import { integrate } from './integrate.ts';

describe('integrate', () => {
  it.each([
    ['e^x', Math.exp, 0, 1, Math.E - 1],
    ['1/(1+x²)', (x: number) => 1 / (1 + x * x), -1, 1, Math.PI / 2],
    ['√x, whose slope is infinite at 0', Math.sqrt, 0, 1, 2 / 3],
    ['a narrow bell in a wide field', (x: number) => Math.exp(-((x - 0.3) ** 2) / 2e-2), -1, 2, Math.sqrt(2e-2 * Math.PI)],
    ['|x − 1/3|', (x: number) => Math.abs(x - 1 / 3), 0, 1, 5 / 18],
  ])('%s', (_, f, low, high, expected) => {
    expect(integrate(f, low, high) / expected).toBeCloseTo(1, 8);
  });

  it('is nothing over nothing', () => {
    expect(integrate(() => 0, 0, 1)).toBe(0);
    expect(integrate(Math.exp, 2, 2)).toBe(0);
  });
});

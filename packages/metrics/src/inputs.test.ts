import { describe, expect, it } from 'vitest';
import { catalogue } from './catalog.ts';
import { figuresOn, INPUTS } from './inputs.ts';

describe('what figures rest on', () => {
  it('every figure rests on something users bring', () => {
    const unlocked = new Set(INPUTS.flatMap(figuresOn));
    expect([...catalogue.keys()].filter((id) => !unlocked.has(id))).toEqual([]);
  });

  it.each([
    ['complaints', 'complaint_rate', true], ['complaints', 'people_silent', true], ['complaints', 'bounce_hard_rate', false],
    ['delivered', 'complaint_rate', true], ['margin', 'roi', true], ['margin', 'conversion_rate', false], ['spend', 'cost_per_lead_net', true],
    ['spend', 'leads_net', false], ['orders', 'conversion_rate', true], ['traits', 'mismatch_rate', true], ['contracts', 'claimable_eur', true],
  ] as const)('%s → %s: %s', (input, figure, rests) => {
    expect(figuresOn(input).includes(figure)).toBe(rests);
  });
});

import type { FigureSet, FigureValue } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import { mentionFigures } from './respect-mentions.ts';
import { RESPECT_TESTS, verdictOfTest, weighRespect } from './respect-weigh.ts';

const figure = (value: number | null, [low, high]: [number, number] | [] = [], status: FigureValue['status'] = value === null ? 'no_data' : 'ok'): FigureValue =>
  ({ value, inputs: {}, status, ...(low === undefined || high === undefined ? {} : { interval: { low, high, level: 0.95 } }) });
const counted = (counts: Record<string, number | null>): FigureSet => Object.fromEntries(Object.entries(counts).map(([id, value]) => [id, figure(value)]));
const of = (figures: FigureSet, id: string) => weighRespect(figures).find((test) => test.id === id)!;

describe('the verdict of a test', () => {
  const complaints = { better: 'lower', limits: { met: 0.001, broken: 0.003 } } as const;

  it.each([
    ['met', 0.0005, [0.0004, 0.00099]], ['watch', 0.0005, [0.0004, 0.001]], ['watch', 0.002, [0.0019, 0.0021]],
    ['watch', 0.0031, [0.0029, 0.0034]], ['broken', 0.0031, [0.003, 0.0034]], ['unknown', null, []],
  ] as const)('is %s for %s within %s', (verdict, value, interval) => {
    expect(verdictOfTest(complaints, figure(value, [...interval]))).toBe(verdict);
  });

  it('is unknown on too few, whatever the value', () => {
    expect(verdictOfTest(complaints, figure(0.5, [0.4, 0.6], 'too_few'))).toBe('unknown');
    expect(verdictOfTest(complaints, figure(0.5, [0.4, 0.6], 'partial'))).toBe('broken');
  });

  it('turns round for what should be high, and takes the value where there is no interval', () => {
    const coverage = { better: 'higher', limits: { met: 0.9, broken: 0.5 } } as const;
    expect([figure(0.95, [0.91, 0.97]), figure(0.9, [0.85, 0.95]), figure(0.4, [0.3, 0.5]), figure(0.7)].map((each) => verdictOfTest(coverage, each))).toEqual(['met', 'watch', 'broken', 'watch']);
  });

  it('lets the value decide where every case counts', () => {
    const none = { better: 'lower', limits: { met: 0, broken: 0.001 }, exact: true } as const;
    expect([0, 0.0005, 0.001].map((value) => verdictOfTest(none, figure(value, [0, 0.1])))).toEqual(['met', 'watch', 'broken']);
    const all = { better: 'higher', limits: { met: 1, broken: 1 }, exact: true } as const;
    expect([1, 0.999].map((value) => verdictOfTest(all, figure(value, [0.9, 1])))).toEqual(['met', 'broken']);
  });
});

describe('the tests of respect', () => {
  it('are all unknown when nothing is known, and say what is missing', () => {
    const all = weighRespect({});
    expect(all.map(({ verdict }) => verdict)).toEqual(RESPECT_TESTS.map(() => 'unknown'));
    expect(all.map(({ advice }) => advice)).toEqual(RESPECT_TESTS.map(({ missing }) => missing));
  });

  it('have one id each, and limits in the order of their direction', () => {
    expect(new Set(RESPECT_TESTS.map(({ id }) => id)).size).toBe(RESPECT_TESTS.length);
    for (const { id, better, limits } of RESPECT_TESTS) expect(better === 'lower' ? limits.met <= limits.broken : limits.met >= limits.broken, id).toBe(true);
  });

  it('divide counts with their n and a Wilson interval', () => {
    // 81 of 263: 0.255289 to 0.366210 (5-statistics 5.1).
    const test = of(counted({ leads_throwaway: 80, leads_role: 1, leads_accepted: 263 }), 'worthless_addresses');
    expect(test).toMatchObject({ n: 263, verdict: 'broken', measured: { value: 81 / 263, inputs: { leads_throwaway: 80, leads_role: 1, leads_accepted: 263 }, status: 'ok' } });
    expect(test.measured.interval?.low).toBeCloseTo(0.255289, 6);
    expect(test.measured.interval?.high).toBeCloseTo(0.36621, 6);
  });

  it('keep too few with its n, a hole unknown, and 0 measured', () => {
    expect(of(counted({ leads_duplicate_cross: 3, leads_accepted: 29 }), 'contested')).toMatchObject({ n: 29, verdict: 'unknown', measured: { status: 'too_few', value: 3 / 29 } });
    expect(of(counted({ leads_throwaway: 3, leads_role: null, leads_accepted: 100 }), 'worthless_addresses')).toMatchObject({ n: 100, verdict: 'unknown', measured: { value: null } });
    expect(of(counted({ leads_duplicate_cross: 0, leads_accepted: 10_000 }), 'contested')).toMatchObject({ verdict: 'met', measured: { value: 0 } });
    expect(of(counted({ sends_after_no: 0, sends_to_people: 0 }), 'written_after_no').verdict).toBe('unknown');
  });

  it('do not praise a campaign without e-mails for sending none', () => {
    const ratio = (sends: number): FigureSet => ({ sends_per_net_person: { value: sends / 100, inputs: { sends, people_recruited: 100 }, status: 'ok' } });
    expect(of(ratio(0), 'sends_per_net_person').verdict).toBe('unknown');
    expect(of(ratio(900), 'sends_per_net_person')).toMatchObject({ verdict: 'met', n: 100 });
  });
});

describe('mentions', () => {
  const week = (i: number, sends: number, negative: number) => ({ week: `2025-01-${String(i).padStart(2, '0')}`, sends, mentions: 100, negative });

  it('are unknown without a file', () => {
    expect(of(mentionFigures([]), 'negative_mentions').verdict).toBe('unknown');
    expect(of(mentionFigures([]), 'mentions_with_pressure').verdict).toBe('unknown');
  });

  it('are ranked beside the e-mails of their week', () => {
    const weeks = Array.from({ length: 20 }, (_, i) => week(i + 1, 1000 * i, i + 1));
    expect(of(mentionFigures(weeks), 'negative_mentions')).toMatchObject({ n: 2000, measured: { value: 210 / 2000 } });
    expect(of(mentionFigures(weeks), 'mentions_with_pressure')).toMatchObject({ n: 20, verdict: 'broken', measured: { value: 1 } });
    expect(of(mentionFigures(weeks.slice(0, 7)), 'mentions_with_pressure')).toMatchObject({ n: 7, verdict: 'unknown', measured: { status: 'too_few' } });
  });
});

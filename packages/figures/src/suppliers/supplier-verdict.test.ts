import type { FigureValue } from '@e-respect/contract';
import { expect, it } from 'vitest';
import { verdictOf, verdictWord } from './supplier-verdict.ts';

const roi = (value: number | null, status: FigureValue['status'] = 'ok', high?: number): { roi: FigureValue } =>
  ({ roi: { value, inputs: {}, status, ...(high === undefined ? {} : { interval: { low: -1, high, level: 0.95 } }) } });

it.each([
  ['keep', roi(0)], ['keep', roi(0.4, 'partial')],
  ['watch', roi(-0.35)], ['watch', roi(-0.1)], ['watch', roi(-0.6, 'ok', 0.01)],
  ['stop', roi(-0.36)], ['stop', roi(-0.6, 'ok', -0.01)],
  ['few', roi(0.4, 'too_few')], ['few', roi(null, 'immature')],
  ['unknown', roi(null, 'no_data')], ['unknown', {}],
] as const)('%s', (verdict, figures) => expect(verdictOf(figures)).toBe(verdict));

it('tells too early from too few', () => {
  expect([verdictWord('few', 'too_few').fr, verdictWord('few', 'immature').fr, verdictWord('watch').en]).toEqual(['trop peu', 'trop tôt', 'renegotiate']);
});

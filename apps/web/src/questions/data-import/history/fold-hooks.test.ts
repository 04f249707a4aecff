import type { ImportAnswer } from '@e-respect/contract';
import { expect, it } from 'vitest';
import { foldHooks } from './fold-hooks.ts';

const one = (import_id: string, door: string, source: string, created_at: string) => ({ import_id, by: { user: 'u', door }, source, created_at }) as ImportAnswer;

it('folds the webhooks of one service and one day, at the place of the latest, and nothing else', () => {
  const list = [
    one('5', 'hook', 'sendgrid', '2026-03-02T10:00:00Z'), one('4', 'page', 'canonical', '2026-03-02T09:00:00Z'), one('3', 'hook', 'brevo', '2026-03-02T08:00:00Z'),
    one('2', 'hook', 'sendgrid', '2026-03-02T07:00:00Z'), one('1', 'hook', 'sendgrid', '2026-03-01T23:00:00Z'),
  ];
  const folded = (zone: string): string[][] => foldHooks(list, zone).map((entry) => entry.map(({ import_id }) => import_id));
  expect(folded('UTC')).toEqual([['5', '2'], ['4'], ['3'], ['1']]);
  // The day is the reader's: 23:00 in London is already tomorrow in Paris.
  expect(folded('Europe/Paris')).toEqual([['5', '2', '1'], ['4'], ['3']]);
});

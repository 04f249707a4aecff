import type { AssumptionKind } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import { draftOf, readDraft, sameGiven, slugOf } from './edit-set.ts';

const kind = (id: AssumptionKind['id'], unit: AssumptionKind['unit']): AssumptionKind =>
  ({ id, unit, label: { fr: '', en: '' }, explain: { fr: '', en: '' }, source: { fr: '', en: '' }, allowed: { low: 0, high: 1 }, from_data: false, benchmark: null });
const KINDS = [kind('delta_u', 'rate'), kind('value_per_contact_eur', 'eur'), kind('recovery_days', 'days')];

describe('the fields of a set of assumptions', () => {
  it('say and read the same numbers, rates in per cent', () => {
    const given = { delta_u: { value: 0.07, low: 0.035, high: 0.29 }, value_per_contact_eur: { value: 1.1 }, recovery_days: { value: 30, low: 7, high: 90 } };
    const draft = draftOf(given, KINDS, 'fr');
    expect(draft.delta_u).toEqual({ value: '7', low: '3,5', high: '29' });
    expect(draft.value_per_contact_eur).toEqual({ value: '1,1', low: '', high: '' });
    expect(readDraft(draft, KINDS)).toEqual({ given, faults: {} });
  });

  it('take spaces and units, and say what is no number', () => {
    expect(readDraft({ delta_u: { value: ' 50 % ', low: '', high: '' }, value_per_contact_eur: { value: '1 000,5\u202f€', low: '', high: '' } }, KINDS).given).toEqual({ delta_u: { value: 0.5 }, value_per_contact_eur: { value: 1000.5 } });
    expect(readDraft({ delta_u: { value: 'beaucoup', low: '', high: '' }, recovery_days: { value: '', low: '7', high: '' } }, KINDS)).toEqual({ given: {}, faults: { delta_u: 'notANumber', recovery_days: 'missingValue' } });
    expect(readDraft({ delta_u: { value: '1e3', low: '', high: '' } }, KINDS).faults).toEqual({ delta_u: 'notANumber' });
  });

  it('know whether anything changed, in whatever order', () => {
    expect(sameGiven({ delta_u: { value: 0.5 }, h: { value: 0.1 } }, { h: { value: 0.1 }, delta_u: { value: 0.5 } })).toBe(true);
    expect(sameGiven({ delta_u: { value: 0.5 } }, { delta_u: { value: 0.5, low: 0.5 } })).toBe(false);
  });

  it.each([['Rentrée prudente', [], 'rentree-prudente'], ['Rentrée  (n° 2) !', [], 'rentree-n-2'], ['Prudent', ['prudent', 'prudent-2'], 'prudent-3'], ['—', [], 'set'], ['é'.repeat(80), [], 'e'.repeat(36)]])('%s is kept as a short name', (name, taken, slug) => {
    expect(slugOf(name, taken)).toBe(slug);
  });
});

import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './search-text.ts';
import { comparing, filtersOf, questionOf } from './question.ts';
import { changeView, hasFilter, parseView, type View } from './view.ts';

const address = (view: View): string => stringifySearch({ ...view });

describe('the view in the address', () => {
  it('reads back what it wrote', () => {
    const view: View = { from: '2024-09-01', to: '2024-10-31', compare: 'year', supplier: '12', campaign: 'a&b=c', basis: 'calendar', horizon: 90, y: 'value', volume: 'gross', sort: '-return', assumptions: 'prudent@3', against: 'default', cut: 'campaign', lang: 'en' };
    expect(parseView(parseSearch(address(view)))).toEqual(view);
  });

  it('leaves defaults out, so that a plain address stays plain', () => {
    expect(address(parseView({ preset: 'all', basis: 'cohort', horizon: '365', y: 'conversion', volume: 'net' }))).toBe('');
  });

  it('drops what it does not understand', () => {
    expect(parseView({ from: '2024-02-31', to: '2024-03-01', horizon: '31', basis: 'x', y: '1', sort: '<b>', lang: 'de', assumptions: '../x', cut: 'supplier', unknown: 'k', supplier: ' ' })).toEqual({});
    expect(parseView({ from: '2024-03-02', to: '2024-03-01' })).toEqual({});
    expect(parseView({ from: '2024-03-02' })).toEqual({});
  });

  it('prefers dates to a preset', () => {
    expect(parseView({ preset: 'year', from: '2024-01-01', to: '2024-01-31' })).toEqual({ from: '2024-01-01', to: '2024-01-31' });
  });

  it('takes a key away with undefined', () => {
    expect(changeView({ supplier: 'S1', compare: 'previous' }, { supplier: undefined })).toEqual({ compare: 'previous' });
    expect(hasFilter({ compare: 'previous' })).toBe(false);
  });
});

describe('the question a view asks', () => {
  const period = { from: '2024-09-01', to: '2024-10-31' };

  it('turns filters, comparison, basis and horizon into a question', () => {
    expect(questionOf({ supplier: 'S1', channel: 'sms', compare: 'previous', basis: 'calendar', horizon: 30, assumptions: 'prudent@3' }, period, ['roi'], ['month'])).toEqual({
      assumptions_id: 'prudent@3', figures: ['roi'], by: ['month'], period, compare: { from: '2024-07-01', to: '2024-08-31' }, basis: 'calendar', horizon_days: 30,
      filters: [{ dimension: 'supplier', op: 'is', values: ['S1'] }, { dimension: 'channel', op: 'is', values: ['sms'] }],
    });
  });

  it('keeps period and channel, not supplier and campaign, when all are compared', () => {
    expect(filtersOf(comparing({ supplier: 'S1', campaign: 'C1', channel: 'sms' }))).toEqual([{ dimension: 'channel', op: 'is', values: ['sms'] }]);
  });
});

import type { ValueCohortsAnswer, ValueGroup, ValuePredictionAnswer } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import { cohortRows } from './value-cohort-rows.ts';
import { spreadLabels, valueCurves } from './value-curves.ts';

const group = (id: string, people: number, margins: (number | null)[]): ValueGroup => ({
  id, label: `Name ${id}`, people, acquisitions: people, buyers: 1, orders: 1, revenue_eur: 100, margin_eur: margins.includes(null) ? null : 50, mean_age_days: 40, oldest_age_days: 60,
  converted_to_date: { value: 0, inputs: {}, status: 'ok' }, converted_expected: { value: 0, interval: null, n: 0, status: 'ok' }, horizons: [],
  curve: margins.map((margin, i) => ({ age_days: (i + 1) * 30, at_risk: people - i, complete: i === 0, margin_per_person_eur: margin, revenue_per_person_eur: 9, converted: 0, converted_interval: null })),
});
const answer = (total: ValueGroup, groups: ValueGroup[]): ValueCohortsAnswer => ({
  data_version: 1, as_of: null, period: { from: '2025-01-01', to: '2025-12-31' }, scope: { supplier: null, campaign: null, channel: null },
  by: 'supplier', horizon_days: 90, group: null, total, groups, left_out: 0, cohorts: [], orders_not_credited: 0,
});

describe('value by age', () => {
  it('draws all together, the largest and those that end highest and lowest; few people and the rest stay in the table', () => {
    const groups = Array.from({ length: 10 }, (_, i) => group(`G${i}`, i === 9 ? 190 : 1000 - i, [1, 2, i === 8 ? 4 : 3]));
    const model = valueCurves(answer(group('', 900, [1, 2, 3]), groups), null, 'All');
    expect(model.lines.map(({ name, all }) => [name, all])).toEqual([['All', true], ...[0, 1, 2, 3, 4, 5, 7, 8].map((i) => [`Name G${i}`, false])]);
    expect(model.others).toEqual(['Name G6', 'Name G9']);
    expect(model.lines[0]!.points).toEqual([{ age: 0, value: 0, firm: true }, { age: 30, value: 1, firm: true }, { age: 60, value: 2, firm: false }, { age: 90, value: 3, firm: false }]);
    expect([model.ages, model.ticks]).toEqual([[0, 30, 60, 90], [0, 1, 2, 3, 4]]);
  });

  it('ends a line where fewer than 200 have lived', () => {
    expect(valueCurves(answer(group('', 201, [1, 2, 3]), []), null, 'All').lines[0]!.points.map(({ age }) => age)).toEqual([0, 30, 60]);
  });

  it('shows revenue where a margin is unknown, and forecasts no margin then', () => {
    const unknown = group('', 900, [1, null, null]);
    expect(valueCurves(answer(unknown, []), null, 'All')).toMatchObject({ unit: 'revenue', lines: [{ points: [{}, { value: 9 }, { value: 9 }, { value: 9 }], forecast: null }] });
  });

  it('carries the forecast from the mean age on', () => {
    const forecast = { id: '', label: '', people: 100, buyers: 10, orders: 1, orders_interval: { low: 0, high: 1, level: 0.95 }, revenue_eur: 80, margin_eur: 40, margin_interval: { low: 20, high: 60, level: 0.95 }, margin_per_person_eur: 0.4 };
    const prediction = { status: 'ready', total: forecast, groups: [] } as unknown as ValuePredictionAnswer;
    const [line] = valueCurves(answer(group('', 500, [0.1, 0.2, 0.5]), []), prediction, 'All').lines;
    expect(line!.forecast).toEqual({ from: { age: 40, value: 0.1, firm: true }, to: { age: 130, value: 0.5, firm: false }, low: expect.closeTo(0.3, 9) as number, high: expect.closeTo(0.7, 9) as number });
  });

  it('keeps labels apart and in their frame', () => {
    expect(spreadLabels([10, 12, 50], 16, [0, 100])).toEqual([10, 26, 50]);
    expect(spreadLabels([98, 96], 16, [0, 100])).toEqual([100, 84]);
  });
});

it('a cohort table is shaded by its greatest value; unknown is a dash', () => {
  const cell = (value: number | null, active: number) => ({ age_months: 0, complete: active > 1, active, orders: active, revenue_eur: 1, margin_eur: value, cumulative_revenue_per_person_eur: 1, cumulative_margin_per_person_eur: value });
  const cohorts = [{ month: '2025-01', people: 10, acquisitions: 10, cells: [cell(2, 5), cell(4, 1)] }, { month: '2025-02', people: 10, acquisitions: 10, cells: [cell(null, 0)] }];
  expect(cohortRows(cohorts, 'margin', 'en').map(({ cells }) => cells)).toEqual([[{ text: '€2.00', shade: 0.5, complete: true }, { text: '€4.00', shade: 1, complete: false }], [{ text: '—', shade: 0, complete: false }]]);
  expect(cohortRows(cohorts, 'active', 'en')[0]!.cells.map(({ text }) => text)).toEqual(['50.0%', '10.0%']);
});

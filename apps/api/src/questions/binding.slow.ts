import { DIMENSIONS, queryRequest, type Dimension } from '@e-respect/contract';
import { catalogue } from '@e-respect/metrics';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerQuery } from './answer-query.ts';
import { openBench, type Bench } from './bench.ts';

let bench: Bench;
beforeAll(async () => { bench = await openBench(); });
afterAll(() => bench.close());
const ask = (figures: string[], by: Dimension[], basis: string) => answerQuery(queryRequest.parse({ figures, by, basis, period: { from: '2025-01-01', to: '2025-12-31' } }), bench);

it.each([...catalogue.keys()])('%s binds alone on the real engine, on an empty workspace', async (id) => {
  const { totals } = await ask([id], [], 'cohort');
  expect(totals.figures[id]!.status).toMatch(/^(ok|no_data)$/);
});

it.each(DIMENSIONS.flatMap((dimension) => [[dimension, 'cohort'], [dimension, 'calendar']] as const))('every figure can be asked by %s (%s)', async (dimension, basis) => {
  const answer = await ask([...catalogue.keys()], [dimension], basis);
  expect(answer.rows).toEqual([]);
  expect(answer.totals.figures['leads_gross']).toMatchObject({ value: 0, status: 'ok' });
});

import { problemAnswer } from '@e-respect/contract';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { answerProblem } from '../problem.ts';
import { scopeOf } from './read-scope.ts';

const app = new Hono().get('/value', (c) => c.json(scopeOf(c, 'by', 'horizon'))).onError((error, c) => answerProblem(c, error));
const asked = (query: string): Promise<Response> => Promise.resolve(app.request(`/value?from=2025-01-01&to=2025-12-31&${query}`));

it('reads a period, what it is narrowed to, and what else the address may say', async () => {
  const answer = await asked('supplier=S1&horizon=90');
  expect(await answer.json()).toEqual({ period: { from: '2025-01-01', to: '2025-12-31' }, scope: { supplier: 'S1', campaign: null, channel: null } });
});

it('refuses a name that would go unheard, and gives those like it', async () => {
  for (const [query, near] of [['horizon_days=90', 'horizon'], ['suppliers=S1', 'supplier'], ['asof=2025-06-01', 'as_of']] as const) {
    const answer = await asked(query);
    const { error } = problemAnswer.parse(await answer.json());
    expect([answer.status, error.code]).toEqual([400, 'unknown_key']);
    expect(error.hint.en).toContain(near);
    expect(JSON.stringify(error)).not.toContain(query);
  }
});

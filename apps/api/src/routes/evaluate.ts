import { DomainError, nearest } from '@e-respect/contract';
import { Hono } from 'hono';
import { CALCULATORS, type CalculatorName } from '../evaluate/calculators.ts';
import type { Evaluate } from '../evaluate/evaluate-in-worker.ts';

const NAMES = Object.keys(CALCULATORS) as CalculatorName[];

/** The calculators: pure functions of their input. */
export function evaluateInputs(evaluate: Evaluate): Hono {
  return new Hono().post('/evaluate/:name', async (c) => {
    const asked = c.req.param('name');
    const name = NAMES.find((each) => each === asked);
    if (!name) throw unknownCalculator(asked);
    return c.body(await evaluate(name, await c.req.text()), 200, { 'Content-Type': 'application/json' });
  });
}

function unknownCalculator(asked: string): DomainError {
  const near = nearest(asked.slice(0, 80), NAMES);
  const offered = (near.length > 0 ? near : NAMES).join(', ');
  return new DomainError('not_found', { fr: 'Ce calcul n’existe pas.', en: 'There is no such calculator.' }, { fr: `Noms proches : ${offered}.`, en: `Near names: ${offered}.` }, 'name');
}

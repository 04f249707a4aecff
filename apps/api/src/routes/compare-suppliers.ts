import { DomainError, HORIZONS, type QueryRequest } from '@e-respect/contract';
import { Hono } from 'hono';
import { compareSuppliers as compare } from '../suppliers/compare-suppliers.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { scopeOf } from './read-scope.ts';

/** All suppliers beside each other: `?from&to&horizon&as_of&channel&assumptions_id`. */
export function compareSuppliers(workspace: Workspace): Hono {
  return new Hono().get('/suppliers/comparison', async (c) =>
    c.json(await compare(workspace, { scope: scopeOf(c), horizonDays: horizonOf(c.req.query('horizon')), assumptionsId: c.req.query('assumptions_id') })));
}

function horizonOf(text: string | undefined): QueryRequest['horizon_days'] {
  if (text === undefined) return 365;
  const days = HORIZONS.find((each) => String(each) === text);
  if (days !== undefined) return days;
  throw new DomainError('invalid_request', { fr: 'Cet horizon n’existe pas.', en: 'There is no such horizon.' },
    { fr: `Donnez un nombre de jours parmi ${HORIZONS.join(', ')}.`, en: `Give a number of days among ${HORIZONS.join(', ')}.` }, 'horizon');
}

import { Hono } from 'hono';
import { compareSuppliers as compare } from '../suppliers/compare-suppliers.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { horizonOf, scopeOf } from './read-scope.ts';

/** All suppliers beside each other: `?from&to&horizon&as_of&channel&assumptions_id`. */
export function compareSuppliers(workspace: Workspace): Hono {
  return new Hono().get('/suppliers/comparison', async (c) =>
    c.json(await compare(workspace, { scope: scopeOf(c, 'horizon', 'assumptions_id'), horizonDays: horizonOf(c), assumptionsId: c.req.query('assumptions_id') })));
}

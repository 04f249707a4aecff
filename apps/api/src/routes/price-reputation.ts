import { DomainError } from '@e-respect/contract';
import { Hono, type Context } from 'hono';
import { analyseSnapshot } from '../questions/analyse.ts';
import { analyseCost, type CostQuestion } from '../reputation/analyse-cost.ts';
import { keyOf } from '../reputation/assumption-shelf.ts';
import { costCsv } from '../reputation/cost-csv.ts';
import { rollupFor } from '../reputation/used-assumptions.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { languageOf } from './query-figures.ts';
import { horizonOf, scopeOf } from './read-scope.ts';

/** What was done to the others, in euros. */
export function priceReputation(workspace: Workspace): Hono {
  return new Hono().get('/reputation-cost', async (c) => {
    const question: CostQuestion = { by: byOf(c), horizon: horizonOf(c), set: await workspace.assumptions.find(c.req.query('assumptions_id')) };
    const { by, horizon, set } = question;
    const analysis = await analyseSnapshot(workspace, 'reputation-cost', scopeOf(c, 'by', 'horizon', 'assumptions_id', 'format', 'lang'), [by, horizon, keyOf(set)], (on) => analyseCost(workspace, on, question), rollupFor(set));
    if (c.req.query('format') !== 'csv') return c.json(analysis);
    return c.body(costCsv(analysis, languageOf(c.req.query('lang'))), 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="reputation-cost.csv"' });
  });
}

function byOf(c: Context): CostQuestion['by'] {
  const by = c.req.query('by') ?? 'supplier';
  if (by === 'supplier' || by === 'campaign') return by;
  throw new DomainError('invalid_request', { fr: 'Le coût se coupe par fournisseur ou par campagne.', en: 'The cost is cut by supplier or by campaign.' }, { fr: 'Donnez by=supplier ou by=campaign.', en: 'Give by=supplier or by=campaign.' }, 'by');
}

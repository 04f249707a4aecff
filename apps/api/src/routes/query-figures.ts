import { LANGUAGES, type Language, type QueryAnswer, type QueryRequest } from '@e-respect/contract';
import { needsReputation } from '@e-respect/metrics';
import { Hono } from 'hono';
import { answerCsv } from '../questions/answer-csv.ts';
import { answerQuery } from '../questions/answer-query.ts';
import { readQuery } from '../questions/read-query.ts';
import { keyOf } from '../reputation/assumption-shelf.ts';
import type { Workspace } from '../workspace/open-workspace.ts';

/** Answers a query from the cache of its data version. */
export async function cachedAnswer(workspace: Workspace, query: QueryRequest, options: { explain?: boolean } = {}): Promise<QueryAnswer> {
  const { warehouse, snapshots, cache } = workspace;
  const assumptions = needsReputation(query.figures) || query.assumptions_id !== undefined ? await workspace.assumptions.find(query.assumptions_id) : undefined;
  const version = snapshots.dataVersion();
  return cache.get(`${version} ${options.explain ?? false} ${assumptions && keyOf(assumptions)} ${JSON.stringify(query)}`, () => answerQuery(query, { warehouse, snapshots, explain: options.explain ?? false, ...(assumptions ? { assumptions } : {}) }));
}

export const languageOf = (text: string | undefined): Language => LANGUAGES.find((language) => language === text) ?? 'fr';

export function queryFigures(workspace: Workspace): Hono {
  return new Hono().post('/query', async (c) => {
    const query = readQuery(await c.req.json().catch(() => null));
    const answer = await cachedAnswer(workspace, query, { explain: c.req.query('explain') === '1' });
    if (c.req.query('format') !== 'csv') return c.json(answer);
    return c.body(answerCsv(query, answer, languageOf(c.req.query('lang'))), 200, {
      'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="e-respect.csv"',
    });
  });
}

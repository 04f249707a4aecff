import { createHash } from 'node:crypto';
import type { Filter, QueryRequest } from '@e-respect/contract';
import { OVERVIEW_FIGURES, SUPPLIER_FIGURES } from '@e-respect/figures';
import { entries } from '@e-respect/metrics';
import { reportModel, type ReportModel } from '@e-respect/report';
import { Hono } from 'hono';
import { renderInWorker } from '../reports/render-in-worker.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { cachedAnswer, languageOf } from './query-figures.ts';
import { periodOf } from './read-period.ts';

export interface ReportRequest { period: QueryRequest['period']; lang: 'fr' | 'en'; filters: Filter[] }

/** The board report from the very answers of the API, so that every number in it is theirs. */
export async function boardReport(workspace: Workspace, { period, lang, filters }: ReportRequest): Promise<ReportModel> {
  const question = (figures: readonly string[], by: QueryRequest['by'], narrowed: Filter[]): QueryRequest =>
    ({ figures: [...figures], by, period, filters: narrowed, basis: 'cohort', horizon_days: 365, attribution: 'last_touch', limit: 5000 });
  const overview = await cachedAnswer(workspace, question(OVERVIEW_FIGURES, [], filters));
  const suppliers = await cachedAnswer(workspace, question(SUPPLIER_FIGURES, ['supplier'], []));
  return reportModel({ lang, period, workspaceName: 'e-Respect', overview, suppliers, catalogue: entries(), timeZone: workspace.config.timeZone, basis: 'cohort', horizonDays: 365 });
}

export function reportBoard(workspace: Workspace): Hono {
  return new Hono().get('/reports/board.pdf', async (c) => {
    const lang = languageOf(c.req.query('lang'));
    const asked = periodOf(c);
    const filters: Filter[] = (['campaign', 'supplier', 'channel'] as const).flatMap((dimension) => {
      const values = c.req.queries(dimension) ?? [];
      return values.length > 0 ? [{ dimension, op: 'is' as const, values }] : [];
    });
    const model = await boardReport(workspace, { period: asked, lang, filters });
    const etag = `"${createHash('sha256').update(JSON.stringify(model)).digest('hex').slice(0, 32)}"`;
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, { ETag: etag });
    const pdf = await workspace.cache.get(`pdf ${etag}`, () => renderInWorker(workspace.scripts.report, model));
    return c.body(new Uint8Array(pdf), 200, {
      'Content-Type': 'application/pdf', ETag: etag, 'Content-Disposition': `inline; filename="e-respect-${asked.from}-${asked.to}-${lang}.pdf"`,
    });
  });
}

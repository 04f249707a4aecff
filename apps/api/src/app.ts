import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { DomainError } from '@e-respect/contract';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { guard } from './guard.ts';
import { answerProblem } from './problem.ts';
import { assume } from './routes/assume.ts';
import { attributePaths } from './routes/attribute-paths.ts';
import { compareSuppliers } from './routes/compare-suppliers.ts';
import { describeReadiness } from './routes/describe-readiness.ts';
import { describeWorkspace } from './routes/describe-workspace.ts';
import { evaluateInputs } from './routes/evaluate.ts';
import { importFiles } from './routes/import-files.ts';
import { inspectFiles } from './routes/inspect-files.ts';
import { listAddresses } from './routes/list-addresses.ts';
import { listDuplicates } from './routes/list-duplicates.ts';
import { listFigures } from './routes/list-figures.ts';
import { listOddities } from './routes/list-oddities.ts';
import { measurePressure } from './routes/measure-pressure.ts';
import { offerTemplates } from './routes/offer-templates.ts';
import { openApi } from './routes/open-api.ts';
import { priceReputation } from './routes/price-reputation.ts';
import { personTimeline } from './routes/person-timeline.ts';
import { queryFigures } from './routes/query-figures.ts';
import { rateComplaints } from './routes/rate-complaints.ts';
import { receiveHooks } from './routes/receive-hooks.ts';
import { reportBoard } from './routes/report-board.ts';
import { weighingRespect } from './routes/weigh-respect.ts';
import { throwawayDomains } from './routes/throwaway-domains.ts';
import { valueCohorts } from './routes/value-cohorts.ts';
import { valuePrediction } from './routes/value-prediction.ts';
import type { Workspace } from './workspace/open-workspace.ts';
import { INSTANCE_HEADER } from './workspace/running-server.ts';

const limited = bodyLimit({ maxSize: 8 * 1024 * 1024, onError: () => { throw tooLarge(); } });
const SECURITY = {
  contentSecurityPolicy: {
    defaultSrc: ["'self'"], styleSrc: ["'self'"], scriptSrc: ["'self'"], imgSrc: ["'self'", 'data:', 'blob:'], fontSrc: ["'self'"], connectSrc: ["'self'"],
    objectSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"], formAction: ["'self'"],
  },
  strictTransportSecurity: false,
} as const;

/** The API and, beside it, the built pages. */
export function createApp(workspace: Workspace, pages?: string): Hono {
  const api = new Hono()
    .get('/health', (c) => {
      c.header(INSTANCE_HEADER, workspace.instance);
      const { now } = workspace.health;
      return now.status === 'ok' ? c.json({ ...now, data_version: workspace.snapshots.dataVersion() }) : c.json(now, 503);
    })
    .route('/', openApi())
    .route('/', listFigures())
    .route('/', offerTemplates())
    .route('/', describeWorkspace(workspace))
    .route('/', describeReadiness(workspace))
    .route('/', queryFigures(workspace))
    .route('/', compareSuppliers(workspace))
    .route('/', listDuplicates(workspace))
    .route('/', assume(workspace))
    .route('/', priceReputation(workspace))
    .route('/', listOddities(workspace))
    .route('/', rateComplaints(workspace))
    .route('/', weighingRespect(workspace))
    .route('/', measurePressure(workspace))
    .route('/', listAddresses(workspace))
    .route('/', personTimeline(workspace))
    .route('/', throwawayDomains(workspace))
    .route('/', valueCohorts(workspace))
    .route('/', valuePrediction(workspace))
    .route('/', attributePaths(workspace))
    .route('/', inspectFiles(workspace))
    .route('/', importFiles(workspace))
    .route('/', receiveHooks(workspace))
    .route('/', reportBoard(workspace))
    .route('/', evaluateInputs(workspace.evaluate));
  const app = new Hono();
  app.use(secureHeaders(SECURITY as unknown as Parameters<typeof secureHeaders>[0]));
  app.use(guard);
  app.use('/api/v1/*', async (c, next) => {
    c.header('Cache-Control', 'no-cache');
    return c.req.path.endsWith('/imports') || c.req.path.endsWith('/uploads') ? next() : limited(c, next);
  });
  app.use(async (c, next) => (c.req.path.endsWith('/events') ? next() : compress()(c, next)));
  app.route('/api/v1', api);
  app.all('/api/*', () => { throw notFound(); });
  if (pages) app.get('*', (c) => servePage(pages, c.req.path));
  app.notFound((c) => answerProblem(c, notFound()));
  app.onError((error, c) => answerProblem(c, error));
  return app;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw notFound();
  }
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.ttf': 'font/ttf',
  '.png': 'image/png', '.ico': 'image/x-icon', '.json': 'application/json', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
};

/** A file of the built pages; any other path is the single page, which reads its own address. */
async function servePage(pages: string, path: string): Promise<Response> {
  const wanted = normalize(join(pages, decoded(path)));
  const inside = wanted.startsWith(pages) && extname(wanted) !== '' && existsSync(wanted);
  const file = inside ? wanted : join(pages, 'index.html');
  const hashed = inside && (path.startsWith('/assets/') || path.startsWith('/fonts/'));
  return new Response(await readFile(file), {
    headers: { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache' },
  });
}

const notFound = (): DomainError => new DomainError('not_found', { fr: 'Cette adresse ne mène à rien.', en: 'There is nothing at this address.' }, { fr: 'Voyez /api/v1/openapi.json.', en: 'See /api/v1/openapi.json.' });
const tooLarge = (): DomainError => new DomainError('too_large', { fr: 'Cette demande dépasse 8 Mo.', en: 'This request is larger than 8 MB.' }, { fr: 'Posez des questions plus petites.', en: 'Ask smaller questions.' });

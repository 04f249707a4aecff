import {
  addressesAnswer, assumptionsAnswer, assumptionSet, assumptionSetChange, assumptionVersions, attributionAnalysis, complaintRatesAnswer,
  dimensionValues, duplicatesAnswer, figuresAnswer, healthAnswer, hookAnswer, hookChange, hookList, hookReceipt, importAccepted, importAnswer,
  importList, importOrder, inspection, mismatchAnswer, odditiesAnswer, predictionStopped, pressureAnswer, problemAnswer, queryAnswer, queryRequest,
  readinessAnswer, reputationCostAnalysis, reputationFeedsAnswer, respectAnswer, savedMapping, savedMappings, supplierComparison,
  throwawayDomainChange, throwawayDomainChanged, throwawayDomainsAnswer, timelineAnswer, valueCohortsAnswer, valuePredictionAnswer, workspaceAnswer,
} from '@e-respect/contract';
import { Hono } from 'hono';
import { z } from 'zod';
import { CALCULATORS } from '../evaluate/calculators.ts';

interface Method { path: string; verb: 'get' | 'post' | 'put' | 'delete'; summary: string; body?: z.ZodType; answer: z.ZodType | string }

const METHODS: readonly Method[] = [
  { path: '/health', verb: 'get', summary: 'Whether the workspace is ready', answer: healthAnswer },
  { path: '/workspace', verb: 'get', summary: 'Span of the data, names, what is loaded', answer: workspaceAnswer },
  { path: '/workspace/sample', verb: 'delete', summary: 'Remove the sample story', answer: z.object({ removed: z.int() }) },
  { path: '/figures', verb: 'get', summary: 'The catalogue of figures', answer: figuresAnswer },
  { path: '/query', verb: 'post', summary: 'Figures by dimensions', body: queryRequest, answer: queryAnswer },
  { path: '/dimensions/{dimension}', verb: 'get', summary: 'Values of a dimension', answer: dimensionValues },
  { path: '/imports', verb: 'get', summary: 'Imports, latest first', answer: importList },
  { path: '/imports', verb: 'post', summary: 'Import a file (multipart: kind?, source?, mapping?, dry_run?, file)', answer: importAccepted },
  { path: '/imports/{id}', verb: 'get', summary: 'One import', answer: importAnswer },
  { path: '/imports/{id}', verb: 'delete', summary: 'Undo an import', answer: z.object({ import_id: z.string(), undone: z.boolean() }) },
  { path: '/imports/{id}/events', verb: 'get', summary: 'Progress as server-sent events', answer: 'text/event-stream' },
  { path: '/imports/{id}/rejects.csv', verb: 'get', summary: 'Refused rows, to be mended', answer: 'text/csv' },
  { path: '/imports/{id}/run', verb: 'post', summary: 'Run for real what was tried', answer: importAccepted },
  { path: '/imports/{id}/cancel', verb: 'post', summary: 'Cancel an import under way', answer: z.object({ cancelled: z.boolean() }) },
  { path: '/uploads', verb: 'post', summary: 'Receive a file and say how it can be read (multipart: file)', answer: inspection },
  { path: '/uploads/{id}', verb: 'get', summary: 'Look again (sheet?)', answer: inspection },
  { path: '/uploads/{id}', verb: 'delete', summary: 'Forget a received file', answer: z.object({ upload_id: z.string(), discarded: z.boolean() }) },
  { path: '/uploads/{id}/import', verb: 'post', summary: 'Import, or try to import, a received file', body: importOrder, answer: importAccepted },
  { path: '/mappings', verb: 'get', summary: 'Mappings kept for files with other heads', answer: savedMappings },
  { path: '/mappings/{name}', verb: 'put', summary: 'Keep a mapping', body: savedMapping.pick({ mapping: true, heads: true }), answer: savedMapping },
  { path: '/mappings/{name}', verb: 'delete', summary: 'Forget a mapping', answer: z.object({ name: z.string(), forgotten: z.boolean() }) },
  { path: '/readiness', verb: 'get', summary: 'What is there, and which figures it unlocks', answer: readinessAnswer },
  { path: '/hooks', verb: 'get', summary: 'Services that can send events here', answer: hookList },
  { path: '/hooks/{source}', verb: 'put', summary: 'Set a webhook up, or change its keys or its address', body: hookChange, answer: hookAnswer },
  { path: '/hooks/{source}', verb: 'delete', summary: 'Forget a webhook and its address', answer: z.object({ source: z.string(), removed: z.boolean() }) },
  { path: '/hooks/{source}/{secret}', verb: 'get', summary: 'Whether this address receives events', answer: hookReceipt },
  { path: '/hooks/{source}/{secret}', verb: 'post', summary: 'Events as the service sends them, signature checked, on the disk before the answer', body: z.unknown(), answer: hookReceipt },
  { path: '/templates/{kind}.csv', verb: 'get', summary: 'An empty file of a kind', answer: 'text/csv' },
  { path: '/suppliers/comparison', verb: 'get', summary: 'Suppliers beside each other: figures, ranks, prices, promises, delays (from, to, horizon?, as_of?, channel?, assumptions_id?)', answer: supplierComparison },
  { path: '/duplicates', verb: 'get', summary: 'Leads whose person was already recruited, overlap between suppliers (from, to, supplier?, before?)', answer: duplicatesAnswer },
  { path: '/respect', verb: 'get', summary: 'Named tests of respect, and respect against return by campaign (from, to, as_of?, supplier?, campaign?, channel?, horizon?)', answer: respectAnswer },
  { path: '/pressure', verb: 'get', summary: 'Contacts per person over all suppliers, what they brought, the hazard per attempt, dormancy (from, to, as_of?, supplier?, campaign?, channel?, cap_7?, cap_30?, event? lead, order or click)', answer: pressureAnswer },
  { path: '/mismatch', verb: 'get', summary: 'What mails outside their target cost, cell by cell (from, to, as_of?, supplier?, campaign?, channel?)', answer: mismatchAnswer },
  { path: '/addresses', verb: 'get', summary: 'What the addresses of the leads are, and who was recruited how often by whom (from, to, as_of?, supplier?, campaign?, channel?, before?)', answer: addressesAnswer },
  { path: '/people/{person}/timeline', verb: 'get', summary: 'All that is known of one person, under a number of this workspace (as_of?, before?)', answer: timelineAnswer },
  { path: '/throwaway-domains', verb: 'get', summary: 'Domains the user calls throw-aways or exempts, and the decisions about them', answer: throwawayDomainsAnswer },
  { path: '/throwaway-domains/{domain}', verb: 'put', summary: 'Call a domain a throw-away, or exempt it, with all below it', body: throwawayDomainChange, answer: throwawayDomainChanged },
  { path: '/throwaway-domains/{domain}', verb: 'delete', summary: 'Take a decision about a domain back', answer: throwawayDomainChanged },
  { path: '/lifetime-value', verb: 'get', summary: 'Value by age and by month of acquisition (from, to, by?, horizon?, group?, supplier?, campaign?, channel?, as_of?)', answer: valueCohortsAnswer },
  { path: '/lifetime-value/prediction', verb: 'get', summary: 'What buyers would still bring in; ask again while status is fitting (from, to, by?, horizon?, discount?, supplier?, campaign?, channel?, as_of?)', answer: valuePredictionAnswer },
  { path: '/lifetime-value/prediction', verb: 'delete', summary: 'Stop a prediction under way', answer: predictionStopped },
  { path: '/attribution', verb: 'get', summary: 'Credits of channels, campaigns or suppliers by seven methods, on the paths before conversions (from, to, of?, conversion?, lookback_days?, half_life_days?)', answer: attributionAnalysis },
  { path: '/suppliers/{id}/refund-claims.csv', verb: 'get', summary: 'Leads to be refunded (from, to, lang)', answer: 'text/csv' },
  { path: '/assumptions', verb: 'get', summary: 'Sets of assumptions, the one in use, and what can be assumed', answer: assumptionsAnswer },
  { path: '/assumptions/{id}', verb: 'get', summary: 'Every version of a set', answer: assumptionVersions },
  { path: '/assumptions/{id}', verb: 'put', summary: 'Make a set, or a new version of it', body: assumptionSetChange, answer: assumptionSet },
  { path: '/assumptions/{id}', verb: 'delete', summary: 'Forget a set', answer: assumptionsAnswer },
  { path: '/assumptions/{id}/use', verb: 'post', summary: 'Use a set where none is asked for', answer: assumptionsAnswer },
  { path: '/reputation-cost', verb: 'get', summary: 'Cost of reputation by supplier or campaign, term by term (from, to, by?, horizon?, assumptions_id?, format=csv?, as_of?, supplier?, campaign?, channel?)', answer: reputationCostAnalysis },
  { path: '/oddities', verb: 'get', summary: 'Rows that cannot be quite true, by file: what they mean and what becomes of them', answer: odditiesAnswer },
  { path: '/complaint-rates', verb: 'get', summary: 'Complaint rates by mailbox provider, by day and rolling 7 days, with the campaigns to blame (from, to, as_of?, supplier?, campaign?, channel?, format=csv?, lang?)', answer: complaintRatesAnswer },
  { path: '/reputation-feeds', verb: 'get', summary: 'What postmaster, SNDS and DMARC feeds say of domains and addresses (from, to, as_of?)', answer: reputationFeedsAnswer },
  { path: '/reports/board.pdf', verb: 'get', summary: 'The board report (from, to, lang, campaign?)', answer: 'application/pdf' },
  ...Object.entries(CALCULATORS).map(([name, { summary, input, answer }]): Method => ({ path: `/evaluate/${name}`, verb: 'post', summary, body: input, answer })),
];

const schemaOf = (type: z.ZodType, io: 'input' | 'output'): unknown => z.toJSONSchema(type, { io, unrepresentable: 'any' });

function describe({ path, verb, summary, body, answer }: Method): [string, string, unknown] {
  const ok = typeof answer === 'string' ? { [answer]: {} } : { 'application/json': { schema: schemaOf(answer, 'output') } };
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  return [path, verb, {
    summary, parameters,
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } } : {}),
    responses: { 200: { description: 'OK', content: ok }, default: { description: 'Problem', content: { 'application/json': { schema: schemaOf(problemAnswer, 'output') } } } },
  }];
}

/** OpenAPI 3.1, generated from the contract. */
export function openApi(): Hono {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [path, verb, operation] of METHODS.map(describe)) (paths[path] ??= {})[verb] = operation;
  const document = { openapi: '3.1.0', info: { title: 'e-Respect', version: '1' }, servers: [{ url: '/api/v1' }], paths };
  return new Hono().get('/openapi.json', (c) => c.json(document));
}

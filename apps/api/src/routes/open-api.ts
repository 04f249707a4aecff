import {
  dimensionValues, figuresAnswer, healthAnswer, importAccepted, importAnswer, importList, problemAnswer, queryAnswer, queryRequest, workspaceAnswer,
} from '@e-respect/contract';
import { Hono } from 'hono';
import { z } from 'zod';

interface Method { path: string; verb: 'get' | 'post' | 'delete'; summary: string; body?: z.ZodType; answer: z.ZodType | string }

const METHODS: readonly Method[] = [
  { path: '/health', verb: 'get', summary: 'Whether the workspace is ready', answer: healthAnswer },
  { path: '/workspace', verb: 'get', summary: 'Span of the data, names, what is loaded', answer: workspaceAnswer },
  { path: '/workspace/sample', verb: 'delete', summary: 'Remove the sample story', answer: z.object({ removed: z.int() }) },
  { path: '/figures', verb: 'get', summary: 'The catalogue of figures', answer: figuresAnswer },
  { path: '/query', verb: 'post', summary: 'Figures by dimensions', body: queryRequest, answer: queryAnswer },
  { path: '/dimensions/{dimension}', verb: 'get', summary: 'Values of a dimension', answer: dimensionValues },
  { path: '/imports', verb: 'get', summary: 'Imports, latest first', answer: importList },
  { path: '/imports', verb: 'post', summary: 'Import a file (multipart: kind, source?, mapping?, dry_run?, file)', answer: importAccepted },
  { path: '/imports/{id}', verb: 'get', summary: 'One import', answer: importAnswer },
  { path: '/imports/{id}', verb: 'delete', summary: 'Undo an import', answer: z.object({ import_id: z.string(), undone: z.boolean() }) },
  { path: '/imports/{id}/events', verb: 'get', summary: 'Progress as server-sent events', answer: 'text/event-stream' },
  { path: '/imports/{id}/rejects.csv', verb: 'get', summary: 'Refused rows, to be mended', answer: 'text/csv' },
  { path: '/imports/{id}/run', verb: 'post', summary: 'Run for real what was tried', answer: importAccepted },
  { path: '/imports/{id}/cancel', verb: 'post', summary: 'Cancel an import under way', answer: z.object({ cancelled: z.boolean() }) },
  { path: '/templates/{kind}.csv', verb: 'get', summary: 'An empty file of a kind', answer: 'text/csv' },
  { path: '/reports/board.pdf', verb: 'get', summary: 'The board report (from, to, lang, campaign?)', answer: 'application/pdf' },
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

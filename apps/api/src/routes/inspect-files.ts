import { DomainError, importOrder, savedMapping } from '@e-respect/contract';
import { Hono, type Context } from 'hono';
import type { z } from 'zod';
import type { Workspace } from '../workspace/open-workspace.ts';

const kept = savedMapping.pick({ mapping: true, heads: true });

/** Files looked at before they are imported, and the mappings kept for them. */
export function inspectFiles({ uploads, mappings, now }: Workspace): Hono {
  return new Hono()
    .post('/uploads', async (c) => c.json(await uploads.receive(c.req.raw), 201))
    .get('/uploads/:id', async (c) => c.json(await uploads.inspect(c.req.param('id'), c.req.query('sheet'))))
    .post('/uploads/:id/import', async (c) => c.json({ import_id: (await uploads.order(c.req.param('id'), await bodyOf(c, importOrder))).import_id }, 202))
    .delete('/uploads/:id', async (c) => {
      const { upload_id } = await uploads.inspect(c.req.param('id'));
      uploads.discard(upload_id);
      return c.json({ upload_id, discarded: true });
    })
    .get('/mappings', async (c) => c.json({ mappings: await mappings.list() }))
    .put('/mappings/:name', async (c) => {
      const { mapping, heads } = await bodyOf(c, kept);
      const name = savedMapping.shape.name.safeParse(c.req.param('name'));
      if (!name.success) throw invalid('name');
      const saved = { name: name.data, mapping, heads, saved_at: now().toISOString() };
      await mappings.save(saved);
      return c.json(saved);
    })
    .delete('/mappings/:name', async (c) => {
      await mappings.forget(c.req.param('name'));
      return c.json({ name: c.req.param('name'), forgotten: true });
    });
}

async function bodyOf<T>(c: Context, shape: z.ZodType<T>): Promise<T> {
  const json: unknown = await c.req.json().catch(() => { throw invalid('$'); });
  const parsed = shape.safeParse(json);
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues[0]!.path.map((step) => String(step).replaceAll(/[^\w$]/g, '').slice(0, 40)).join('.'));
}

const invalid = (path: string): DomainError => new DomainError('invalid_request',
  { fr: 'Cette demande n’a pas la forme attendue.', en: 'This request does not have the expected shape.' }, { fr: 'Voyez /api/v1/openapi.json.', en: 'See /api/v1/openapi.json.' }, path);

import { userInfo } from 'node:os';
import { assumptionSetChange, DomainError } from '@e-respect/contract';
import { Hono, type Context } from 'hono';
import type { z } from 'zod';
import { ASSUMPTION_KINDS, checkGiven } from '../reputation/assumption-kinds.ts';
import type { Workspace } from '../workspace/open-workspace.ts';

const ID = /^[a-z0-9-]{1,40}$/;

/** Sets of assumptions: listed, changed (each change a new version), chosen, forgotten. */
export function assume({ assumptions }: Workspace): Hono {
  const all = async () => ({ current: await assumptions.current(), sets: await assumptions.list(), kinds: ASSUMPTION_KINDS });
  return new Hono()
    .get('/assumptions', async (c) => c.json(await all()))
    .get('/assumptions/:id', async (c) => c.json({ versions: await assumptions.versions((await assumptions.find(c.req.param('id'))).id) }))
    .put('/assumptions/:id', async (c) => {
      const change = await changeIn(c);
      checkGiven(change.given);
      return c.json(await assumptions.save(idIn(c), { ...change, by: userInfo().username }));
    })
    .post('/assumptions/:id/use', async (c) => {
      await assumptions.use(c.req.param('id'));
      return c.json(await all());
    })
    .delete('/assumptions/:id', async (c) => {
      await assumptions.forget(c.req.param('id'));
      return c.json(await all());
    });
}

function idIn(c: Context): string {
  const id = c.req.param('id') ?? '';
  if (ID.test(id)) return id;
  throw invalid('id', { fr: 'Un nom court : lettres minuscules sans accent, chiffres, tirets.', en: 'A short name: small letters, digits, hyphens.' });
}

async function changeIn(c: Context): Promise<z.infer<typeof assumptionSetChange>> {
  const parsed = assumptionSetChange.safeParse(await c.req.json().catch(() => null));
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]!.path.map(String).join('.') || '$';
  throw invalid(path, { fr: 'Voyez /api/v1/assumptions pour les noms et /api/v1/openapi.json pour la forme.', en: 'See /api/v1/assumptions for the names and /api/v1/openapi.json for the shape.' });
}

const invalid = (path: string, hint: { fr: string; en: string }): DomainError => new DomainError('invalid_request',
  { fr: 'Ce jeu d’hypothèses ne se lit pas.', en: 'This set of assumptions cannot be read.' }, hint, path);

import { DomainError, hookChange, type HookChange, type HookReceipt } from '@e-respect/contract';
import { Hono, type Context } from 'hono';
import type { Workspace } from '../workspace/open-workspace.ts';

/** Webhooks: their settings, and what the services send to their secret addresses. */
export function receiveHooks({ hooks }: Workspace): Hono {
  return new Hono()
    .get('/hooks', (c) => c.json({ hooks: hooks.list() }))
    .put('/hooks/:source', async (c) => c.json(await hooks.change(c.req.param('source'), await changeOf(c))))
    .delete('/hooks/:source', async (c) => {
      await hooks.remove(c.req.param('source'));
      return c.json({ source: c.req.param('source'), removed: true });
    })
    // Some services try an address with HEAD before they accept it.
    .get('/hooks/:source/:secret', (c) => {
      hooks.require(c.req.param('source'), c.req.param('secret'));
      return c.json({ accepted: 0, set_aside: 0 });
    })
    .post('/hooks/:source/:secret', async (c) => {
      const { source, secret } = c.req.param();
      hooks.require(source, secret);
      const body = Buffer.from(await c.req.arrayBuffer());
      const receipt = await hooks.receive(source, secret, { url: c.req.url, header: (name) => c.req.header(name), body }).catch((error: unknown) => asking(c, error));
      return shortAnswer(c, receipt);
    });
}

/** With its length told, so that a few bytes are not compressed a hundred times a second. */
function shortAnswer(context: Context, answer: HookReceipt): Response {
  const text = JSON.stringify(answer);
  return context.body(text, 200, { 'Content-Type': 'application/json', 'Content-Length': String(text.length) });
}

/** SNS sends its password only when it is asked for. */
function asking(context: Context, error: unknown): never {
  if (error instanceof DomainError && error.problem.code === 'bad_credentials') context.header('WWW-Authenticate', 'Basic realm="e-Respect"');
  throw error;
}

async function changeOf(context: Context): Promise<HookChange> {
  const parsed = hookChange.safeParse(await context.req.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new DomainError(issue.code === 'unrecognized_keys' ? 'unknown_key' : 'invalid_request', { fr: 'Ces réglages ne se lisent pas.', en: 'These settings cannot be read.' },
    { fr: 'Voyez docs/webhooks.md.', en: 'See docs/webhooks.md.' }, issue.path.join('.').slice(0, 40) || undefined);
}

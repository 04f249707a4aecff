import { DomainError } from '@e-respect/contract';
import type { MiddlewareHandler } from 'hono';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** On loopback there is no login: a page of another site must not be able to speak for its visitor. */
export const guard: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host');
  if (host !== undefined && !LOOPBACK.test(host)) {
    throw new DomainError('foreign_host', { fr: 'Ce nom d’hôte n’est pas servi.', en: 'This host name is not served.' }, { fr: 'Ouvrez http://127.0.0.1:4400.', en: 'Open http://127.0.0.1:4400.' });
  }
  const origin = context.req.header('origin');
  if (origin !== undefined && origin !== 'null' && !LOOPBACK.test(origin.replace(/^https?:\/\//, ''))) throw foreignOrigin();
  if (origin === 'null') throw foreignOrigin();
  await next();
};

const foreignOrigin = (): DomainError => new DomainError('foreign_origin',
  { fr: 'Cette demande vient d’un autre site.', en: 'This request comes from another site.' },
  { fr: 'Ouvrez e-Respect dans son propre onglet.', en: 'Open e-Respect in a tab of its own.' });

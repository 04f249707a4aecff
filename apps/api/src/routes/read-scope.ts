import { asOf, DomainError, type Period, type Scope } from '@e-respect/contract';
import type { Context } from 'hono';
import { periodOf } from './read-period.ts';

/** What an analysis looks at: a period, an instant it is seen from, and one supplier, campaign or channel where it is narrowed. */
export interface AskedScope { period: Period; asOf: string | undefined; scope: Scope }

/** The scope an address asks for: `?from&to&as_of?&supplier?&campaign?&channel?`. */
export function scopeOf(c: Context): AskedScope {
  const at = asOf.optional().safeParse(c.req.query('as_of'));
  if (!at.success) {
    throw new DomainError('invalid_request', { fr: 'L’instant as_of ne se lit pas.', en: 'The instant as_of cannot be read.' },
      { fr: 'Donnez un jour comme 2025-01-31, ou un instant avec son décalage.', en: 'Give a day such as 2025-01-31, or an instant with its offset.' }, 'as_of');
  }
  const named = (name: keyof Scope): string | null => c.req.query(name) ?? null;
  return { period: periodOf(c), asOf: at.data, scope: { supplier: named('supplier'), campaign: named('campaign'), channel: named('channel') } };
}

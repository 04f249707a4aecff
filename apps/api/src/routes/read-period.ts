import { DomainError, period, type Period } from '@e-respect/contract';
import type { Context } from 'hono';

/** The period an address asks for, `?from=…&to=…`. */
export function periodOf(c: Context): Period {
  const asked = period.safeParse({ from: c.req.query('from'), to: c.req.query('to') });
  if (asked.success) return asked.data;
  throw new DomainError('invalid_request', { fr: 'La période ne se lit pas.', en: 'The period cannot be read.' },
    { fr: 'Donnez from et to comme 2025-01-31.', en: 'Give from and to such as 2025-01-31.' }, 'from, to');
}

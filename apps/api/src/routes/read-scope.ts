import { asOf, DomainError, horizonDays, type Filter, type Period, type QueryRequest, type Scope } from '@e-respect/contract';
import type { Context } from 'hono';
import { unknownName } from '../questions/read-query.ts';
import { periodOf } from './read-period.ts';

/** What an analysis looks at: a period, an instant it is seen from, and one supplier, campaign or channel where it is narrowed. */
export interface AskedScope { period: Period; asOf: string | undefined; scope: Scope }

const SCOPE = ['from', 'to', 'as_of', 'supplier', 'campaign', 'channel'] as const;

/** The scope an address asks for: `?from&to&as_of?&supplier?&campaign?&channel?`. What it may say beside is in `own`: a mistyped name must not go unheard. */
export function scopeOf(c: Context, ...own: readonly string[]): AskedScope {
  const known = [...SCOPE, ...own];
  const stranger = Object.keys(c.req.query()).find((name) => !known.includes(name));
  if (stranger !== undefined) throw unknownName('unknown_key', 'paramètre', 'parameter', stranger, known, '?');
  const named = (name: keyof Scope): string | null => c.req.query(name) ?? null;
  return { asOf: asOfOf(c), period: periodOf(c), scope: { supplier: named('supplier'), campaign: named('campaign'), channel: named('channel') } };
}

/** The same narrowing as filters of a query. */
export const filtersOf = (scope: Scope): Filter[] =>
  (['supplier', 'campaign', 'channel'] as const).flatMap((dimension) => (scope[dimension] === null ? [] : [{ dimension, op: 'is' as const, values: [scope[dimension]] }]));

/** The instant an address asks to be answered from, `?as_of`. */
export function asOfOf(c: Context): string | undefined {
  const at = asOf.optional().safeParse(c.req.query('as_of'));
  if (at.success) return at.data;
  throw new DomainError('invalid_request', { fr: 'L’instant as_of ne se lit pas.', en: 'The instant as_of cannot be read.' },
    { fr: 'Donnez un jour comme 2025-01-31, ou un instant avec son décalage.', en: 'Give a day such as 2025-01-31, or an instant with its offset.' }, 'as_of');
}

/** The rows of a long list that an address asks for. */
export interface AskedPage { offset: number; limit: number }

/** `?before&limit`: `before` is what the page before this one gave as `next`; a page holds `most` rows at most. */
export function pageOf(c: Context, most: number): AskedPage {
  const whole = (name: string): number | undefined => { const text = c.req.query(name) ?? ''; return /^\d{1,9}$/.test(text) ? Number(text) : undefined; };
  return { offset: whole('before') ?? 0, limit: Math.min(most, Math.max(1, whole('limit') ?? most)) };
}

/** The rows of a page of which one more was read than it holds, and where the next one begins. */
export const paged = <Read, Row>(rows: readonly Read[], { offset, limit }: AskedPage, rowOf: (row: Read) => Row): { rows: Row[]; next: string | null } =>
  ({ rows: rows.slice(0, limit).map(rowOf), next: rows.length > limit ? String(offset + limit) : null });
/** How long leads are followed, `?horizon=`: 365 days where it is not said. */
export function horizonOf(c: Context): QueryRequest['horizon_days'] {
  const parsed = horizonDays.safeParse(Number(c.req.query('horizon') ?? 365));
  if (parsed.success) return parsed.data;
  throw new DomainError('invalid_request', { fr: 'Cet horizon n’existe pas.', en: 'There is no such horizon.' }, { fr: 'Donnez 30, 90, 180 ou 365 jours.', en: 'Give 30, 90, 180 or 365 days.' }, 'horizon');
}

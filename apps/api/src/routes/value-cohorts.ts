import {
  DomainError, HORIZONS, nearest, queryRequest, REPEAT_FIGURES, VALUE_GROUPINGS, valueGrouping,
  type FigureSet, type QueryAnswer, type ValueCohortsAnswer, type ValueGroup, type ValueGrouping,
} from '@e-respect/contract';
import { namesOf, strayOrders, type Recruited } from '@e-respect/warehouse';
import { Hono, type Context } from 'hono';
import { analyse } from '../questions/analyse.ts';
import { monthCohorts } from '../value/month-cohorts.ts';
import { countGroups, nobody, type CountedGroup } from '../value/value-groups.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { cachedAnswer } from './query-figures.ts';
import { filtersOf, scopeOf, type AskedScope } from './read-scope.ts';

/** Groups told in one answer. */
export const MOST_GROUPS = 60;

export interface AskedValue { by: ValueGrouping; horizon: (typeof HORIZONS)[number]; group: string | null }

/** What people have been worth at each age, by month of acquisition and by group. */
export function valueCohorts(workspace: Workspace): Hono {
  return new Hono().get('/lifetime-value', async (c) => c.json(await cohorts(workspace, scopeOf(c, 'by', 'horizon', 'group'), valueOf(c))));
}

/** `?by&horizon&group` of an address. */
export function valueOf(c: Context): AskedValue {
  const by = valueGrouping.safeParse(c.req.query('by') ?? 'none');
  if (!by.success) {
    const near = nearest((c.req.query('by') ?? '').slice(0, 80), VALUE_GROUPINGS);
    throw new DomainError('unknown_dimension', { fr: 'Cette dimension ne découpe pas la valeur.', en: 'Value is not cut by this dimension.' },
      { fr: `Au choix : ${(near.length > 0 ? near : VALUE_GROUPINGS).join(', ')}.`, en: `One of: ${(near.length > 0 ? near : VALUE_GROUPINGS).join(', ')}.` }, 'by');
  }
  const horizon = HORIZONS.find((each) => String(each) === (c.req.query('horizon') ?? '365'));
  if (horizon === undefined) {
    throw new DomainError('invalid_request', { fr: 'Cet horizon n’existe pas.', en: 'There is no such horizon.' }, { fr: `Au choix : ${HORIZONS.join(', ')} jours.`, en: `One of: ${HORIZONS.join(', ')} days.` }, 'horizon');
  }
  return { by: by.data, horizon, group: c.req.query('group') ?? null };
}

async function cohorts(workspace: Workspace, asked: AskedScope, { by, horizon, group }: AskedValue): Promise<ValueCohortsAnswer> {
  const { names, all, groups, ...counted } = await analyse(workspace, 'lifetime-value', asked, { by, horizon, group }, async ({ connection, snapshot: { schema }, head }) => {
    const of: Recruited = { period: asked.period, scope: asked.scope, by };
    return {
      head, names: await namesOf(connection),
      all: (await countGroups(connection, schema, { ...of, by: 'none' }, horizon))[0] ?? nobody(horizon),
      groups: by === 'none' ? [] : await countGroups(connection, schema, of, horizon),
      cohorts: await monthCohorts(connection, schema, of, group),
      orders_not_credited: await strayOrders(connection, schema, asked.period),
    };
  });
  const figures = await Promise.all(HORIZONS.map((each) => figuresAt(workspace, asked, by, each)));
  const complete = (each: CountedGroup, label: string, read: (answer: QueryAnswer) => FigureSet): ValueGroup =>
    ({ ...each, label, horizons: HORIZONS.map((days, i) => ({ horizon_days: days, figures: read(figures[i]!) })) });
  return {
    ...counted.head, by, horizon_days: horizon, group,
    total: complete(all, '', ({ totals }) => totals.figures),
    groups: groups.slice(0, MOST_GROUPS).map((each) => complete(each, labelOf(names, by, each.id), ({ rows }) => rows.find((row) => row.by[by] === each.id)?.figures ?? {})),
    left_out: Math.max(0, groups.length - MOST_GROUPS),
    cohorts: counted.cohorts, orders_not_credited: counted.orders_not_credited,
  };
}

/** Repeat buying, payback and value at a horizon are those of POST /query: defined once. */
function figuresAt(workspace: Workspace, { period, asOf, scope }: AskedScope, by: ValueGrouping, horizon: AskedValue['horizon']): Promise<QueryAnswer> {
  return cachedAnswer(workspace, queryRequest.parse({ figures: [...REPEAT_FIGURES], by: by === 'none' ? [] : [by], period, ...(asOf ? { as_of: asOf } : {}), filters: filtersOf(scope), horizon_days: horizon }));
}

export function labelOf(names: Awaited<ReturnType<typeof namesOf>>, by: ValueGrouping, id: string): string {
  return (by === 'supplier' || by === 'campaign' ? names[by].get(id) : undefined) ?? id;
}

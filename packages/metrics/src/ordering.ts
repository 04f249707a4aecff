import { figure } from './catalog.ts';
import type { Measure } from './define.ts';
import { toSql } from './formula.ts';

export interface OrderBy { figure: string; direction: 'asc' | 'desc' }

const YOCTOS_PER_EUR = 1e24;

function column(id: string): string {
  const measure = figure(id) as Measure;
  const scale = measure.exact ? ` / ${YOCTOS_PER_EUR}` : '';
  const value = `CAST(coalesce(${measure.id}, 0) AS DOUBLE)${scale}`;
  return measure.coverage || measure.unknownWhen ? `CASE WHEN coalesce(${measure.id}__state, 0) < 2 THEN ${value} END` : value;
}

/** ORDER BY terms: unknown values and those on too few stand last, whichever the direction. */
export function orderingSql(orderBy: OrderBy | undefined): string[] {
  if (!orderBy) return [];
  const each = figure(orderBy.figure);
  if (each.kind === 'search') return [];
  const value = each.kind === 'measure' ? column(each.id) : toSql(each.tree, column);
  const minimum = each.kind === 'ratio' ? each.minimum : undefined;
  const ranked = minimum ? `CASE WHEN ${column(minimum.of)} >= ${minimum.n} THEN ${value} END` : value;
  return [`${ranked} ${orderBy.direction === 'asc' ? 'ASC' : 'DESC'} NULLS LAST`];
}

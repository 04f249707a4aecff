import { figure } from './catalog.ts';
import type { Figure, Measure } from './define.ts';
import { references, toSql } from './formula.ts';

export interface OrderBy { figure: string; direction: 'asc' | 'desc' }

const YOCTOS_PER_EUR = 1e24;

function column(id: string): string {
  const measure = figure(id) as Measure;
  const scale = measure.exact ? ` / ${YOCTOS_PER_EUR}` : '';
  const value = `CAST(coalesce(${measure.id}, 0) AS DOUBLE)${scale}`;
  return measure.coverage || measure.unknownWhen ? `CASE WHEN coalesce(${measure.id}__state, 0) < 2 THEN ${value} END` : value;
}

const isModelled = (each: Figure): boolean => each.kind === 'ratio' && references(each.tree).some((id) => figure(id).kind === 'modelled');

/** Whether the database can order rows by a figure; what is searched or modelled is ordered once its values are known. */
export function isOrderedBySql(id: string): boolean {
  const each = figure(id);
  return each.kind === 'measure' || (each.kind === 'ratio' && !isModelled(each));
}

/** ORDER BY terms; none for what is searched or modelled, which is ordered once its values are known: unknown values and those on too few stand last, whichever the direction. */
export function orderingSql(orderBy: OrderBy | undefined): string[] {
  if (!orderBy) return [];
  const each = figure(orderBy.figure);
  if (each.kind === 'search' || each.kind === 'modelled' || isModelled(each)) return [];
  const value = each.kind === 'measure' ? column(each.id) : toSql(each.tree, column);
  const minimum = each.kind === 'ratio' ? each.minimum : undefined;
  const ranked = minimum ? `CASE WHEN ${column(minimum.of)} >= ${minimum.n} THEN ${value} END` : value;
  return [`${ranked} ${orderBy.direction === 'asc' ? 'ASC' : 'DESC'} NULLS LAST`];
}

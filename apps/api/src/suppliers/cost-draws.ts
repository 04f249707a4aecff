import type { QueryRequest } from '@e-respect/contract';
import { modelRow } from '@e-respect/metrics';
import { ask } from '@e-respect/warehouse';
import type { OnSnapshot } from '../questions/analyse.ts';
import { intervals } from '../questions/answer-query.ts';
import { harmOf } from '../reputation/harm-of.ts';
import { rowHarm } from '../reputation/price-rows.ts';
import type { Workspace } from '../workspace/open-workspace.ts';

/** The cost of reputation of each supplier that mailed, under the same draws of parameters; where it is unknown, there is none. */
export async function costDraws({ warehouse, assumptions }: Workspace, { snapshot, period }: OnSnapshot, query: QueryRequest): Promise<ReadonlyMap<string, Float64Array>> {
  const asked = await ask(warehouse, snapshot, { ...query, figures: ['reputation_cost_eur'] }, period);
  const harm = await harmOf(warehouse, snapshot, period, await assumptions.find(query.assumptions_id));
  return new Map(asked.rows.flatMap(({ key: [id = ''], raw }): [string, Float64Array][] => {
    const row = rowHarm(modelRow(raw, { plan: asked.plan, basis: 'cohort', isTotal: false, intervals }), harm);
    return row.unknown ? [] : [[id, harm.model.draws(row.harm)]];
  }));
}

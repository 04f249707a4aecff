import { RETURN_FIGURES, SPECIAL_VALUES, type QueryAnswer, type QueryRequest, type RespectAnswer } from '@e-respect/contract';
import { mentionFigures, RESPECT_FIGURES, respectReturns, SILENT_FIGURES, weighRespect, type CampaignFigures } from '@e-respect/figures';
import { catalogue } from '@e-respect/metrics';
import { mentionWeeks, respectCounts } from '@e-respect/warehouse';
import { Hono } from 'hono';
import { analyse } from '../questions/analyse.ts';
import { countedFigures, mentionsWeekOf } from '../questions/respect-figures.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { cachedAnswer } from './query-figures.ts';
import { filtersOf, horizonOf, scopeOf, type AskedScope } from './read-scope.ts';

type Horizon = QueryRequest['horizon_days'];

/** The euros that stand beside a section. */
const EUROS = [['email', 'reputation_cost_eur'], ['consumer', 'paid_twice_eur'], ['consumer', 'claimable_eur']] as const;
/** People are dear to count: they are asked by the very question of the silent majority, which is then answered once. */
const WEIGHED = RESPECT_FIGURES.filter((id) => catalogue.has(id) && !SILENT_FIGURES.includes(id));
const EARNED = ['people_recruited', ...RETURN_FIGURES, ...EUROS.map(([, id]) => id)];

/** Whether the others were respected, test by test, and whether that pays. */
export function weighingRespect(workspace: Workspace): Hono {
  return new Hono().get('/respect', async (c) => c.json(await respect(workspace, scopeOf(c, 'horizon'), horizonOf(c))));
}

async function respect(workspace: Workspace, asked: AskedScope, horizon: Horizon): Promise<RespectAnswer> {
  const ask = (figures: readonly string[], by: QueryRequest['by']): Promise<QueryAnswer> => cachedAnswer(workspace, questionOf(asked, horizon, figures, by));
  // One after the other: each question has its time to answer, and they would share the same cores.
  const people = await ask(SILENT_FIGURES, ['supplier']);
  const weighed = await ask(WEIGHED, ['campaign']);
  const earned = await ask(EARNED, ['campaign']);
  return analyse(workspace, 'respect', asked, [horizon, earned.meta.assumptions_id], async ({ connection, snapshot, head }) => {
    const counts = await respectCounts(connection, snapshot.schema, asked.period, asked.scope);
    const mentions = (await mentionWeeks(connection, snapshot.schema, asked.period)).map(mentionsWeekOf);
    return {
      ...head, horizon_days: horizon, mentions,
      tests: weighRespect({ ...people.totals.figures, ...weighed.totals.figures, ...countedFigures(counts), ...mentionFigures(mentions) }),
      euros: EUROS.map(([section, id]) => ({ section, figure: id, label: catalogue.get(id)!.label, value: earned.totals.figures[id]! })),
      returns: respectReturns(campaignsOf(weighed, earned), RETURN_FIGURES),
    };
  });
}

/** Campaigns with what both answers say of them. */
function campaignsOf(weighed: QueryAnswer, earned: QueryAnswer): CampaignFigures[] {
  const found = new Map<string, CampaignFigures>();
  for (const { by, labels, figures } of [...weighed.rows, ...earned.rows]) {
    const id = by['campaign']!;
    if (!SPECIAL_VALUES.some((special) => special === id)) found.set(id, { id, label: labels['campaign']!, figures: { ...found.get(id)?.figures, ...figures } });
  }
  return [...found.values()];
}

function questionOf({ period, asOf, scope }: AskedScope, horizon: Horizon, figures: readonly string[], by: QueryRequest['by']): QueryRequest {
  return { figures: [...figures], by, period, ...(asOf === undefined ? {} : { as_of: asOf }), filters: filtersOf(scope), basis: 'cohort', horizon_days: horizon, attribution: 'last_touch', limit: 5000 };
}

import type { ReadinessAnswer, ReadinessInput } from '@e-respect/contract';
import { figuresOn } from '@e-respect/metrics';
import { coveredBy, type Covered } from '@e-respect/warehouse';
import { Hono } from 'hono';
import type { Workspace } from '../workspace/open-workspace.ts';
import { READINESS_INPUTS, type InputWords } from './readiness-inputs.ts';

/** Which inputs are there, how much of what they should cover they cover, and which figures they unlock. */
export const describeReadiness = (workspace: Workspace): Hono => new Hono().get('/readiness', async (c) => c.json(await readiness(workspace)));

async function readiness({ snapshots, warehouse, cache }: Workspace): Promise<ReadinessAnswer> {
  return snapshots.lease(undefined, ({ dataVersion, schema }) => cache.get(`${dataVersion} readiness`, async () => {
    const covered = await warehouse.read((connection) => coveredBy(connection, schema));
    return { data_version: dataVersion, inputs: READINESS_INPUTS.filter(({ id }) => id !== 'rates' || covered.rates.whole > 0).map((words) => inputOf(words, covered[words.id])) };
  }));
}

function inputOf({ id, kind, label, of, advice, first = advice, figures }: InputWords, { part, whole }: Covered): ReadinessInput {
  const state = part === 0 ? 'absent' : part === whole ? 'present' : 'partial';
  return { id, kind, label, of, state, coverage: whole === 0 ? null : part / whole, unlocks: figures ? figuresOn(figures) : [], advice: state === 'present' ? null : whole === 0 ? first : advice };
}

import type { AnalysisHead } from '@e-respect/contract';
import type { DuckDBConnection, Rollup, Snapshot } from '@e-respect/warehouse';
import type { AskedScope } from '../routes/read-scope.ts';
import type { Workspace } from '../workspace/open-workspace.ts';

export interface OnSnapshot extends AskedScope { snapshot: Snapshot; head: AnalysisHead }
export interface Analysing extends OnSnapshot { connection: DuckDBConnection }

/**
 * An analysis of one snapshot, kept by name and scope until the data change. `extra` is whatever else the answer depends on, `rollups` what
 * must have been added to the snapshot.
 */
export async function analyseSnapshot<T>({ snapshots, cache }: Workspace, name: string, asked: AskedScope, extra: unknown, work: (on: OnSnapshot) => Promise<T>, ...rollups: readonly (Rollup | undefined)[]): Promise<T> {
  const version = snapshots.dataVersion();
  return cache.get(`${version} ${name} ${JSON.stringify([asked, extra])}`, () => snapshots.lease(asked.asOf, (snapshot) =>
    work({ ...asked, snapshot, head: { data_version: snapshot.dataVersion, as_of: snapshot.asOf, period: asked.period, scope: asked.scope } }), ...rollups));
}

/** The same on a reading connection of its own. Work that asks other questions must not hold one: they are few. */
export const analyse = <T>(workspace: Workspace, name: string, asked: AskedScope, extra: unknown, work: (on: Analysing) => Promise<T>, ...rollups: readonly (Rollup | undefined)[]): Promise<T> =>
  analyseSnapshot(workspace, name, asked, extra, (on) => workspace.warehouse.read((connection) => work({ ...on, connection })), ...rollups);

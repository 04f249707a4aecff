import type { AnalysisHead } from '@e-respect/contract';
import type { DuckDBConnection, Snapshot } from '@e-respect/warehouse';
import type { AskedScope } from '../routes/read-scope.ts';
import type { Workspace } from '../workspace/open-workspace.ts';

export interface Analysing extends AskedScope { connection: DuckDBConnection; snapshot: Snapshot; head: AnalysisHead }

/** An analysis of one snapshot, kept by name and scope until the data change. `extra` is whatever else the answer depends on. */
export async function analyse<T>({ snapshots, warehouse, cache }: Workspace, name: string, asked: AskedScope, extra: unknown, work: (on: Analysing) => Promise<T>): Promise<T> {
  const version = await snapshots.dataVersion();
  return cache.get(`${version} ${name} ${JSON.stringify([asked, extra])}`, () =>
    snapshots.lease(asked.asOf, (snapshot) => warehouse.read((connection) =>
      work({ ...asked, connection, snapshot, head: { data_version: snapshot.dataVersion, as_of: snapshot.asOf, period: asked.period, scope: asked.scope } }))));
}

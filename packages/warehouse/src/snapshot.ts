import type { DuckDBConnection } from '@duckdb/node-api';
import type { Period } from '@e-respect/contract';
import { rollupSteps, snapshotSteps, type Rollup, type SqlFile } from './sql-files.ts';
import { allRows, firstRow } from './rows.ts';
import type { Warehouse } from './open.ts';
import { inTransaction } from './transaction.ts';

/** The facts as they stood at one instant of one data version: built once, then read by every query. */
export interface Snapshot {
  schema: string;
  dataVersion: number;
  /** The instant, ISO 8601 in UTC; null while nothing is loaded. */
  asOf: string | null;
  deliveryUnknown: boolean;
  /** First and last day of mail to people, leads and orders; null without any. */
  span: Period | null;
}

const KEPT = 2;
const LATEST_INSTANT = `
  SELECT max(instant) AS instant FROM (
    SELECT max(greatest(
      CASE WHEN s.sent_at <= i.imported_at THEN s.sent_at END, CASE WHEN s.delivered_at <= i.imported_at THEN s.delivered_at END,
      CASE WHEN s.bounced_at <= i.imported_at THEN s.bounced_at END, CASE WHEN s.opened_at <= i.imported_at THEN s.opened_at END,
      CASE WHEN s.machine_opened_at <= i.imported_at THEN s.machine_opened_at END, CASE WHEN s.clicked_at <= i.imported_at THEN s.clicked_at END,
      CASE WHEN s.machine_clicked_at <= i.imported_at THEN s.machine_clicked_at END,
      CASE WHEN s.unsubscribed_at <= i.imported_at THEN s.unsubscribed_at END,
      CASE WHEN s.complained_at <= i.imported_at THEN s.complained_at END)) AS instant
    FROM sends AS s JOIN imports AS i USING (import_no)
    WHERE s.replaced_by IS NULL AND s.campaign_id IN (SELECT campaign_id FROM campaigns WHERE replaced_by IS NULL)
    UNION ALL
    SELECT max(l.acquired_at) FROM leads AS l JOIN imports AS i USING (import_no)
    WHERE l.replaced_by IS NULL AND l.acquired_at <= i.imported_at AND l.campaign_id IN (SELECT campaign_id FROM campaigns WHERE replaced_by IS NULL)
    UNION ALL
    SELECT max(n.occurred_at) FROM outcomes AS n JOIN imports AS i USING (import_no) JOIN outcome_sends AS m ON m.import_no = n.import_no AND m.line_no = n.line_no
    WHERE n.occurred_at <= i.imported_at
    UNION ALL
    SELECT max(o.ordered_at) FROM orders AS o JOIN imports AS i USING (import_no)
    WHERE o.replaced_by IS NULL AND o.ordered_at <= i.imported_at
  )`;

/** Builds and keeps the last few snapshots; asking twice for one that is being built waits for the same build. */
export class Snapshots {
  private readonly warehouse: Warehouse;
  private readonly kept = new Map<string, Promise<Snapshot>>();
  private readonly readers = new Map<string, number>();
  private readonly leaving = new Set<Snapshot>();
  private readonly rolled = new Map<string, Promise<void>>();
  private latest: { version: number; asOf: string | null } | undefined;
  private count = 0;

  constructor(warehouse: Warehouse) {
    this.warehouse = warehouse;
  }

  /** @param asOf an instant with offset, a local day (its end), or nothing for the latest instant in the data. */
  async at(asOf?: string): Promise<Snapshot> {
    const version = this.dataVersion();
    const instant = asOf === undefined ? await this.latestInstant(version) : await this.instantOf(asOf);
    const key = `${version} ${instant}`;
    const found = this.kept.get(key);
    if (found) {
      this.kept.delete(key);
      this.kept.set(key, found);
      return found;
    }
    const building = this.build(version, instant);
    this.kept.set(key, building);
    building.catch(() => this.kept.delete(key));
    return building;
  }

  /** Runs a task on a snapshot, which is kept as long as somebody reads it, once it has the rollups that the task reads. */
  async lease<T>(asOf: string | undefined, task: (snapshot: Snapshot) => Promise<T>, ...rollups: readonly (Rollup | undefined)[]): Promise<T> {
    const snapshot = await this.at(asOf);
    this.readers.set(snapshot.schema, (this.readers.get(snapshot.schema) ?? 0) + 1);
    try {
      for (const rollup of rollups) if (rollup) await this.roll(snapshot, rollup);
      return await task(snapshot);
    } finally {
      this.readers.set(snapshot.schema, this.readers.get(snapshot.schema)! - 1);
      await this.forgetOldest();
    }
  }

  /** Adds a rollup to a snapshot, unless it is there. */
  private roll({ schema }: Snapshot, rollup: Rollup): Promise<void> {
    const key = `${schema} ${rollup}`;
    const found = this.rolled.get(key) ?? this.warehouse.read((connection) => inTransaction(connection, () => runSteps(connection, rollupSteps(rollup), schema)));
    this.rolled.set(key, found);
    found.catch(() => this.rolled.delete(key));
    return found;
  }

  dataVersion(): number {
    return this.warehouse.dataVersion();
  }

  private async latestInstant(version: number): Promise<string | null> {
    if (this.latest?.version !== version) {
      const asOf = await this.warehouse.read(async (connection) => (await firstRow(connection, LATEST_INSTANT))?.['instant'] as string | null);
      this.latest = { version, asOf };
    }
    return this.latest.asOf;
  }

  private instantOf(asOf: string): Promise<string> {
    const sql = /^\d{4}-\d{2}-\d{2}$/.test(asOf)
      ? "SELECT timezone('UTC', timezone($zone, CAST(CAST($asOf AS DATE) + 1 AS TIMESTAMP))) - INTERVAL 1 MICROSECOND AS instant"
      : "SELECT timezone('UTC', CAST($asOf AS TIMESTAMPTZ)) AS instant, $zone AS zone";
    return this.warehouse.read(async (connection) => String((await firstRow(connection, sql, { asOf, zone: this.warehouse.timeZone }))!['instant']));
  }

  private build(dataVersion: number, asOf: string | null): Promise<Snapshot> {
    const schema = `snapshots.s${dataVersion}_${this.count++}`;
    return this.warehouse.read(async (connection) => {
      await inTransaction(connection, () => buildSnapshot(connection, schema, asOf));
      const found = (await firstRow(connection, `SELECT (SELECT count(*) FROM ${schema}.campaigns WHERE feed_delivered = 2) AS unknown, first, last FROM ${schema}.months_span`))!;
      const span = found['first'] === null ? null : { from: String(found['first']), to: String(found['last']) };
      return { schema, dataVersion, asOf, deliveryUnknown: Number(found['unknown']) > 0, span };
    });
  }

  /** The oldest make room, once nobody reads them. */
  private async forgetOldest(): Promise<void> {
    while (this.kept.size > KEPT) {
      const [key, oldest] = this.kept.entries().next().value!;
      this.kept.delete(key);
      const snapshot = await oldest.catch(() => undefined);
      if (snapshot) this.leaving.add(snapshot);
    }
    for (const snapshot of this.leaving) {
      if ((this.readers.get(snapshot.schema) ?? 0) > 0) continue;
      this.leaving.delete(snapshot);
      this.readers.delete(snapshot.schema);
      for (const key of this.rolled.keys()) if (key.startsWith(`${snapshot.schema} `)) this.rolled.delete(key);
      await this.warehouse.read(async (connection) => { await connection.run(`DROP SCHEMA IF EXISTS ${snapshot.schema} CASCADE`); });
    }
  }
}

async function buildSnapshot(connection: DuckDBConnection, schema: string, asOf: string | null): Promise<void> {
  await connection.run(`CREATE SCHEMA ${schema}`);
  await connection.run(
    `CREATE TABLE ${schema}.scope AS
     SELECT CAST($asOf AS TIMESTAMP) AS as_of, CAST(timezone(w.time_zone, timezone('UTC', CAST($asOf AS TIMESTAMP))) AS DATE) AS as_of_day FROM workspace AS w`,
    { asOf: asOf?.replace('Z', '') ?? null });
  await runSteps(connection, snapshotSteps, schema);
}

async function runSteps(connection: DuckDBConnection, steps: readonly SqlFile[], schema: string): Promise<void> {
  for (const { name, text } of steps) {
    try {
      for (const statement of text.split(/;\s*$/m).filter((part) => part.trim() !== '')) await connection.run(statement.replaceAll('{s}', schema));
    } catch (error) {
      throw new Error(`snapshot step ${name}: ${String(error)}`, { cause: error });
    }
  }
}

/** Names behind ids, for labels. */
export async function namesOf(connection: DuckDBConnection): Promise<{ supplier: Map<string, string>; campaign: Map<string, string> }> {
  const names = async (sql: string): Promise<Map<string, string>> => new Map((await allRows(connection, sql)).map((row) => [String(row['id']), String(row['name'])]));
  return {
    supplier: await names('SELECT supplier_id AS id, name FROM suppliers WHERE replaced_by IS NULL'),
    campaign: await names('SELECT campaign_id AS id, name FROM campaigns WHERE replaced_by IS NULL'),
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scope } from '@e-respect/contract';
import { complaintDays, openWarehouse, rollupSteps, Snapshots, type DuckDBConnection } from '@e-respect/warehouse';
import { taken, type Measured, type Taken } from './measured.ts';

const SENDS = Number(process.env['ERESPECT_BENCH_SENDS'] ?? 4_000_000);
const REPEATS = 5;
const PERIOD = { from: '2024-01-01', to: '2025-12-31' };
const PROVIDERS = ['gmail', 'microsoft', 'orange', 'yahoo_aol', 'free', 'sfr', 'apple', 'laposte', 'own_domain', 'other_isp', 'bouygues'];
const SCOPES: readonly (readonly [string, Scope])[] = [
  ['all', { supplier: null, campaign: null, channel: null }], ['one supplier', { supplier: 'S3', campaign: null, channel: null }], ['one campaign', { supplier: null, campaign: 'C017', channel: null }],
];

/** Complaints by provider and 7 days over two years: from the rollup of the snapshot, and by the same question over the sends themselves, for the same answer. */
export async function measureComplaintRates(): Promise<Measured[]> {
  const directory = mkdtempSync(join(tmpdir(), 'erespect-bench-'));
  const warehouse = await openWarehouse({ directory, timeZone: 'Europe/Paris' });
  try {
    await warehouse.write(writeFacts);
    return await new Snapshots(warehouse).lease(undefined, ({ schema }) => warehouse.read(async (connection) => {
      const raw = await withoutRollup(connection, schema);
      const measured: Measured[] = [];
      for (const [what, scope] of SCOPES) {
        const rolled = await median(() => complaintDays(connection, schema, PERIOD, scope));
        const scanned = await median(() => complaintDays(connection, raw, PERIOD, scope));
        if (rolled.answer !== scanned.answer) throw new Error('the rollup and the sends answer differently');
        measured.push({ what: `complaint rates by provider, day and 7 days, ${SENDS} sends, ${what}`, value: told(rolled), against: `over the sends ${told(scanned)}`, ratio: `${(scanned.seconds / rolled.seconds).toFixed(0)} by the clock, ${(scanned.cpu / rolled.cpu).toFixed(0)} by processor` });
      }
      return measured;
    }), 'provider-days');
  } finally {
    await warehouse.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A hundred campaigns over two years, sixty days each. */
async function writeFacts(connection: DuckDBConnection): Promise<void> {
  const after = (seed: number, ofThousand: number, seconds: string): string => `CASE WHEN hash(i, ${seed}) % 1000 < ${ofThousand} THEN sent + to_seconds(CAST(${seconds} AS BIGINT)) END`;
  await connection.run(`
    INSERT INTO imports (import_no, import_id, imported_at, answer, teller) VALUES (1, 'bench', TIMESTAMP '2026-06-01', '{}', 'bench');
    INSERT INTO campaigns (import_no, line_no, row_key, campaign_id, name, supplier_id, channel)
      SELECT 1, i, id, id, id, concat('S', i % 12), 'email' FROM (SELECT i, concat('C', lpad(CAST(i AS VARCHAR), 3, '0')) AS id FROM range(100) AS r(i));
    INSERT INTO campaign_feeds SELECT 1, campaign_id, unnest(['delivered', 'complained']) FROM campaigns;
    INSERT INTO addresses (address_id, address_key, mailbox_provider, role, throwaway, malformed) SELECT i, concat('k', i), ['${PROVIDERS.join("', '")}'][1 + i % ${PROVIDERS.length}], false, NULL, false FROM range(${Math.ceil(SENDS / 4)}) AS r(i);
    INSERT INTO sends (import_no, line_no, row_key, send_id, campaign_id, address_id, sent_at, sent_day, delivered_at, complained_at)
      SELECT 1, i, concat('M', i), concat('M', i), concat('C', lpad(CAST(hash(i, 1) % 100 AS VARCHAR), 3, '0')), hash(i, 2) % ${Math.ceil(SENDS / 4)}, sent, CAST(sent AS DATE),
        ${after(4, 970, 'hash(i, 5) % 3600')}, ${after(6, 2, 'hash(i, 7) % 300000')}
      FROM (SELECT i, TIMESTAMP '2024-01-01' + to_days(CAST(hash(i, 1) % 100 AS INTEGER) * 6) + to_seconds(CAST(hash(i, 3) % 5184000 AS BIGINT)) AS sent FROM range(${SENDS}) AS r(i))`);
}

/** A schema that looks like the snapshot's, whose rollup is the text that fills it. */
async function withoutRollup(connection: DuckDBConnection, schema: string): Promise<string> {
  const raw = 'snapshots.without_rollup';
  const step = rollupSteps('provider-days')[0]!;
  await connection.run(`CREATE SCHEMA ${raw}; CREATE VIEW ${raw}.scope AS FROM ${schema}.scope; CREATE VIEW ${raw}.campaigns AS FROM ${schema}.campaigns`);
  await connection.run(step.text.replace('CREATE TABLE {s}', `CREATE VIEW ${raw}`).replaceAll('{s}', schema));
  return raw;
}

async function median(ask: () => Promise<unknown>): Promise<Taken & { answer: string }> {
  const times: Taken[] = [];
  let answer = '';
  for (let at = 0; at < REPEATS; at += 1) times.push(await taken(async () => { answer = JSON.stringify(await ask()); }));
  return { ...times.sort((a, b) => a.cpu - b.cpu)[Math.floor(REPEATS / 2)]!, answer };
}

const told = ({ seconds, cpu }: Taken): string => `${(seconds * 1000).toFixed(0)} ms, ${(cpu * 1000).toFixed(0)} ms of processor`;

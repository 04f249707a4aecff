import { KIND_IDS, type KindId } from '@e-respect/contract';
import { firstRow, inTransaction, type DuckDBConnection } from '@e-respect/warehouse';

/** Takes one import back, as if it had never been: its rows go unless another import held them too, and what they replaced stands again. */
export async function undoImport(connection: DuckDBConnection, importId: string): Promise<boolean> {
  return inTransaction(connection, async () => {
    const found = await firstRow(connection, 'SELECT import_no FROM imports WHERE import_id = $importId', { importId });
    if (!found) return false;
    const importNo = Number(found['import_no']);
    await connection.run(`DELETE FROM sightings WHERE import_no = ${importNo}`);
    for (const kind of KIND_IDS) await undoKind(connection, kind, importNo);
    await connection.run(`DELETE FROM campaign_feeds WHERE import_no = ${importNo}`);
    await connection.run(`DELETE FROM imports WHERE import_no = ${importNo}`);
    await connection.run('UPDATE workspace SET data_version = data_version + 1');
    return true;
  });
}

async function undoKind(connection: DuckDBConnection, kind: KindId, importNo: number): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE touched AS SELECT DISTINCT row_key FROM ${kind} WHERE import_no = ${importNo} OR replaced_by = ${importNo}`);
  await handOver(connection, kind, importNo);
  await connection.run(`DELETE FROM ${kind} WHERE import_no = ${importNo}`);
  // What each version was replaced by follows from the order of imports and lines.
  await connection.run(`UPDATE ${kind} AS f SET replaced_by = n.next FROM (
      SELECT import_no, line_no, row_key, lead(import_no) OVER (PARTITION BY row_key ORDER BY import_no, line_no) AS next
      FROM ${kind} WHERE row_key IN (SELECT row_key FROM touched)
    ) AS n WHERE n.row_key = f.row_key AND n.import_no = f.import_no AND n.line_no = f.line_no AND n.next IS DISTINCT FROM f.replaced_by`);
  await connection.run('DROP TABLE touched');
}

/** A row that a later import repeated becomes that import's: the earliest of them inherits, the others now repeat it. */
async function handOver(connection: DuckDBConnection, kind: KindId, importNo: number): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE heirs AS
    SELECT of_line, min({'import_no': import_no, 'line_no': line_no}) AS heir FROM sightings WHERE kind = '${kind}' AND of_import = ${importNo} GROUP BY of_line`);
  await connection.run(`UPDATE ${kind} AS f SET import_no = h.heir.import_no, line_no = h.heir.line_no FROM heirs AS h WHERE f.import_no = ${importNo} AND f.line_no = h.of_line`);
  await connection.run(`UPDATE sightings AS s SET of_import = h.heir.import_no, of_line = h.heir.line_no FROM heirs AS h
    WHERE s.kind = '${kind}' AND s.of_import = ${importNo} AND s.of_line = h.of_line`);
  await connection.run('DELETE FROM sightings WHERE import_no = of_import AND line_no = of_line');
  await connection.run('DROP TABLE heirs');
}

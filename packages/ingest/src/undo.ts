import { KIND_IDS, type KindId } from '@e-respect/contract';
import { firstRow, inTransaction, type DuckDBConnection } from '@e-respect/warehouse';

/** Takes one import back: its rows go, and what they had replaced stands again. */
export async function undoImport(connection: DuckDBConnection, importId: string): Promise<boolean> {
  return inTransaction(connection, async () => {
    const found = await firstRow(connection, 'SELECT import_no FROM imports WHERE import_id = $importId', { importId });
    if (!found) return false;
    const importNo = Number(found['import_no']);
    for (const kind of KIND_IDS) await undoKind(connection, kind, importNo);
    await connection.run(`DELETE FROM campaign_feeds WHERE import_no = ${importNo}`);
    await connection.run(`DELETE FROM imports WHERE import_no = ${importNo}`);
    await connection.run('UPDATE workspace SET data_version = data_version + 1');
    return true;
  });
}

/** A version replaced by the one that goes is now replaced by the next that remains, or stands again. */
async function undoKind(connection: DuckDBConnection, kind: KindId, importNo: number): Promise<void> {
  await connection.run(`DELETE FROM ${kind} WHERE import_no = ${importNo}`);
  await connection.run(`UPDATE ${kind} AS f SET replaced_by = (
      SELECT min(n.import_no) FROM ${kind} AS n WHERE n.row_key = f.row_key AND n.import_no > f.import_no)
    WHERE f.replaced_by = ${importNo}`);
}

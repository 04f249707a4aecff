import { allRows, checks, type Snapshots, type Warehouse } from '@e-respect/warehouse';

/** Statements of sql/checks that return a row, with the row: none when all is well. */
export async function brokenInvariants({ warehouse, snapshots }: { warehouse: Warehouse; snapshots: Snapshots }): Promise<string[]> {
  const { schema } = await snapshots.at();
  const statements = checks.flatMap(({ text }) => text.replaceAll(/^--.*$/gm, '').split(';')).map((each) => each.trim()).filter((each) => each !== '');
  const broken = await warehouse.read(async (connection) => {
    const found: string[] = [];
    for (const statement of statements) {
      const rows = await allRows(connection, statement.replaceAll('{s}', schema));
      if (rows.length > 0) found.push(`${statement}: ${JSON.stringify(rows[0])}`);
    }
    return found;
  });
  return broken;
}

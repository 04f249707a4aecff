import type { DuckDBConnection } from '@duckdb/node-api';
import { DomainError } from '@e-respect/contract';
import { migrations } from './sql-files.ts';
import { firstRow } from './rows.ts';
import { inTransaction } from './transaction.ts';

/** Brings the schema up to date, each migration in one transaction, and holds the workspace to the zone it was made with. */
export async function migrate(connection: DuckDBConnection, timeZone: string): Promise<void> {
  await connection.run('CREATE TABLE IF NOT EXISTS schema_migrations (name VARCHAR PRIMARY KEY, applied_at TIMESTAMP NOT NULL)');
  for (const { name, text } of migrations) {
    const applied = await firstRow(connection, 'SELECT 1 AS found FROM schema_migrations WHERE name = $name', { name });
    if (applied) continue;
    await inTransaction(connection, async () => {
      await connection.run(text);
      await connection.run('INSERT INTO schema_migrations VALUES ($name, now()::TIMESTAMP)', { name });
    });
  }
  await holdTimeZone(connection, timeZone);
}

async function holdTimeZone(connection: DuckDBConnection, timeZone: string): Promise<void> {
  const workspace = await firstRow(connection, 'SELECT time_zone FROM workspace');
  if (!workspace) {
    await connection.run("INSERT INTO workspace VALUES ($timeZone, 'EUR', false, NULL, NULL, 0)", { timeZone });
  } else if (workspace['time_zone'] !== timeZone) {
    throw new DomainError('wrong_time_zone',
      { fr: `Cet espace de travail compte ses jours à ${workspace['time_zone']}, pas à ${timeZone}.`, en: `This workspace counts its days in ${workspace['time_zone']}, not in ${timeZone}.` },
      { fr: `Lancez-le avec ERESPECT_TIME_ZONE=${workspace['time_zone']}, ou réimportez vos fichiers dans un nouvel ERESPECT_DATA_DIR.`, en: `Start it with ERESPECT_TIME_ZONE=${workspace['time_zone']}, or import your files again into a new ERESPECT_DATA_DIR.` });
  }
}

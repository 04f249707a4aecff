import type { DuckDBConnection } from '@duckdb/node-api';

/** All or nothing: what another connection commits meanwhile is seen by all steps or by none. */
export async function inTransaction<T>(connection: DuckDBConnection, task: () => Promise<T>): Promise<T> {
  await connection.run('BEGIN');
  try {
    const result = await task();
    await connection.run('COMMIT');
    return result;
  } catch (error) {
    await connection.run('ROLLBACK');
    throw error;
  }
}

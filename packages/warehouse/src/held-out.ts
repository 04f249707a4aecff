import type { DuckDBConnection } from '@duckdb/node-api';
import type { ConversionKind, Period } from '@e-respect/contract';
import { allRows, type Row } from './rows.ts';

/**
 * Arms of the experiments under way in the period: people assigned by as_of (their first assignment of each experiment stands) and those
 * who converted at or after it, by as_of.
 */
export function heldOutArms(connection: DuckDBConnection, schema: string, { from, to }: Period, conversion: ConversionKind): Promise<Row[]> {
  const converted = conversion === 'lead' ? "SELECT person, acquired_at AS instant FROM {s}.leads WHERE reason = 'net'" : 'SELECT person, ordered_at AS instant FROM {s}.orders';
  const sql = `WITH assigned AS (
      SELECT n.experiment_id AS experiment, n.arm, n.assigned_at, coalesce(n.ref_id, o.owner, -n.address_id) AS person
      FROM assignments AS n CROSS JOIN {s}.scope AS a LEFT JOIN {s}.owners AS o ON o.address_id = n.address_id
      WHERE n.replaced_by IS NULL AND n.assigned_at <= a.as_of
      QUALIFY row_number() OVER (PARTITION BY experiment, person ORDER BY n.assigned_at, n.arm) = 1
    ), latest AS (SELECT person, max(instant) AS instant FROM (${converted}) GROUP BY person), shown AS (
      SELECT experiment, min(assigned_at) AS began_at FROM assigned CROSS JOIN workspace AS w
      GROUP BY experiment HAVING bool_or(local_day(assigned_at, w.time_zone) BETWEEN CAST($from AS DATE) AND CAST($to AS DATE))
      ORDER BY began_at DESC, experiment LIMIT 20
    )
    SELECT g.experiment, g.arm, count(*) AS people, count(*) FILTER (WHERE l.instant >= g.assigned_at) AS conversions
    FROM assigned AS g JOIN shown AS s ON s.experiment = g.experiment LEFT JOIN latest AS l ON l.person = g.person
    GROUP BY g.experiment, g.arm, s.began_at ORDER BY s.began_at, g.experiment, g.arm`;
  return allRows(connection, sql.replaceAll('{s}', schema), { from, to });
}

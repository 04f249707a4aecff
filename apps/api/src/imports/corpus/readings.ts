import { KIND_IDS, type ImportAnswer, type KindId, type QueryAnswer, type WorkspaceAnswer } from '@e-respect/contract';
import { entries } from '@e-respect/metrics';
import { allRows } from '@e-respect/warehouse';
import type { AppBench } from '../../bench-workspace.ts';

/** One file to import. */
export interface Brought { kind: KindId; name: string; text: string }

/** All that a workspace tells: every figure in several cuts, rows and waiting rows of each kind, and how many versions it remembers. */
export interface Readings { figures: unknown; facts: WorkspaceAnswer['facts']; versions: Record<string, number> }

const FIGURES = entries().map(({ id }) => id);
const PERIOD = { from: '2024-01-01', to: '2026-12-31' };
const CUTS = [{ by: [] }, { by: ['campaign'] }, { by: ['supplier', 'month'], basis: 'calendar' }];
const DIGITS = 9;

/** Sums of doubles may differ in their last digit by the order of rows. */
const rounded = (_: string, value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value);

/** Figures of the same instant, so that two workspaces can be compared whatever came into them. */
export async function readingsOf(bench: AppBench, asOf = '2026-06-30'): Promise<Readings> {
  const answers: unknown[] = [];
  for (const cut of CUTS) {
    const response = await bench.post('/query', { figures: FIGURES, period: PERIOD, as_of: asOf, ...cut });
    if (!response.ok) throw new Error(`the question was answered ${response.status}`);
    const { rows, totals } = (await response.json()) as QueryAnswer;
    answers.push({ rows: rows.map((row) => [JSON.stringify(row.by), row.figures]).sort(), totals: totals.figures });
  }
  const { facts } = (await (await bench.get('/workspace')).json()) as WorkspaceAnswer;
  return { figures: JSON.parse(JSON.stringify(answers, rounded)) as unknown, facts, versions: await versionsOf(bench) };
}

async function versionsOf({ workspace }: AppBench): Promise<Record<string, number>> {
  const sql = KIND_IDS.map((kind) => `SELECT '${kind}' AS kind, count(*) AS versions FROM ${kind}`).join(' UNION ALL ');
  const rows = await workspace.warehouse.read((connection) => allRows(connection, sql));
  return Object.fromEntries(rows.map((row) => [String(row['kind']), Number(row['versions'])]));
}

export async function bring(bench: AppBench, { kind, name, text }: Brought): Promise<ImportAnswer> {
  const answer = await bench.imported({ kind }, text, name);
  const parts = answer.rows_loaded + answer.rows_duplicate + answer.rows_corrected + answer.rows_pending + answer.rows_rejected;
  if (answer.status !== 'done' || parts !== answer.rows_read) throw new Error(`${name}: ${answer.status}, ${answer.rows_read} rows read and ${parts} accounted for: ${JSON.stringify(answer.error)}`);
  return answer;
}

export const takeBack = async (bench: AppBench, importId: string): Promise<void> => {
  const response = await bench.app.request(`http://localhost/api/v1/imports/${importId}`, { method: 'DELETE' });
  if (!response.ok) throw new Error(`undo answered ${response.status}`);
};

import { queryRequest, type QueryRequest } from '@e-respect/contract';
import { allRows, ask, type Row } from '@e-respect/warehouse';
import type { Bench } from '../questions/bench.ts';
import { taken, type Measured, type Taken } from './measured.ts';

const REPEATS = 5;
const PERIOD = { from: '2024-01-01', to: '2027-01-01' };
const SPLIT = ['people_solicited', 'people_with_lead', 'people_ordered', 'people_complained', 'people_unsubscribed', 'people_not_reached', 'people_clicked', 'people_silent'];

/** The silent majority by supplier: from people by whole months, against every mail of the snapshot; answers must agree. Complaints from daily mail, against the stored sends. */
export async function measurePeople({ warehouse, snapshots }: Pick<Bench, 'warehouse' | 'snapshots'>): Promise<Measured[]> {
  const snapshot = await snapshots.at();
  const query = queryRequest.parse({ figures: SPLIT, by: ['supplier'], period: PERIOD });
  // No month tells the variant of a mail: to exclude one that does not exist asks the same of every mail.
  const oneByOne = { ...query, filters: [{ dimension: 'variant' as const, op: 'is_not' as const, values: ['none'] }] };
  const counted = async (question: QueryRequest): Promise<Row[]> => (await ask(warehouse, snapshot, question, PERIOD)).rows.map(({ key, raw }) => ({ supplier: key[0]!, ...Object.fromEntries(SPLIT.map((id) => [id, Number(raw[id] ?? 0)])) }));
  const months = await fastest(() => counted(query));
  const mails = await fastest(() => counted(oneByOne));
  if (JSON.stringify(months.rows) !== JSON.stringify(mails.rows)) throw new Error('people by months and by mails differ');
  const run = (sql: string): Promise<Row[]> => warehouse.read((connection) => allRows(connection, sql.replaceAll('{s}', snapshot.schema)));
  const [daily, stored] = [await fastest(() => run(DAILY)), await fastest(() => run(STORED))];
  return [
    { what: 'silent majority by supplier, from people by months', value: told(months), against: `every mail of the snapshot ${told(mails)}`, ratio: ratio(mails, months) },
    { what: 'complaints by supplier, from daily mail', value: told(daily), against: `the stored sends ${told(stored)}`, ratio: ratio(stored, daily) },
  ];
}

const DAILY = 'SELECT c.supplier, sum(m.complained) AS complaints, sum(m.delivered) AS delivered FROM {s}.mail_daily AS m JOIN {s}.campaigns AS c ON c.campaign = m.campaign GROUP BY 1 ORDER BY 1';
const STORED = `SELECT c.supplier, count(*) FILTER (WHERE complained_at IS NOT NULL) AS complaints, count(*) FILTER (WHERE delivered_at IS NOT NULL AND bounced_at IS NULL) AS delivered
  FROM {s}.answered_sends AS s JOIN {s}.campaigns AS c ON c.campaign = s.campaign_id GROUP BY 1 ORDER BY 1`;

const told = ({ seconds }: Taken): string => `${(seconds * 1000).toFixed(1)} ms`;
const ratio = (slow: Taken, fast: Taken): string => (slow.seconds / fast.seconds).toFixed(1);

async function fastest(ask: () => Promise<Row[]>): Promise<Taken & { rows: Row[] }> {
  let best: (Taken & { rows: Row[] }) | undefined;
  for (let at = 0; at < REPEATS; at += 1) {
    let rows: Row[] = [];
    const time = await taken(async () => { rows = await ask(); });
    if (!best || time.seconds < best.seconds) best = { ...time, rows };
  }
  return best!;
}

import { DomainError, type DuplicateLead, type DuplicatesAnswer, type Period } from '@e-respect/contract';
import { euros } from '@e-respect/metrics';
import { duplicateLeads, duplicateTotals, firstRow, namesOf, overlaps, recruitedPeople, type Row } from '@e-respect/warehouse';
import { Hono } from 'hono';
import type { Workspace } from '../workspace/open-workspace.ts';
import { claimsCsv } from './claims-csv.ts';
import { languageOf } from './query-figures.ts';
import { periodOf } from './read-period.ts';

const PAGE = 100;

/** Who was recruited already, by whom, and what was paid twice. */
export function listDuplicates(workspace: Workspace): Hono {
  return new Hono()
    .get('/duplicates', async (c) => c.json(await duplicates(workspace, periodOf(c), c.req.query('supplier'), offsetOf(c.req.query('before')))))
    .get('/suppliers/:id/refund-claims.csv', async (c) => {
      const supplier = c.req.param('id');
      await knownSupplier(workspace, supplier);
      const csv = await workspace.snapshots.lease(undefined, ({ schema }) => claimsCsv(workspace.warehouse, schema, periodOf(c), supplier, languageOf(c.req.query('lang'))));
      return c.body(csv, 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="refund-claims.csv"' });
    });
}

async function duplicates({ snapshots, warehouse }: Workspace, asked: Period, supplier: string | undefined, offset: number): Promise<DuplicatesAnswer> {
  return snapshots.lease(undefined, ({ schema, dataVersion, asOf }) => warehouse.read(async (connection) => {
    const names = await namesOf(connection);
    const totals = await duplicateTotals(connection, schema, asked);
    const rows = await duplicateLeads(connection, schema, asked, { supplier, limit: PAGE + 1, offset });
    const count = (name: string): number => Number(totals[name]);
    return {
      data_version: dataVersion, as_of: asOf, period: asked,
      totals: {
        leads_duplicate_cross: count('leads_duplicate_cross'), leads_duplicate_own: count('leads_duplicate_own'), same_day: count('same_day'),
        paid_twice_eur: amount(totals['paid_twice']), claimable_eur: amount(totals['claimable']),
        people_of_several_suppliers: count('people_of_several_suppliers'), people_several_times_a_day: count('people_several_times_a_day'),
      },
      suppliers: (await recruitedPeople(connection, schema, asked)).map((row) => ({ id: String(row['supplier']), label: names.supplier.get(String(row['supplier'])) ?? String(row['supplier']), people: Number(row['people']) })),
      overlap: (await overlaps(connection, schema, asked)).map((row) => ({ a: String(row['a']), b: String(row['b']), people: Number(row['people']), sold_again_leads: Number(row['leads']), sold_again_eur: amount(row['paid']) })),
      rows: rows.slice(0, PAGE).map(duplicateLead), next: rows.length > PAGE ? String(offset + PAGE) : null,
    };
  }));
}

const amount = (yoctos: Row[string] | undefined): number => euros(BigInt(yoctos as number | bigint));
const seller = (row: Row, prefix: string): { supplier: string; campaign: string; acquired_at: string } =>
  ({ supplier: String(row[`${prefix}supplier`]), campaign: String(row[`${prefix}campaign`]), acquired_at: String(row[prefix === '' ? 'acquired_at' : `${prefix}at`]) });

const duplicateLead = (row: Row): DuplicateLead => ({
  lead_id: String(row['lead_id']), ...seller(row, ''), reason: row['reason'] as DuplicateLead['reason'],
  earlier: { lead_id: String(row['earlier_id']), ...seller(row, 'earlier_') },
  same_day: row['same_day'] === true, hours_between: Number(row['hours_between']), window_days: Number(row['window_days']),
  price_eur: amount(row['price']), claimable: row['claimable'] === true,
});

async function knownSupplier({ warehouse }: Workspace, id: string): Promise<void> {
  const known = await warehouse.read((c) => firstRow(c, 'SELECT 1 FROM campaigns WHERE supplier_id = $id UNION ALL SELECT 1 FROM suppliers WHERE supplier_id = $id', { id }));
  if (!known) throw new DomainError('not_found', { fr: 'Ce fournisseur n’existe pas.', en: 'There is no such supplier.' }, { fr: 'Voyez la page des fournisseurs.', en: 'See the page of suppliers.' });
}

const offsetOf = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0);

import { DomainError, type DuplicateLead, type DuplicatesAnswer } from '@e-respect/contract';
import { claimsByReason, duplicateLeads, duplicateTotals, eurosIn, firstRow, namesOf, overlaps, recruitedPeople, type Row } from '@e-respect/warehouse';
import { Hono } from 'hono';
import { analyse, type Analysing } from '../questions/analyse.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { claimsCsv } from './claims-csv.ts';
import { languageOf } from './query-figures.ts';
import { paged, pageOf, scopeOf, type AskedPage } from './read-scope.ts';

const PAGE = 100;

/** Who was recruited already, by whom, and what was paid twice. What is counted once is kept beside the pages of the ledger. */
export function listDuplicates(workspace: Workspace): Hono {
  return new Hono()
    .get('/duplicates', async (c) => {
      const [asked, page] = [scopeOf(c, 'before', 'limit'), pageOf(c, PAGE)];
      const counts = await analyse(workspace, 'duplicates', asked, null, duplicateCounts);
      return c.json({ ...counts, ...await analyse(workspace, 'duplicates page', asked, page, (on) => ledgerPage(on, page)) } satisfies DuplicatesAnswer);
    })
    .get('/suppliers/:id/refund-claims.csv', async (c) => {
      const supplier = c.req.param('id');
      await knownSupplier(workspace, supplier);
      const { period, asOf } = scopeOf(c, 'lang');
      const csv = await workspace.snapshots.lease(asOf, ({ schema }) => claimsCsv(workspace.warehouse, schema, period, supplier, languageOf(c.req.query('lang'))));
      return c.body(csv, 200, { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="refund-claims.csv"' });
    });
}

async function duplicateCounts({ connection, snapshot: { schema }, period, scope, head }: Analysing): Promise<Omit<DuplicatesAnswer, 'rows' | 'next'>> {
  const asked = { schema, period, scope };
  const names = await namesOf(connection);
  const totals = await duplicateTotals(connection, asked);
  const count = (name: string): number => Number(totals[name]);
  return {
    ...head,
    totals: {
      leads_duplicate_cross: count('leads_duplicate_cross'), leads_duplicate_own: count('leads_duplicate_own'), same_day: count('same_day'),
      paid_twice_eur: eurosIn(totals['paid_twice']), claimable_eur: eurosIn(totals['claimable']),
      people_of_several_suppliers: count('people_of_several_suppliers'), people_several_times_a_day: count('people_several_times_a_day'),
    },
    claims: (await claimsByReason(connection, asked)).map((row) => ({
      reason: String(row['reason']), leads: Number(row['leads']), claimable_leads: Number(row['claimable_leads']), price_eur: eurosIn(row['price']), claimable_eur: eurosIn(row['claimable']),
    })),
    suppliers: (await recruitedPeople(connection, schema, period)).map((row) => ({ id: String(row['supplier']), label: names.supplier.get(String(row['supplier'])) ?? String(row['supplier']), people: Number(row['people']) })),
    overlap: (await overlaps(connection, asked)).map((row) => ({ a: String(row['a']), b: String(row['b']), people: Number(row['people']), sold_again_leads: Number(row['leads']), sold_again_eur: eurosIn(row['paid']) })),
  };
}

const ledgerPage = async ({ connection, snapshot: { schema }, period, scope }: Analysing, page: AskedPage): Promise<Pick<DuplicatesAnswer, 'rows' | 'next'>> =>
  paged(await duplicateLeads(connection, { schema, period, scope }, { ...page, limit: page.limit + 1 }), page, duplicateLead);

const seller = (row: Row, prefix: string): { supplier: string; campaign: string; acquired_at: string } =>
  ({ supplier: String(row[`${prefix}supplier`]), campaign: String(row[`${prefix}campaign`]), acquired_at: String(row[prefix === '' ? 'acquired_at' : `${prefix}at`]) });

const duplicateLead = (row: Row): DuplicateLead => ({
  lead_id: String(row['lead_id']), ...seller(row, ''), reason: row['reason'] as DuplicateLead['reason'],
  earlier: { lead_id: String(row['earlier_id']), ...seller(row, 'earlier_') },
  same_day: row['same_day'] === true, hours_between: Number(row['hours_between']), window_days: Number(row['window_days']),
  price_eur: eurosIn(row['price']), claimable: row['claimable'] === true,
});

async function knownSupplier({ warehouse }: Workspace, id: string): Promise<void> {
  const known = await warehouse.read((c) => firstRow(c, 'SELECT 1 FROM campaigns WHERE supplier_id = $id UNION ALL SELECT 1 FROM suppliers WHERE supplier_id = $id', { id }));
  if (!known) throw new DomainError('not_found', { fr: 'Ce fournisseur n’existe pas.', en: 'There is no such supplier.' }, { fr: 'Voyez la page des fournisseurs.', en: 'See the page of suppliers.' });
}

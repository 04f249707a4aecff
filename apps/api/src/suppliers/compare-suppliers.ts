import type { ComparedSupplier, FigureSet, QueryAnswer, QueryRequest, SupplierComparison } from '@e-respect/contract';
import { queryRequest, SPECIAL_VALUES } from '@e-respect/contract';
import { breakEvenOf, COMPARISON_FIGURES, dominators, isFirm, readFigure } from '@e-respect/figures';
import { contractDeliveries, eurosIn, handlingConversions, handlingCounts, maturePrices, type DuckDBConnection, type Row } from '@e-respect/warehouse';
import { analyseSnapshot, type OnSnapshot } from '../questions/analyse.ts';
import { keyOf } from '../reputation/assumption-shelf.ts';
import { rollupFor } from '../reputation/used-assumptions.ts';
import { cachedAnswer } from '../routes/query-figures.ts';
import { filtersOf, type AskedScope } from '../routes/read-scope.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { costDraws } from './cost-draws.ts';
import { DRAWS, rankSuppliers, SEED, type Ranking } from './rank-suppliers.ts';
import { readDeliveries, readHandling } from './read-terms.ts';

export interface AskedComparison { scope: AskedScope; horizonDays: QueryRequest['horizon_days']; assumptionsId: string | undefined }

const UNRANKED: Ranking = { ranked: false, conversion_shrunk: null, value_shrunk: null, net_value: null, rank: null, best: null };

/** All suppliers of a scope beside each other: their figures through the one query, then what may be concluded from them. */
export async function compareSuppliers(workspace: Workspace, asked: AskedComparison): Promise<SupplierComparison> {
  const answer = await cachedAnswer(workspace, queryOf(asked));
  const set = await workspace.assumptions.find(asked.assumptionsId);
  const found = await analyseSnapshot(workspace, 'supplier-comparison', asked.scope, [asked.horizonDays, keyOf(set), answer.meta.data_version], (on) => comparisonOf(answer, workspace, on, asked), 'handling', rollupFor(set));
  // An import that lands between the two would set figures of one version beside prices of the next.
  return found.data_version === answer.meta.data_version ? found : compareSuppliers(workspace, asked);
}

function queryOf({ scope: { period, asOf, scope }, horizonDays, assumptionsId }: AskedComparison): QueryRequest {
  return queryRequest.parse({
    figures: COMPARISON_FIGURES, by: ['supplier'], period, horizon_days: horizonDays,
    ...(asOf === undefined ? {} : { as_of: asOf }), ...(assumptionsId === undefined ? {} : { assumptions_id: assumptionsId }),
    filters: filtersOf(scope),
  });
}

async function comparisonOf({ rows, totals, meta }: QueryAnswer, workspace: Workspace, on: OnSnapshot, asked: AskedComparison): Promise<SupplierComparison> {
  const { horizonDays } = asked;
  const named = rows.map(({ by, labels, figures }) => ({ id: by['supplier']!, label: labels['supplier']!, figures })).filter(({ id }) => !SPECIAL_VALUES.some((special) => special === id));
  const costs = await costDraws(workspace, on, queryOf(asked));
  const ranking = rankSuppliers(named, totals.figures, costs);
  const terms = await workspace.warehouse.read((connection) => termsOf(connection, on, horizonDays));
  const places = named.flatMap(({ id, figures }) => placeOf(id, figures) ?? []);
  const rank = new Map(ranking.order.map((id, at) => [id, at]));
  const suppliers = named.map(({ id, label, figures }): ComparedSupplier => {
    const own = places.find((each) => each.id === id);
    return { id, label, figures, ...(ranking.of.get(id) ?? UNRANKED), dominated_by: own ? dominators(own, places).map((each) => each.id) : null, ...terms(id, figures) };
  }).sort((a, b) => (rank.get(a.id) ?? rank.size) - (rank.get(b.id) ?? rank.size) || a.label.localeCompare(b.label, 'fr'));
  return { ...on.head, horizon_days: horizonDays, seed: SEED, draws: DRAWS, reputation_counted: ranking.reputationCounted, assumptions_id: meta.assumptions_id, suppliers, totals: totals.figures, groups: ranking.groups, pairwise: ranking.pairwise };
}

/** Where a supplier stands on the signature chart, when both of its figures are firm. */
function placeOf(id: string, figures: FigureSet): { id: string; x: number; y: number } | null {
  const [x, y] = [readFigure(figures, 'leads_per_eur_net'), readFigure(figures, 'conversion_rate')];
  return isFirm(x) && isFirm(y) ? { id, x: x.value!, y: y.value! } : null;
}

type Terms = Pick<ComparedSupplier, 'break_even' | 'contracts' | 'months' | 'handling'>;

/** What no figure says: prices of mature leads, promises, delays. */
async function termsOf(connection: DuckDBConnection, { snapshot: { schema }, period, scope }: OnSnapshot, horizonDays: number): Promise<(id: string, figures: FigureSet) => Terms> {
  const asked = { period, scope, horizonDays };
  const prices = await maturePrices(connection, schema, asked);
  const deliveries = await contractDeliveries(connection, schema, scope);
  const counts = await handlingCounts(connection, schema, asked);
  const conversions = await handlingConversions(connection, schema, asked);
  const of = (rows: readonly Row[], id: string): Row[] => rows.filter((row) => row['supplier'] === id);
  return (id, figures) => {
    const [price] = of(prices, id);
    const leads = { gross: Number(price?.['gross'] ?? 0), accepted: Number(price?.['accepted'] ?? 0), net: Number(price?.['net'] ?? 0) };
    return {
      break_even: breakEvenOf(figures, leads, eurosIn(price?.['paid'] ?? 0)),
      ...readDeliveries(of(deliveries, id)), handling: readHandling(of(counts, id)[0], of(conversions, id)),
    };
  };
}

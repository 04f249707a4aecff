import type { AttributionAnalysis, AttributionOptions, AttributedUnit, ByMethod } from '@e-respect/contract';
import { CONVERTED, creditByPlace, creditBySet, LOST, markovOf, shareByRemoval, type Credit, type MarkovCredit, type Move, type PlacedTouches } from '@e-respect/statistics';
import { eurosIn, type PathCounts, type Row } from '@e-respect/warehouse';

/** Fewer conversions than this say little of who brought them. */
const FEWEST = 30;
type Shared = 'conversions' | 'revenue' | 'margin';

/** What paths and their counts become: the seven methods, side by side. */
export type Attributed = Pick<AttributionAnalysis, 'status' | 'paths' | 'contested'> & { totals: Omit<AttributionAnalysis['totals'], 'last_touch_unattributed'>; rows: Omit<AttributedUnit, 'label' | 'last_touch'>[] };

export function attribute(counts: PathCounts, { conversion }: AttributionOptions, narrowed: boolean): Attributed {
  const { totals } = counts;
  const units = unitsOf(counts);
  const conversions = Number(totals['conversions']);
  const chain = markovOf([...units.keys()], counts.moves.map(moveOf), conversions);
  const shared = (what: Shared): Record<string, ByMethod> => share(counts, what, chain, what === 'conversions' ? conversions : amountOf(totals[what]));
  const credit = shared('conversions');
  const revenue = conversion === 'lead' ? undefined : shared('revenue');
  const margin = conversion === 'lead' || totals['margin_unknown'] === true ? undefined : shared('margin');
  const contested = new Map(counts.contested.map((row) => [row['unit'], { kept: Number(row['kept']), claimed: Number(row['claimed']) }]));
  return {
    status: units.size === 0 ? 'no_data' : conversions < FEWEST ? 'too_few' : 'ok',
    totals: {
      converted_paths: Number(totals['converted_paths']), null_paths: Number(totals['null_paths']), open_paths: Number(totals['open_paths']),
      conversions, conversions_without_path: narrowed ? null : Number(totals['all_conversions']) - conversions,
      revenue_eur: revenue ? amountOf(totals['revenue']) : null, margin_eur: margin ? amountOf(totals['margin']) : null,
      touches_told: Number(totals['touches_told']), touches_of_leads: Number(totals['touches_of_leads']),
      touches_too_old: Number(totals['touches_too_old']), touches_later: Number(totals['touches_later']), gathered: Number(totals['gathered']),
    },
    rows: [...units].map(([id, touches]) => ({
      id, touches, credit: credit[id]!, revenue_eur: revenue?.[id] ?? null, margin_eur: margin?.[id] ?? null, removal: chain.removal[id]!, contested: contested.get(id) ?? { kept: 0, claimed: 0 },
    })).sort((a, b) => b.credit.markov - a.credit.markov || b.touches - a.touches || (a.id < b.id ? -1 : 1)),
    paths: counts.ways.map((row) => ({ path: row['way'] as string[], touches: Number(row['touches']), conversions: Number(row['conversions']), nulls: Number(row['nulls']) })),
    contested: { claims: Number(totals['claims']), conversions: contested.get(null)?.kept ?? 0 },
  };
}

/** Units met, with their touches. */
function unitsOf({ placed }: PathCounts): Map<string, number> {
  const units = new Map<string, number>();
  for (const row of placed) units.set(String(row['unit']), (units.get(String(row['unit'])) ?? 0) + Number(row['touches']));
  return units;
}

const moveOf = (row: Row): Move => ({
  from: row['from'] as string | null,
  to: row['ending'] === null ? String(row['to']) : row['ending'] === true ? CONVERTED : LOST,
  people: Number(row['people']),
});

const amountOf = (yoctos: Row[string] | undefined): number => eurosIn(yoctos ?? 0);
const valueOf = (row: Row, what: Shared): number => (what === 'conversions' ? Number(row[what]) : amountOf(row[what]));

/** One quantity of the converted paths, shared by every method. */
function share(counts: PathCounts, what: Shared, chain: MarkovCredit, whole: number): Record<string, ByMethod> {
  const placed = counts.placed.map((row): PlacedTouches => ({ channel: String(row['unit']), place: row['place'] as PlacedTouches['place'], length: Number(row['length']), conversions: valueOf(row, what) }));
  const methods: Record<keyof ByMethod, Credit> = {
    first: creditByPlace('first', placed), last: creditByPlace('last', placed), linear: creditByPlace('linear', placed), position: creditByPlace('position', placed),
    time_decay: Object.fromEntries(counts.decayed.map((row) => [String(row['unit']), Number(row[what] ?? 0) / (what === 'conversions' ? 1e15 : 1e9)])),
    shapley: creditBySet(counts.sets.map((row) => ({ channel: String(row['unit']), size: Number(row['size']), conversions: valueOf(row, what) }))),
    markov: what === 'conversions' ? chain.credit : shareByRemoval(chain.removal, whole),
  };
  const of = (unit: string): ByMethod => Object.fromEntries(Object.entries(methods).map(([method, credit]) => [method, credit[unit] ?? 0])) as ByMethod;
  return Object.fromEntries(Object.keys(chain.removal).map((unit) => [unit, of(unit)]));
}

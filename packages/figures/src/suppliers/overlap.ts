/** What two suppliers have in common: people both recruited, and what each sold again after the other. */
export interface OverlapCell { people: number; leads: number; eur: number }
export interface OverlapPair extends OverlapCell { key: string; first: string; second: string; others: OverlapCell }

export interface Overlap {
  suppliers: { id: string; label: string; people: number }[];
  /** What the supplier of the column sold again after the one of the row; null where they have nobody in common. */
  cell: (row: string, column: string) => OverlapCell | null;
  /** Each pair once, the dearest first: `first` sold the people, `second` sold them again; `others` is the other way round. */
  pairs: OverlapPair[];
  total: OverlapCell;
}

interface Answer {
  suppliers: readonly { id: string; label: string; people: number }[];
  overlap: readonly { a: string; b: string; people: number; sold_again_leads: number; sold_again_eur: number }[];
}

const NOTHING: OverlapCell = { people: 0, leads: 0, eur: 0 };
const keyOf = (row: string, column: string): string => JSON.stringify([row, column]);

/** The matrix of suppliers that share people, the largest first, and its pairs ranked. */
export function overlapOf({ suppliers, overlap }: Answer): Overlap {
  const cells = new Map(overlap.map((each) => [keyOf(each.a, each.b), { people: each.people, leads: each.sold_again_leads, eur: each.sold_again_eur }]));
  const cell = (row: string, column: string): OverlapCell | null => cells.get(keyOf(row, column)) ?? null;
  const label = (id: string): string => suppliers.find((each) => each.id === id)?.label ?? id;
  const pairs = overlap.flatMap((each): OverlapPair[] => {
    const own = cell(each.a, each.b) ?? NOTHING;
    const others = cell(each.b, each.a) ?? NOTHING;
    const leads = own.eur > others.eur || (own.eur === others.eur && each.a < each.b);
    return leads ? [{ key: keyOf(each.a, each.b), first: label(each.a), second: label(each.b), ...own, others }] : [];
  });
  const sharing = new Set(overlap.flatMap(({ a, b }) => [a, b]));
  return {
    suppliers: suppliers.filter(({ id }) => sharing.has(id)).sort((x, y) => y.people - x.people || x.label.localeCompare(y.label)),
    cell,
    pairs: pairs.sort((x, y) => y.eur + y.others.eur - x.eur - x.others.eur || y.people - x.people || x.first.localeCompare(y.first)),
    total: overlap.reduce<OverlapCell>((sum, each) => ({ people: sum.people + each.people / 2, leads: sum.leads + each.sold_again_leads, eur: sum.eur + each.sold_again_eur }), NOTHING),
  };
}

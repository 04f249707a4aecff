export type Box = { x: number; y: number; width: number; height: number };
/** What a label should avoid: `weight` per unit of overlapped area; a hard one is never covered, a line not by a label that must stand clear. */
export type Obstacle = Box & { weight: number; hard?: boolean; line?: boolean };
export type Anchor = 'start' | 'middle' | 'end';
export type Candidate = Box & { anchor: Anchor; cost: number };
export type Placeable = { id: string; priority: number; candidates: readonly Candidate[]; /** dropped rather than laid over a line */ clear?: boolean };

const PASSES = 5;
const LABEL_WEIGHT = 10;
const BREATH = 2;

export function overlap(a: Box, b: Box, breath = 0): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) + 2 * breath;
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) + breath;
  return width > 0 && height > 0 ? width * height : 0;
}

const inside = (box: Box, bounds: Box): boolean =>
  box.x >= bounds.x && box.y >= bounds.y && box.x + box.width <= bounds.x + bounds.width && box.y + box.height <= bounds.y + bounds.height;

type Priced = { candidate: Candidate; cost: number };

function price(item: Placeable, obstacles: readonly Obstacle[], bounds: Box): Priced[] {
  const barred = obstacles.filter((o) => o.hard || (item.clear && o.line));
  return item.candidates.filter((candidate) => inside(candidate, bounds) && !barred.some((o) => overlap(candidate, o) > 0))
    .map((candidate) => ({ candidate, cost: candidate.cost + obstacles.reduce((sum, o) => sum + overlap(candidate, o) * o.weight, 0) }))
    .sort((a, b) => a.cost - b.cost);
}

/**
 * Cost-based placement: labels first settle together over a few passes, then, the most useful first, each keeps its place
 * or the cheapest free one; a label without a free place is culled. No two kept labels overlap, none covers a hard obstacle.
 */
export function placeLabels(items: readonly Placeable[], obstacles: readonly Obstacle[], bounds: Box): { placed: Map<string, Candidate>; culled: string[] } {
  const order = [...items].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  const priced = new Map(order.map((item) => [item.id, price(item, obstacles, bounds)]));
  const settled = settle(order, priced);
  const placed = new Map<string, Candidate>();
  const culled: string[] = [];
  for (const { id } of order) {
    const kept = [...placed.values()];
    const free = (candidate: Candidate): boolean => kept.every((other) => overlap(candidate, other, BREATH) === 0);
    const wanted = settled.get(id);
    const choice = wanted && free(wanted) ? wanted : priced.get(id)?.find(({ candidate }) => free(candidate))?.candidate;
    if (choice) placed.set(id, choice);
    else culled.push(id);
  }
  return { placed, culled };
}

function settle(order: readonly Placeable[], priced: ReadonlyMap<string, readonly Priced[]>): Map<string, Candidate> {
  const places = new Map<string, Candidate>();
  for (const { id } of order) {
    const first = cheapest(priced.get(id) ?? [], [...places.values()]);
    if (first) places.set(id, first);
  }
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const { id } of order) {
      const others = [...places].filter(([other]) => other !== id).map(([, place]) => place);
      const best = cheapest(priced.get(id) ?? [], others);
      if (best) places.set(id, best);
    }
  }
  return places;
}

function cheapest(options: readonly Priced[], others: readonly Box[]): Candidate | null {
  let best: Candidate | null = null;
  let least = Infinity;
  for (const { candidate, cost } of options) {
    if (cost >= least) break;
    const total = cost + others.reduce((sum, other) => sum + overlap(candidate, other, BREATH) * LABEL_WEIGHT, 0);
    if (total < least) [least, best] = [total, candidate];
  }
  return best;
}

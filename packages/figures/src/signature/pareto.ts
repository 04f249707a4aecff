type Place = { x: number; y: number };

const beating = (lowerY: boolean) => (a: Place, b: Place): boolean => {
  const [high, low] = lowerY ? [-a.y, -b.y] : [a.y, b.y];
  return a.x >= b.x && high >= low && (a.x > b.x || high > low);
};

/** Items that nothing beats on both axes, from left to right; x is better higher, y higher unless `lowerY`. Equal places stay together. */
export function paretoFront<T extends Place>(items: readonly T[], lowerY = false): T[] {
  const beats = beating(lowerY);
  const height = (item: T): number => (lowerY ? -item.y : item.y);
  return items.filter((item) => !items.some((other) => beats(other, item))).sort((a, b) => a.x - b.x || height(b) - height(a));
}

/** Those on the front that beat an item on both axes; none for an item of the front. */
export function dominators<T extends Place>(item: T, items: readonly T[], lowerY = false): T[] {
  return paretoFront(items, lowerY).filter((other) => beating(lowerY)(other, item));
}

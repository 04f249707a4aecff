type Place = { x: number; y: number };

/** Items that nothing beats on both axes, from left to right; x is better higher, y higher unless `lowerY`. Equal places stay together. */
export function paretoFront<T extends Place>(items: readonly T[], lowerY = false): T[] {
  const height = (item: T): number => (lowerY ? -item.y : item.y);
  const beats = (a: T, b: T): boolean => a.x >= b.x && height(a) >= height(b) && (a.x > b.x || height(a) > height(b));
  return items.filter((item) => !items.some((other) => beats(other, item))).sort((a, b) => a.x - b.x || height(b) - height(a));
}

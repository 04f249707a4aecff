import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlap, placeLabels, type Candidate, type Obstacle, type Placeable } from './label-placement.ts';

const BOUNDS = { x: 0, y: 0, width: 400, height: 300 };
const around = (x: number, y: number): Candidate[] => [
  { x: x + 8, y: y - 6, width: 60, height: 12, anchor: 'start', cost: 0 },
  { x: x - 68, y: y - 6, width: 60, height: 12, anchor: 'end', cost: 1 },
  { x: x - 30, y: y - 22, width: 60, height: 12, anchor: 'middle', cost: 2 },
  { x: x - 30, y: y + 10, width: 60, height: 12, anchor: 'middle', cost: 3 },
];
const spot = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) });

it('keeps labels apart, inside, and off hard obstacles, and accounts for every one', () => {
  fc.assert(fc.property(fc.array(spot, { maxLength: 40 }), (spots) => {
    const items: Placeable[] = spots.map(({ x, y }, i) => ({ id: String(i), priority: i % 5, candidates: around(x, y) }));
    const discs: Obstacle[] = spots.map(({ x, y }) => ({ x: x - 4, y: y - 4, width: 8, height: 8, weight: 1, hard: true }));
    const { placed, culled } = placeLabels(items, discs, BOUNDS);
    const boxes = [...placed.values()];
    const apart = boxes.every((a, i) => boxes.slice(i + 1).every((b) => overlap(a, b) === 0));
    const off = boxes.every((box) => discs.every((disc) => overlap(box, disc) === 0));
    const inside = boxes.every((box) => box.x >= 0 && box.y >= 0 && box.x + box.width <= 400 && box.y + box.height <= 300);
    return apart && off && inside && placed.size + culled.length === items.length;
  }));
});

it('culls the least useful of two that want the only place', () => {
  const only: Candidate[] = [{ x: 10, y: 10, width: 50, height: 10, anchor: 'start', cost: 0 }];
  const { placed, culled } = placeLabels([{ id: 'small', priority: 1, candidates: only }, { id: 'large', priority: 2, candidates: only }], [], BOUNDS);
  expect([[...placed.keys()], culled]).toEqual([['large'], ['small']]);
});

it('prefers the cheaper side of a soft obstacle', () => {
  const wall: Obstacle = { x: 100, y: 0, width: 100, height: 300, weight: 1 };
  const { placed } = placeLabels([{ id: 'a', priority: 1, candidates: around(95, 150) }], [wall], BOUNDS);
  expect(placed.get('a')?.anchor).toBe('end');
});

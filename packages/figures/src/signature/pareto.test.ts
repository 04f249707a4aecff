import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { paretoFront } from './pareto.ts';

const places = fc.array(fc.record({ x: fc.integer({ min: 0, max: 20 }), y: fc.integer({ min: 0, max: 20 }) }), { maxLength: 30 });

it('keeps exactly the places that nothing beats', () => {
  fc.assert(fc.property(places, fc.boolean(), (items, lowerY) => {
    const front = paretoFront(items, lowerY);
    const height = (y: number): number => (lowerY ? -y : y);
    const beaten = (item: { x: number; y: number }): boolean => items.some((o) => o.x >= item.x && height(o.y) >= height(item.y) && (o.x > item.x || height(o.y) > height(item.y)));
    return items.every((item) => front.includes(item) === !beaten(item));
  }));
});

it('runs from left to right', () => {
  expect(paretoFront([{ x: 3, y: 1 }, { x: 1, y: 3 }, { x: 1, y: 1 }, { x: 2, y: 2 }]).map(({ x }) => x)).toEqual([1, 2, 3]);
});

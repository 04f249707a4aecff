import { expect, it } from 'vitest';
import { overlapOf } from './overlap.ts';

const pair = (a: string, b: string, people: number, leads: number, eur: number) => ({ a, b, people, sold_again_leads: leads, sold_again_eur: eur });
const ANSWER = {
  suppliers: [{ id: 'A', label: 'Alpha', people: 10 }, { id: 'B', label: 'Bravo', people: 30 }, { id: 'C', label: 'Charlie', people: 5 }, { id: 'D', label: 'Delta', people: 40 }],
  overlap: [pair('A', 'B', 4, 1, 2), pair('B', 'A', 4, 3, 9), pair('A', 'C', 2, 2, 30), pair('C', 'A', 2, 0, 0)],
};

it('ranks each pair once, by euros both ways, under the supplier who came first most dearly', () => {
  const { pairs, total } = overlapOf(ANSWER);
  expect(pairs.map(({ first, second, people, leads, eur, others }) => [first, second, people, leads, eur, others.eur])).toEqual([['Alpha', 'Charlie', 2, 2, 30, 0], ['Bravo', 'Alpha', 4, 3, 9, 2]]);
  expect(total).toEqual({ people: 6, leads: 6, eur: 41 });
});

it('lays out the suppliers that share somebody, the largest first', () => {
  const { suppliers, cell } = overlapOf(ANSWER);
  expect(suppliers.map(({ id }) => id)).toEqual(['B', 'A', 'C']);
  expect(cell('B', 'A')).toEqual({ people: 4, leads: 3, eur: 9 });
  expect(cell('B', 'C')).toBeNull();
});

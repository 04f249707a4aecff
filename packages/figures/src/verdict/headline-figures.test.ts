import { expect, it } from 'vitest';
import { exampleFigures } from '../examples/example-answer.ts';
import { GOLDEN_COUNTS } from '../examples/golden-answer.ts';
import { headlineFigures } from './headline-figures.ts';
import { OVERVIEW_FIGURES, SUPPLIER_FIGURES } from '../overview-query.ts';

const golden = exampleFigures(GOLDEN_COUNTS);
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

it('gives five figures with what stands beside them', () => {
  expect(headlineFigures(golden, undefined, 'fr', 365).map(({ label, value, note }) => [label, value, note].map(plain))).toEqual([
    ['Marge pour 1 € payé', '0,75 €', 'ROI −24,7 %'],
    ['Leads nets par euro', '0,56', '0,80 avant contrôle'],
    ['Coût d’une personne nette', '1,79 €', '1,25 € le lead facturé'],
    ['Conversion à 365 jours', '2,00 %', '1,90 à 2,11 %'],
    ['Plaintes par e-mail remis', '0,20 %', '0,19 à 0,21 %'],
  ]);
});

it('compares in points where it is a rate, and knows which way is better', () => {
  const before = exampleFigures({ ...GOLDEN_COUNTS, buyers: 1680, complaints: 1940, spend_eur: 100_000 });
  const [roi, perEuro, cost, conversion, complaints] = headlineFigures(golden, before, 'fr', 365).map(({ delta }) => delta);
  expect([roi?.direction, perEuro?.direction, cost?.direction, conversion?.direction, complaints?.direction]).toEqual(['worse', 'worse', 'worse', 'worse', 'worse']);
  expect([conversion?.text, cost?.text].map((text) => plain(text ?? ''))).toEqual(['−0,40 point', '+25 %']);
});

it('prints dashes for what is unknown', () => {
  expect(headlineFigures({}, undefined, 'en', 90).map(({ value }) => value)).toEqual(['—', '—', '—', '—', '—']);
});

it('asks for every figure that it reads, within the limit of one query', () => {
  expect(new Set(OVERVIEW_FIGURES).size).toBe(OVERVIEW_FIGURES.length);
  expect(OVERVIEW_FIGURES.length).toBeLessThanOrEqual(200);
  expect(SUPPLIER_FIGURES.every((id) => OVERVIEW_FIGURES.includes(id))).toBe(true);
});

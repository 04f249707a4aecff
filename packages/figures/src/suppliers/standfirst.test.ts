import { describe, expect, it } from 'vitest';
import { exampleAnswer, type ExampleRow } from '../examples/example-answer.ts';
import { GOLDEN_COUNTS, goldenSuppliers } from '../examples/golden-answer.ts';
import { standfirst } from './standfirst.ts';

const supplier = (id: string, margin: number | null, people = 1000): ExampleRow =>
  ({ id, name: id, counts: { leads_gross: 1000, leads_net: people, people_recruited: people, spend_eur: 1000, buyers: 40, margin_eur: margin } });
const say = (...rows: ExampleRow[]): string => standfirst(exampleAnswer(rows, GOLDEN_COUNTS), 'fr').replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the sentence on suppliers', () => {
  it('counts who earns and what the others got', () => {
    expect(standfirst(goldenSuppliers(), 'fr').replaceAll(/[\u00a0\u202f]/g, ' ')).toBe('Trois fournisseurs sur huit gagnent de l’argent. Les cinq autres ont reçu 79 180 € et rapporté 26 000 € de marge.');
    expect(standfirst(goldenSuppliers(), 'en')).toBe('Three suppliers out of eight make money. The other five received €79,180 and returned €26,000 of margin.');
  });

  it('agrees in number', () => {
    expect(say(supplier('a', 2000), supplier('b', 100))).toBe('Un fournisseur sur deux gagne de l’argent. L’autre a reçu 1 000 € et rapporté 100 € de marge.');
    expect(say(supplier('a', 100))).toBe('Aucun fournisseur ne gagne d’argent.');
    expect(say(supplier('a', 2000))).toBe('Le seul fournisseur gagne de l’argent.');
    expect(say(supplier('a', 2000), supplier('b', 2000))).toBe('Les deux fournisseurs gagnent de l’argent.');
  });

  it('does not judge on too few, and does not invent a margin', () => {
    expect(say(supplier('a', 2000, 50))).toMatch(/trop tôt|trop peu/);
    expect(say(supplier('a', 2000), supplier('b', null))).toBe('Un fournisseur sur deux gagne de l’argent. L’autre a reçu 1 000 €.');
    expect(say()).toBe('');
  });

  it('speaks of campaigns in the feminine', () => {
    const answer = goldenSuppliers();
    const campaigns = { ...answer, rows: answer.rows.slice(0, 1).map((row) => ({ ...row, by: { campaign: 'c' }, labels: { campaign: 'C' } })) };
    expect(standfirst(campaigns, 'fr', 'campaign')).toBe('La seule campagne gagne de l’argent.');
  });
});

import { describe, expect, it } from 'vitest';
import { lostAddresses } from './address-verdict.ts';
import { plainText } from '../format/sentence.ts';

const said = (main: number, dead: number, lang: 'fr' | 'en' = 'fr'): string => plainText(lostAddresses([{ id: 'main', addresses: main }, { id: 'dead', addresses: dead }], lang).segments);

describe('the sentence on addresses', () => {
  it.each([
    [900, 100, 'Une adresse sur dix ne mène à personne.'], [850, 150, 'Une adresse sur sept ne mène à personne.'], [500, 500, 'Une adresse sur deux ne mène à personne.'],
    [400, 600, 'Plus d’une adresse sur deux ne mène à personne.'], [995, 5, 'Moins d’une adresse sur cent ne mène à personne.'], [10, 0, 'Chaque adresse mène à quelqu’un.'],
  ])('%i that live, %i dead', (main, dead, sentence) => expect(said(main, dead)).toBe(sentence));

  it('counts dead, throw-away and role addresses, and no other', () => {
    const classes = ['main', 'secondary', 'unknown', 'dead', 'throwaway', 'role'].map((id, at) => ({ id, addresses: 10 ** at }));
    expect(lostAddresses(classes, 'en')).toMatchObject({ addresses: 111_111, lost: 111_000 });
    expect(said(0, 0, 'en')).toBe('Every address leads to somebody.');
  });
});

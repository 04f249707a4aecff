import { describe, expect, it } from 'vitest';
import { exampleFigures, type Counts } from '../examples/example-answer.ts';
import { GOLDEN_COUNTS } from '../examples/golden-answer.ts';
import { plainText } from '../format/sentence.ts';
import { verdictModel } from './verdict.ts';

const say = (counts: Counts, lang: 'fr' | 'en' = 'fr'): string => plainText(verdictModel(exampleFigures({ ...GOLDEN_COUNTS, ...counts }), lang, 365).sentence).replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the verdict', () => {
  it('says the golden case aloud, with one accent', () => {
    expect(say({})).toBe('Nous avons payé 125 000 € pour 100 000 leads. Derrière, 1 400 personnes ont acheté, et il manque 30 920 €.');
    expect(say({}, 'en')).toBe('We paid €125,000 for 100,000 leads. Behind them, 1,400 people bought, and €30,920 is missing.');
    const { sentence, result } = verdictModel(exampleFigures(GOLDEN_COUNTS), 'fr', 365);
    expect(sentence.filter(({ accent }) => accent)).toEqual([{ text: '1\u202f400\u00a0personnes ont acheté', accent: true }]);
    expect(result).toBe(-30_920);
  });

  it.each([
    ['profit', { margin_eur: 150_000 }, /et il reste 25 000 €\.$/],
    ['balance', { margin_eur: 125_000 }, /couvre tout juste la dépense\.$/],
    ['unknown margin', { margin_eur: null }, /1 400 personnes ont acheté, mais leur marge n’est pas connue\.$/],
    ['immature', { people_mature: 0, leads_gross_mature: 0, spend_mature_eur: 0, buyers: 0, margin_eur: 0 }, /Il est trop tôt pour conclure : aucun n’a encore 365 jours\.$/],
    ['no spend', { spend_eur: 0 }, /^100 000 leads, sans dépense connue\. Derrière, 1 400 personnes ont acheté, pour une marge de 94 080 €\.$/],
    ['unknown spend', { spend_eur: null }, /^100 000 leads, pour une dépense que nous ne connaissons pas\.$/],
    ['no leads', { leads_gross: 0 }, /^Nous avons payé 125 000 € et aucun lead n’est arrivé\.$/],
    ['nothing', { leads_gross: 0, spend_eur: 0 }, /^Ni dépense ni lead sur cette période\.$/],
    ['nobody bought', { buyers: 0, margin_eur: 0 }, /Derrière, personne n’a acheté, et il manque 125 000 €\.$/],
    ['one buyer', { buyers: 1 }, /Derrière, 1 personne a acheté,/],
    ['a part too recent', { spend_mature_eur: 90_000 }, /Derrière les 90 000 € qui ont 365 jours de recul, 1 400 personnes ont acheté, et il reste 4 080 €\.$/],
  ])('%s', (_, counts, sentence) => expect(say(counts)).toMatch(sentence));
});

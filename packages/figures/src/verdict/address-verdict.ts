import type { Language } from '@e-respect/contract';
import { countInWords } from '../format/number-format.ts';
import { segmentsOf, type Segment } from '../format/sentence.ts';

/** Classes whose mail reaches nobody, or no one person. */
const LOST: ReadonlySet<string> = new Set(['dead', 'throwaway', 'role']);
const MOST_WORDS = 100;

const TEXT: Record<Language, { none: string; half: string; few: string; one: string }> = {
  fr: {
    none: '*Chaque adresse* mène à quelqu’un.', half: '*Plus d’une adresse sur deux* ne mène à personne.', few: '*Moins d’une adresse sur cent* ne mène à personne.',
    one: '*Une adresse sur {n}* ne mène à personne.',
  },
  en: {
    none: '*Every address* leads to somebody.', half: '*More than one address in two* leads to nobody.', few: '*Fewer than one address in a hundred* leads to nobody.',
    one: '*One address in {n}* leads to nobody.',
  },
};

export interface LostAddresses { addresses: number; lost: number; segments: Segment[] }

/** How many of the addresses that leads came by are dead, throw-aways or roles, and the sentence that says so. */
export function lostAddresses(classes: readonly { id: string; addresses: number }[], lang: Language): LostAddresses {
  const sum = (of: typeof classes): number => of.reduce((total, each) => total + each.addresses, 0);
  const [addresses, lost] = [sum(classes), sum(classes.filter(({ id }) => LOST.has(id)))];
  const words = TEXT[lang];
  const oneIn = Math.round(addresses / lost);
  const sentence = lost === 0 ? words.none : lost * 2 > addresses ? words.half : oneIn > MOST_WORDS ? words.few : words.one.replace('{n}', countInWords(oneIn, lang));
  return { addresses, lost, segments: segmentsOf(sentence) };
}

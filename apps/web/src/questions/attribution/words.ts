import { attribution as en } from '../../lib/i18n/en/attribution.ts';
import { attribution as fr } from '../../lib/i18n/fr/attribution.ts';
import { ownWords } from '../../lib/i18n/use-words.ts';

export const useAttributionWords = ownWords(fr, en);

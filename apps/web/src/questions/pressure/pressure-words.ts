import { pressure as en } from '../../lib/i18n/en/pressure.ts';
import { pressure as fr } from '../../lib/i18n/fr/pressure.ts';
import { ownWords } from '../../lib/i18n/use-words.ts';

export const usePressureWords = ownWords(fr, en);
export type PressureWords = typeof fr;

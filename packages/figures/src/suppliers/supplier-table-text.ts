import type { Dimension, Language } from '@e-respect/contract';
import { countOfDimension } from '../format/dimension-words.ts';
import { capitalise } from '../format/number-format.ts';
import { verdictWord, type Verdict } from './supplier-verdict.ts';

type TableText = Record<'verdict' | 'total' | 'immature' | 'partial' | 'colon' | 'separator' | 'nobody' | 'allFew', string>
  & { special: Record<string, string> };

export const TABLE_TEXT: Record<Language, TableText> = {
  fr: {
    verdict: 'Verdict', total: 'Ensemble', immature: 'trop tôt', partial: 'partiel', colon: '\u00a0: ', separator: '\u00a0; ',
    nobody: 'Rien à comparer', allFew: 'Trop peu, ou trop tôt, pour un verdict',
    special: { unknown: 'Inconnu', unattributed: 'Non attribué', unallocated: 'Non réparti' },
  },
  en: {
    verdict: 'Verdict', total: 'All', immature: 'too early', partial: 'partial', colon: ': ', separator: '; ',
    nobody: 'Nothing to compare', allFew: 'Too few, or too early, for a verdict',
    special: { unknown: 'Unknown', unattributed: 'Unattributed', unallocated: 'Unallocated' },
  },
};

/** The title concludes: « Trois à garder, un à renégocier, trois à arrêter ». */
export function supplierTitle(verdicts: readonly (Verdict | null)[], dimension: Dimension, lang: Language): string {
  if (verdicts.length === 0) return TABLE_TEXT[lang].nobody;
  const parts = (['keep', 'watch', 'stop'] as const).flatMap((verdict) => {
    const count = verdicts.filter((candidate) => candidate === verdict).length;
    return count === 0 ? [] : [`${countOfDimension(count, dimension, lang)} ${lang === 'en' ? 'to ' : ''}${verdictWord(verdict)[lang]}`];
  });
  return parts.length === 0 ? TABLE_TEXT[lang].allFew : capitalise(parts.join(', '));
}

import * as en from '../../lib/i18n/en/reputation-cost.ts';
import * as fr from '../../lib/i18n/fr/reputation-cost.ts';
import { ownWords } from '../../lib/i18n/use-words.ts';

export const useCostWords = ownWords(fr.reputationCost, en.reputationCost);
export const useAssumptionWords = ownWords(fr.assumptionWords, en.assumptionWords);

import * as en from '../../lib/i18n/en/provider-rates.ts';
import * as fr from '../../lib/i18n/fr/provider-rates.ts';
import { ownWords } from '../../lib/i18n/use-words.ts';

export const useProviderWords = ownWords({ ...fr }, { ...en });
export type ProviderSpeech = ReturnType<typeof useProviderWords>;

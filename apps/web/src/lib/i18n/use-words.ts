import type { Language } from '@e-respect/contract';
import { createContext, use } from 'react';
import { CATALOGUES, type Words } from './index.ts';
import { frenchly } from './typography.ts';

const KEY = 'e-respect.lang';

export const LanguageContext = createContext<Language>('fr');

export interface Speech {
  lang: Language;
  t: Words;
}

export const useWords = (): Speech => {
  const lang = use(LanguageContext);
  return { lang, t: CATALOGUES[lang] };
};

/**
 * Words of a page that is loaded on its own, beside those of the application: `const useOwn = ownWords(fr, en)` once, outside of components.
 */
export function ownWords<W extends object>(fr: W, en: W): () => Speech & { own: W } {
  const set = { fr: frenchly({ ...fr }), en };
  return () => {
    const speech = useWords();
    return { ...speech, own: set[speech.lang] };
  };
}

const stored = (): Language | null => {
  const value = localStorage.getItem(KEY);
  return value === 'fr' || value === 'en' ? value : null;
};

export const keepLanguage = (lang: Language): void => localStorage.setItem(KEY, lang);

/** The address first, then the last choice; French otherwise, whatever the browser speaks. */
export const chooseLanguage = (fromUrl: Language | undefined): Language => fromUrl ?? stored() ?? 'fr';

import type { Language } from '@e-respect/contract';
import { createContext, use } from 'react';
import { CATALOGUES, type Words } from './index.ts';

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

const stored = (): Language | null => {
  const value = localStorage.getItem(KEY);
  return value === 'fr' || value === 'en' ? value : null;
};

export const keepLanguage = (lang: Language): void => localStorage.setItem(KEY, lang);

/** The address first, then the last choice; French otherwise, whatever the browser speaks. */
export const chooseLanguage = (fromUrl: Language | undefined): Language => fromUrl ?? stored() ?? 'fr';

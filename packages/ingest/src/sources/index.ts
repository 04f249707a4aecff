import type { Source } from './source.ts';

/** Every sender of files and events we know; the canonical files come first. */
export const SOURCES: readonly Source[] = [
  { id: 'canonical', label: { fr: 'Modèle e-Respect', en: 'e-Respect template' } },
];

export const sourceOf = (id: string): Source | undefined => SOURCES.find((source) => source.id === id);
export const sourceIds = (): string[] => SOURCES.map((source) => source.id);

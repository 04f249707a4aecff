import type { Language } from '@e-respect/contract';
import * as en from './en/index.ts';
import * as fr from './fr/index.ts';
import { frenchly } from './typography.ts';

export type Words = typeof fr;

/** All words of the application. The English catalogue has the type of the French one: a missing key does not compile. */
export const CATALOGUES: Record<Language, Words> = { fr: frenchly({ ...fr }), en };

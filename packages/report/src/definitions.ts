import type { FigureEntry, Language } from '@e-respect/contract';

export type Definition = { term: string; words: string };

/** The figures printed in the report, in the order in which they are read. */
const PRINTED = [
  'spend_mature_eur', 'margin_eur', 'roi', 'leads_per_eur_net', 'leads_per_eur_gross', 'cost_per_person', 'cost_per_lead_gross', 'conversion_rate', 'complaint_rate',
  'leads_net', 'people_recruited', 'buyers', 'people_silent', 'claimable_eur',
] as const;

/** Each printed figure with its formula in words, out of the one catalogue; a figure it lacks is left out. */
export function definitionsOf(catalogue: readonly FigureEntry[], lang: Language): Definition[] {
  return PRINTED.flatMap((id) => {
    const entry = catalogue.find((candidate) => candidate.id === id);
    if (!entry) return [];
    const words = entry.words[lang] || entry.explain[lang];
    return [{ term: entry.label[lang], words }];
  });
}

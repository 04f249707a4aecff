import type { Language, RespectCorrelation, ReturnFigure } from '@e-respect/contract';
import type { QuadrantPlace } from '../signature/signature-model.ts';

type ScatterText = {
  titles: Record<RespectCorrelation['reading'], string>;
  returns: Record<ReturnFigure, string>;
  correlation: string; falls: string; rises: string; noInterval: string; tooFew: string; alike: string;
  note: string; hollow: string; circular: string;
  limit: string; even: string; y: string; quadrants: Record<QuadrantPlace, string>;
  reasons: Record<'test' | 'immature' | 'return', string>;
  head: string[]; beforeReputation: string; few: string;
};

/** `{…}` are filled with formatted figures; quadrants are those of a measure that should be low. */
export const SCATTER_TEXT: Record<Language, ScatterText> = {
  fr: {
    titles: {
      pays: 'Les campagnes les plus respectueuses rapportent davantage', costs: 'Ici, les campagnes les plus respectueuses rapportent moins',
      undecided: 'Rien ne dit que le respect coûte, ni qu’il rapporte', too_few: 'Trop peu de campagnes pour dire si le respect paie', alike: 'Sur ce test, toutes les campagnes se valent',
    },
    returns: { roi_net: 'ROI net', roi: 'ROI avant réputation' },
    correlation: 'Corrélation de rang avec le {return}\u00a0: ρ\u00a0=\u00a0{rho}{interval}, n\u00a0=\u00a0{n} campagnes. {direction}',
    falls: 'Plus la mesure est haute, moins la campagne rapporte.', rises: 'Plus la mesure est haute, plus la campagne rapporte.', noInterval: ', sans intervalle',
    tooFew: 'Corrélation de rang avec le {return}\u00a0: non calculée sous 5 campagnes (n\u00a0=\u00a0{n}).', alike: 'Corrélation de rang avec le {return}\u00a0: aucune, la mesure ou le retour est partout le même (n\u00a0=\u00a0{n}).',
    note: 'Une corrélation entre campagnes n’est pas une cause. La surface d’un disque vaut ses personnes nettes, la barre l’intervalle à 95\u00a0% du retour.',
    hollow: 'Un disque creux repose sur trop peu ou sur un autre retour\u00a0: il ne compte pas.', circular: 'Le ROI net contient déjà le coût des plaintes\u00a0: la corrélation avant réputation se lit à côté.',
    limit: 'limite {value}', even: 'la marge couvre la dépense', y: '{return} à {days} jours',
    quadrants: { top_left: 'Respectueuses et rentables', top_right: 'Rentables sans égards', bottom_left: 'Respectueuses, à perte', bottom_right: 'Ni égards ni retour' },
    reasons: { test: 'mesure inconnue', immature: 'trop jeune', return: 'retour inconnu' },
    head: ['Campagne', 'Mesure', 'n', 'Retour', 'Intervalle à 95\u00a0%', 'Personnes nettes', 'Remarque'], beforeReputation: 'avant réputation', few: 'trop peu',
  },
  en: {
    titles: {
      pays: 'The most respectful campaigns earn more', costs: 'Here the most respectful campaigns earn less',
      undecided: 'Nothing says that respect costs, nor that it pays', too_few: 'Too few campaigns to say whether respect pays', alike: 'On this test all campaigns are alike',
    },
    returns: { roi_net: 'net ROI', roi: 'ROI before reputation' },
    correlation: 'Rank correlation with {return}: ρ = {rho}{interval}, n = {n} campaigns. {direction}',
    falls: 'The higher the measure, the less a campaign earns.', rises: 'The higher the measure, the more a campaign earns.', noInterval: ', without interval',
    tooFew: 'Rank correlation with {return}: not worked out under 5 campaigns (n = {n}).', alike: 'Rank correlation with {return}: none, the measure or the return is the same everywhere (n = {n}).',
    note: 'A correlation between campaigns is no cause. The area of a disc is its net people, the bar the 95% interval of the return.',
    hollow: 'A hollow disc stands on too few or on another return: it does not count.', circular: 'Net ROI already holds the cost of complaints: the correlation before reputation is read beside.',
    limit: 'limit {value}', even: 'the margin covers the spend', y: '{return} at {days} days',
    quadrants: { top_left: 'Respectful and profitable', top_right: 'Profitable without regard', bottom_left: 'Respectful, at a loss', bottom_right: 'Neither regard nor return' },
    reasons: { test: 'unknown measure', immature: 'too young', return: 'unknown return' },
    head: ['Campaign', 'Measure', 'n', 'Return', '95% interval', 'Net people', 'Remark'], beforeReputation: 'before reputation', few: 'too few',
  },
};

import type { Language } from '@e-respect/contract';
import type { PeoplePart, RefusalFigure } from '../overview-query.ts';
import type { PointKind } from './points-grid.ts';

export type FlowId = PeoplePart | RefusalFigure
  | 'sends' | 'people_solicited' | 'people_said_no' | 'leads_gross' | 'leads_net' | 'people_recruited' | 'buyers' | 'repeat_buyers' | 'spend_eur' | 'margin_eur' | 'reputation_cost_eur' | 'net_eur';

type FlowText = {
  labels: Record<FlowId, string>;
  /** words of the picture, after the number of people */
  kinds: Record<PointKind, string>;
  boughtOf: string; bought: string;
  title: string; titleUnknown: string; subtitle: string; unit: string; unitOfOne: string;
  /** notes under the picture */
  few: string; fewOne: string; unsolicited: string;
  alt: string; points: string; colon: string; separator: string; tableHead: string[];
};

export const FLOW_TEXT: Record<Language, FlowText> = {
  fr: {
    labels: {
      sends: 'e-mails envoyés', people_solicited: 'personnes sollicitées', people_said_no: 'touchées, n’ont pas dit oui', people_with_lead: 'personnes avec un lead',
      people_ordered: 'ont commandé sans lead', people_complained: 'ont porté plainte', people_unsubscribed: 'se sont désabonnées',
      people_not_reached: 'jamais jointes', people_clicked: 'ont cliqué sans suite', people_silent: 'n’ont rien répondu',
      leads_gross: 'leads bruts', leads_rejected: 'rejetés à l’arrivée', leads_duplicate_cross: 'déjà vendus par un autre', leads_duplicate_own: 'en double',
      leads_throwaway: 'adresses jetables', leads_role: 'adresses de service', leads_invalid: 'adresses mortes', leads_unproven: 'sans preuve de consentement',
      leads_net: 'leads nets', people_recruited: 'personnes nettes', buyers: 'acheteurs', repeat_buyers: 'acheteurs revenus', spend_eur: 'payés', margin_eur: 'de marge', reputation_cost_eur: 'de coût de réputation', net_eur: 'de résultat après réputation',
    },
    kinds: {
      net: 'recrutées pour de bon', refused: 'dont le lead est refusé', ordered: 'ont commandé sans lead', clicked: 'ont cliqué sans suite', silent: 'n’ont rien répondu',
      unsubscribed: 'se sont désabonnées', complained: 'ont porté plainte', not_reached: 'jamais jointes',
    },
    bought: 'ont acheté', boughtOf: 'ont acheté, dont {repeat} plus d’une fois',
    title: 'Pour 100\u202f000 leads, {saidNo} personnes n’ont pas dit oui', titleUnknown: 'Pour 100\u202f000 leads',
    subtitle: '{sends} e-mails envoyés, {people} personnes sollicitées.', unit: 'Un point vaut {unit} personnes.', unitOfOne: 'Un point vaut une personne.',
    few: '{leads} leads seulement\u00a0: la figure est une extrapolation.', fewOne: 'Un seul lead\u00a0: la figure est une extrapolation.',
    unsolicited: 'Une partie des personnes nettes n’a reçu aucun e-mail connu\u00a0: les points ne montrent que celles qui en ont reçu, et leur part des acheteurs.',
    alt: 'Pour 100\u202f000 leads bruts.', points: '{total} points de {unit} personnes.', colon: '\u00a0: ', separator: '\u00a0; ', tableHead: ['Flux', 'Pour 100\u202f000 leads bruts', 'Compté'],
  },
  en: {
    labels: {
      sends: 'e-mails sent', people_solicited: 'people solicited', people_said_no: 'reached, did not say yes', people_with_lead: 'people with a lead',
      people_ordered: 'ordered without a lead', people_complained: 'complained', people_unsubscribed: 'unsubscribed',
      people_not_reached: 'never reached', people_clicked: 'clicked, no more', people_silent: 'answered nothing',
      leads_gross: 'gross leads', leads_rejected: 'rejected on arrival', leads_duplicate_cross: 'already sold by another', leads_duplicate_own: 'sold twice',
      leads_throwaway: 'throw-away addresses', leads_role: 'role addresses', leads_invalid: 'dead addresses', leads_unproven: 'without proof of consent',
      leads_net: 'net leads', people_recruited: 'net people', buyers: 'buyers', repeat_buyers: 'buyers who came back', spend_eur: 'paid', margin_eur: 'of margin', reputation_cost_eur: 'of reputation cost', net_eur: 'of result after reputation',
    },
    kinds: {
      net: 'recruited for good', refused: 'whose lead is refused', ordered: 'ordered without a lead', clicked: 'clicked, no more', silent: 'answered nothing',
      unsubscribed: 'unsubscribed', complained: 'complained', not_reached: 'never reached',
    },
    bought: 'bought', boughtOf: 'bought, {repeat} of them more than once',
    title: 'For 100,000 leads, {saidNo} people did not say yes', titleUnknown: 'For 100,000 leads',
    subtitle: '{sends} e-mails sent, {people} people solicited.', unit: 'One point is {unit} people.', unitOfOne: 'One point is one person.',
    few: 'Only {leads} leads: the picture is an extrapolation.', fewOne: 'Only one lead: the picture is an extrapolation.',
    unsolicited: 'Some of the net people got no known e-mail: the points show only those who did, and their share of the buyers.',
    alt: 'For 100,000 gross leads.', points: '{total} points of {unit} people.', colon: ': ', separator: '; ', tableHead: ['Flow', 'Per 100,000 gross leads', 'Counted'],
  },
};

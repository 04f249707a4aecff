import type { Language } from '@e-respect/contract';
import type { Noun } from '../format/number-format.ts';

export type VerdictCase = 'profit' | 'loss' | 'balance' | 'unknown_margin' | 'immature' | 'no_spend' | 'nothing_known' | 'no_leads' | 'nothing' | 'unknown_spend';

type VerdictText = {
  sentences: Record<VerdictCase, string>;
  behind: string;
  behindMature: string;
  nobody: string;
  unknownBuyers: string;
  lead: Noun;
  bought: Noun;
};

/** `*…*` is the accent phrase; `{…}` are filled with formatted figures. */
export const VERDICT_TEXT: Record<Language, VerdictText> = {
  fr: {
    sentences: {
      profit: 'Nous avons payé {spend} pour {leads}. {behind}, *{buyers}*, et il reste {result}.',
      loss: 'Nous avons payé {spend} pour {leads}. {behind}, *{buyers}*, et il manque {result}.',
      balance: 'Nous avons payé {spend} pour {leads}. {behind}, *{buyers}*, et la marge couvre tout juste la dépense.',
      unknown_margin: 'Nous avons payé {spend} pour {leads}. {behind}, *{buyers}*, mais leur marge n’est pas connue.',
      immature: 'Nous avons payé {spend} pour {leads}. *Il est trop tôt pour conclure*\u00a0: aucun n’a encore {days} jours.',
      no_spend: '{leads}, sans dépense connue. {behind}, *{buyers}*, pour une marge de {margin}.',
      nothing_known: '{leads}, sans dépense connue. {behind}, *{buyers}*, mais leur marge n’est pas connue.',
      no_leads: 'Nous avons payé {spend} et *aucun lead n’est arrivé*.',
      nothing: '*Ni dépense ni lead* sur cette période.',
      unknown_spend: '{leads}, *pour une dépense que nous ne connaissons pas*.',
    },
    behind: 'Derrière',
    behindMature: 'Derrière les {mature} qui ont {days} jours de recul',
    nobody: 'personne n’a acheté',
    unknownBuyers: 'les acheteurs ne sont pas connus',
    lead: { one: 'lead', other: 'leads' },
    bought: { one: 'personne a acheté', other: 'personnes ont acheté' },
  },
  en: {
    sentences: {
      profit: 'We paid {spend} for {leads}. {behind}, *{buyers}*, and {result} is left.',
      loss: 'We paid {spend} for {leads}. {behind}, *{buyers}*, and {result} is missing.',
      balance: 'We paid {spend} for {leads}. {behind}, *{buyers}*, and the margin just covers the spend.',
      unknown_margin: 'We paid {spend} for {leads}. {behind}, *{buyers}*, but their margin is not known.',
      immature: 'We paid {spend} for {leads}. *It is too early to conclude*: none is {days} days old yet.',
      no_spend: '{leads}, with no known spend. {behind}, *{buyers}*, for a margin of {margin}.',
      nothing_known: '{leads}, with no known spend. {behind}, *{buyers}*, but their margin is not known.',
      no_leads: 'We paid {spend} and *not one lead came*.',
      nothing: '*Neither spend nor leads* in this period.',
      unknown_spend: '{leads}, *for a spend that we do not know*.',
    },
    behind: 'Behind them',
    behindMature: 'Behind the {mature} that is {days} days old',
    nobody: 'nobody bought',
    unknownBuyers: 'the buyers are not known',
    lead: { one: 'lead', other: 'leads' },
    bought: { one: 'person bought', other: 'people bought' },
  },
};

import type { Language, PricedHarm } from '@e-respect/contract';
import type { Noun } from '../format/number-format.ts';

type Missing = PricedHarm['missing'][number];
type Counted = Exclude<keyof PricedHarm['counts'], 'mean_excess'> | 'excess' | 'windows';
export type CostTerm = 'c1' | 'c2' | 'c3' | 'c4';

/** Formulas have their numbers put in by name. */
interface CostText {
  title: string; unknown: string; terms: Record<CostTerm, string>; formulas: Record<CostTerm, string>; total: string; spread: string; left: string; separator: string; counts: Record<Counted, Noun>;
  missing: Record<Missing, string>; missingShort: Record<Missing, string>;
}

export const COST_TEXT: Record<Language, CostText> = {
  fr: {
    title: 'Le tort fait aux autres coûte {total}, entre {low} et {high}', unknown: 'Le coût du tort fait aux autres n’est pas connu',
    terms: { c1: 'Valeur perdue (C1)', c2: 'Courrier de la marque mis à l’écart (C2)', c3: 'Pression sur les silencieux (C3)', c4: 'Réparation (C4)' },
    formulas: {
      c1: 'V {v} × ({unsubscribes} × {lostU} + {complaints} × {lostK} + {hard_bounces} × {lostH})',
      c2: '{windows} de 7 jours\u00a0: part mise à l’écart × courriers suivants de la marque × {mail} par courrier',
      c3: '{pressured_silent} × V {v} × min(50\u00a0%\u202f; {kappa} × {excess}) × {months} ÷ 24',
      c4: '{fixed} × {campaigns} + {share} de {complaints} × {case}',
    },
    total: 'Coût de réputation', spread: '{range}, 8 tirages sur 10', left: 'pas compté\u00a0: ', separator: '\u202f; ',
    counts: {
      unsubscribes: { one: 'désabonné', other: 'désabonnés' }, complaints: { one: 'plaignant', other: 'plaignants' }, hard_bounces: { one: 'adresse morte', other: 'adresses mortes' },
      pressured_silent: { one: 'silencieux', other: 'silencieux' }, months: { one: 'mois', other: 'mois' }, campaigns: { one: 'campagne', other: 'campagnes' }, excess: { one: 'courrier de trop', other: 'courriers de trop' },
      windows: { one: 'fenêtre', other: 'fenêtres' },
    },
    missing: {
      value: 'la valeur d’un contact\u00a0: importez les commandes avec leur marge, ou saisissez V', complaints: 'les plaintes\u00a0: importez-les avec les envois ou leurs suites',
      unsubscribes: 'les désabonnements\u00a0: importez-les avec les envois ou leurs suites', bounces: 'les adresses mortes\u00a0: importez les rebonds avec les envois ou leurs suites',
      pressure: 'la pression\u00a0: importez les envois personne par personne', brand_mail: 'le courrier de la marque\u00a0: importez vos propres envois, chez un fournisseur «\u00a0in_house\u00a0»',
      margin_per_mail: 'la marge par courrier reçu\u00a0: importez les commandes avec leur marge, ou saisissez v',
    },
    missingShort: { value: 'valeur inconnue', complaints: 'plaintes inconnues', unsubscribes: 'désabonnements inconnus', bounces: 'rebonds inconnus', pressure: 'pression inconnue', brand_mail: 'courrier de la marque inconnu', margin_per_mail: 'marge par courrier inconnue' },
  },
  en: {
    title: 'The harm done to others costs {total}, between {low} and {high}', unknown: 'What the harm done to others costs is not known',
    terms: { c1: 'Value forfeited (C1)', c2: 'The brand’s own mail set aside (C2)', c3: 'Pressure on the silent (C3)', c4: 'Remediation (C4)' },
    formulas: {
      c1: 'V {v} × ({unsubscribes} × {lostU} + {complaints} × {lostK} + {hard_bounces} × {lostH})',
      c2: '{windows} of 7 days: share set aside × the brand’s later mails × {mail} per mail',
      c3: '{pressured_silent} × V {v} × min(50%; {kappa} × {excess}) × {months} ÷ 24',
      c4: '{fixed} × {campaigns} + {share} of {complaints} × {case}',
    },
    total: 'Reputation cost', spread: '{range}, 8 draws in 10', left: 'not counted: ', separator: '; ',
    counts: {
      unsubscribes: { one: 'unsubscribed', other: 'unsubscribed' }, complaints: { one: 'who complained', other: 'who complained' }, hard_bounces: { one: 'dead address', other: 'dead addresses' },
      pressured_silent: { one: 'silent person', other: 'silent people' }, months: { one: 'month', other: 'months' }, campaigns: { one: 'campaign', other: 'campaigns' }, excess: { one: 'mail too many', other: 'mails too many' },
      windows: { one: 'window', other: 'windows' },
    },
    missing: {
      value: 'what a contact is worth: import orders with their margin, or type V', complaints: 'complaints: import them with the sends or their outcomes',
      unsubscribes: 'unsubscribes: import them with the sends or their outcomes', bounces: 'dead addresses: import bounces with the sends or their outcomes',
      pressure: 'pressure: import sends person by person', brand_mail: 'the brand’s own mail: import your own sends, under a supplier of kind “in_house”',
      margin_per_mail: 'the margin per inboxed mail: import orders with their margin, or type v',
    },
    missingShort: { value: 'value unknown', complaints: 'complaints unknown', unsubscribes: 'unsubscribes unknown', bounces: 'bounces unknown', pressure: 'pressure unknown', brand_mail: 'brand mail unknown', margin_per_mail: 'margin per mail unknown' },
  },
};

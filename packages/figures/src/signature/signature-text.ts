import type { Language } from '@e-respect/contract';
import type { QuadrantPlace, SignatureY } from './signature-model.ts';

type SignatureText = {
  axis: Record<SignatureY, string>;
  axisGross: Record<SignatureY, string>;
  x: string; xGross: string;
  quadrants: Record<SignatureY, Record<QuadrantPlace, string>>;
  title: Record<SignatureY, string>;
  cheapLoses: string; cheapWins: string; cheapLosesFeminine: string; cheapWinsFeminine: string;
  subtitle: string; front: string; gross: string; net: string; mean: string;
  note: Record<SignatureY, string>;
  people: { one: string; other: string };
  perEuro: string; tooFew: string; noSpend: string; immature: string; noData: string;
  alt: string; colon: string; separator: string; peopleHead: string; intervalHead: string; rangeHead: string;
};

export const SIGNATURE_TEXT: Record<Language, SignatureText> = {
  fr: {
    axis: { conversion: 'conversion des personnes nettes à {days} jours, intervalle à 95\u00a0%', value: 'marge par personne nette à {days} jours, intervalle à 95\u00a0%', reputation: 'coût de réputation par personne nette, de p10 à p90', complaints: 'plaintes par e-mail remis, intervalle à 95\u00a0%' },
    axisGross: { conversion: 'conversion des leads bruts à {days} jours, intervalle à 95\u00a0%', value: 'marge par lead brut à {days} jours', reputation: 'coût de réputation par personne nette, de p10 à p90', complaints: 'plaintes par e-mail remis, intervalle à 95\u00a0%' },
    x: 'leads nets par euro payé', xGross: 'leads bruts par euro payé',
    quadrants: {
      conversion: { top_left: 'Chers, mais ils achètent', top_right: 'Nombreux, et ils achètent', bottom_left: 'Ni nombreux ni acheteurs', bottom_right: 'Du volume, peu d’achats' },
      value: { top_left: 'Chers, et de valeur', top_right: 'Nombreux, et de valeur', bottom_left: 'Ni nombreux ni de valeur', bottom_right: 'Du volume, peu de valeur' },
      reputation: { top_left: 'Chers, et ils abîment', top_right: 'Du volume, qui abîme', bottom_left: 'Chers, mais respectueux', bottom_right: 'Nombreux, et respectueux' },
      complaints: { top_left: 'Chers, et l’on se plaint', top_right: 'Du volume, et l’on se plaint', bottom_left: 'Chers, mais respectueux', bottom_right: 'Nombreux, et respectueux' },
    },
    title: { conversion: 'Qui donne beaucoup, et qui vend', value: 'Qui donne beaucoup, et de la valeur', reputation: 'Qui donne beaucoup, et abîme peu', complaints: 'Qui donne beaucoup, et qui respecte' },
    cheapLoses: 'Le moins cher n’est pas celui qui vend', cheapWins: 'Le moins cher est aussi rentable',
    cheapLosesFeminine: 'La moins chère n’est pas celle qui vend', cheapWinsFeminine: 'La moins chère est aussi rentable',
    subtitle: 'Un disque par {one}, sa surface ses personnes nettes. Le fil part du facturé, arrive à ce qui reste après contrôle.',
    front: 'Front des meilleurs', gross: 'facturé', net: 'après contrôle', mean: '{value} en moyenne',
    note: {
      conversion: 'Chaque courbe est un même coût par acheteur. Le seuil est la marge moyenne par acheteur\u00a0; la marge propre de chaque {one} décide du verdict. En bleu, qui rend plus qu’il ne coûte.',
      value: 'Chaque courbe est une même marge rendue pour un euro payé. En bleu, qui rend plus qu’il ne coûte.',
      reputation: 'Plus bas est mieux. Chaque courbe est un même coût de réputation pour un euro payé. En bleu, qui rend plus qu’il ne coûte.',
      complaints: 'Plus bas est mieux. Les messageries surveillent à 0,10\u00a0% et pénalisent à 0,30\u00a0%. En bleu, qui rend plus qu’il ne coûte.',
    },
    people: { one: 'personne', other: 'personnes' },
    perEuro: '{x}\u00a0lead/€', tooFew: 'trop peu', noSpend: 'sans dépense connue', immature: 'trop tôt', noData: 'donnée absente',
    alt: '{x} et {y}.', colon: '\u00a0: ', separator: '\u00a0; ', peopleHead: 'Personnes nettes', intervalHead: 'Intervalle à 95\u00a0%', rangeHead: 'De p10 à p90',
  },
  en: {
    axis: { conversion: 'conversion of net people at {days} days, 95% interval', value: 'margin per net person at {days} days, 95% interval', reputation: 'reputation cost per net person, p10 to p90', complaints: 'complaints per delivered e-mail, 95% interval' },
    axisGross: { conversion: 'conversion of gross leads at {days} days, 95% interval', value: 'margin per gross lead at {days} days', reputation: 'reputation cost per net person, p10 to p90', complaints: 'complaints per delivered e-mail, 95% interval' },
    x: 'net leads per euro paid', xGross: 'gross leads per euro paid',
    quadrants: {
      conversion: { top_left: 'Dear, but they buy', top_right: 'Many, and they buy', bottom_left: 'Neither many nor buyers', bottom_right: 'Volume, few purchases' },
      value: { top_left: 'Dear, and valuable', top_right: 'Many, and valuable', bottom_left: 'Neither many nor valuable', bottom_right: 'Volume, little value' },
      reputation: { top_left: 'Dear, and harmful', top_right: 'Volume, and harmful', bottom_left: 'Dear, but respectful', bottom_right: 'Many, and respectful' },
      complaints: { top_left: 'Dear, and people complain', top_right: 'Volume, and people complain', bottom_left: 'Dear, but respectful', bottom_right: 'Many, and respectful' },
    },
    title: { conversion: 'Who gives many, and who sells', value: 'Who gives many, and value', reputation: 'Who gives many, and harms little', complaints: 'Who gives many, and respects' },
    cheapLoses: 'The cheapest is not the one that sells', cheapWins: 'The cheapest pays its way too',
    cheapLosesFeminine: 'The cheapest is not the one that sells', cheapWinsFeminine: 'The cheapest pays its way too',
    subtitle: 'One disc per {one}, its area its net people. The thread starts from what was billed and ends at what remains after checks.',
    front: 'Best front', gross: 'billed', net: 'after checks', mean: '{value} on average',
    note: {
      conversion: 'Each curve is one cost per buyer. Break-even is the mean margin per buyer; the margin of each {one} decides its verdict. In blue, who gives back more than it costs.',
      value: 'Each curve is one margin returned per euro paid. In blue, who gives back more than it costs.',
      reputation: 'Lower is better. Each curve is one cost of reputation for one euro paid. In blue, who gives back more than it costs.',
      complaints: 'Lower is better. Mailbox providers watch from 0.10% and penalise from 0.30%. In blue, who gives back more than it costs.',
    },
    people: { one: 'person', other: 'people' },
    perEuro: '{x}\u00a0lead/€', tooFew: 'too few', noSpend: 'no known spend', immature: 'too early', noData: 'no data',
    alt: '{x} and {y}.', colon: ': ', separator: '; ', peopleHead: 'Net people', intervalHead: '95% interval', rangeHead: 'p10 to p90',
  },
};

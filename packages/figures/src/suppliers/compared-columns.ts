import type { ComparedSupplier, FigureSet, Language, Text } from '@e-respect/contract';
import { formatEuros, formatFigure, formatRange, formatRate } from '../format/format.ts';
import { formatNumber, UNKNOWN } from '../format/number-format.ts';
import { REFUSAL_FIGURES } from '../overview-query.ts';
import { readFigure, readValue, sumKnown } from '../format/read-figure.ts';
import { reputationPerPerson } from './weighted-criteria.ts';

export const COMPARED_COLUMNS = ['volume', 'refused', 'spend', 'cost', 'conversion', 'orders', 'value', 'complaints', 'reputation', 'return', 'worth', 'rank'] as const;
export type ComparedColumn = (typeof COMPARED_COLUMNS)[number];

/** Total rows have figures and no conclusions. */
type Judged = Pick<ComparedSupplier, 'net_value' | 'value_shrunk' | 'rank'>;
type Said = { value: number | null; text: string; sub: string };
type Column = {
  /** the figure a click explains */
  figure: string; better: 'higher' | 'lower';
  /** the second line of the head names the second line of the cells */
  label: Text; sub: Text;
  say: (figures: FigureSet, lang: Language, judged: Judged | null) => Said;
};

const figureText = (figures: FigureSet, id: string, unit: Parameters<typeof formatFigure>[1], lang: Language): string => formatFigure(readValue(figures, id), unit, lang);

export const COMPARED_COLUMN: Record<ComparedColumn, Column> = {
  volume: { figure: 'leads_net', better: 'higher', label: { fr: 'Leads nets', en: 'Net leads' }, sub: { fr: 'livrés', en: 'delivered' },
    say: (f, lang) => ({ value: readValue(f, 'leads_net'), text: figureText(f, 'leads_net', 'leads', lang), sub: figureText(f, 'leads_gross', 'leads', lang) }) },
  refused: { figure: 'net_share', better: 'lower', label: { fr: 'Refusés', en: 'Refused' }, sub: { fr: 'part valide', en: 'valid share' },
    say: (f, lang) => {
      const refused = sumKnown(REFUSAL_FIGURES.map((id) => readValue(f, id)));
      return { value: refused, text: formatFigure(refused, 'leads', lang), sub: formatRate(readValue(f, 'net_share'), lang, { decimals: 1 }) };
    } },
  spend: { figure: 'spend_eur', better: 'higher', label: { fr: 'Payé', en: 'Paid' }, sub: { fr: '', en: '' },
    say: (f, lang) => ({ value: readValue(f, 'spend_eur'), text: formatEuros(readValue(f, 'spend_eur'), lang, { decimals: 0 }), sub: '' }) },
  cost: { figure: 'cost_per_person', better: 'lower', label: { fr: 'Par personne', en: 'Per person' }, sub: { fr: 'par lead brut, net', en: 'per gross, net lead' },
    say: (f, lang) => ({ value: readValue(f, 'cost_per_person'), text: figureText(f, 'cost_per_person', 'eur', lang), sub: `${amountOf(f, 'cost_per_lead_gross', lang)} · ${amountOf(f, 'cost_per_lead_net', lang)}` }) },
  conversion: { figure: 'conversion_rate', better: 'higher', label: { fr: 'Conversion', en: 'Conversion' }, sub: { fr: 'du brut', en: 'of gross' },
    say: (f, lang) => ({ value: readValue(f, 'conversion_rate'), text: figureText(f, 'conversion_rate', 'rate', lang), sub: figureText(f, 'conversion_rate_gross', 'rate', lang) }) },
  orders: { figure: 'orders_per_buyer', better: 'higher', label: { fr: 'Commandes par acheteur', en: 'Orders per buyer' }, sub: { fr: '', en: '' },
    say: (f, lang) => ({ value: readValue(f, 'orders_per_buyer'), text: figureText(f, 'orders_per_buyer', 'ratio', lang), sub: '' }) },
  value: { figure: 'margin_per_person_eur', better: 'higher', label: { fr: 'Valeur par personne', en: 'Value per person' }, sub: { fr: 'chance ôtée', en: 'less luck' },
    say: (f, lang, judged) => ({ value: readValue(f, 'margin_per_person_eur'), text: figureText(f, 'margin_per_person_eur', 'eur', lang), sub: judged?.value_shrunk ? formatEuros(judged.value_shrunk.value, lang) : '' }) },
  complaints: { figure: 'complaint_rate', better: 'lower', label: { fr: 'Plaintes', en: 'Complaints' }, sub: { fr: '', en: '' },
    say: (f, lang) => ({ value: readValue(f, 'complaint_rate'), text: figureText(f, 'complaint_rate', 'rate', lang), sub: '' }) },
  reputation: { figure: 'reputation_cost_eur', better: 'lower', label: { fr: 'Coût de réputation', en: 'Reputation cost' }, sub: { fr: 'par personne', en: 'per person' },
    say: (f, lang) => ({ value: readValue(f, 'reputation_cost_eur'), text: formatEuros(readValue(f, 'reputation_cost_eur'), lang, { decimals: 0 }), sub: reputationPerPerson(f).value === null ? '' : formatEuros(reputationPerPerson(f).value, lang) }) },
  return: { figure: 'roi', better: 'higher', label: { fr: 'ROI', en: 'ROI' }, sub: { fr: 'réputation ôtée', en: 'less reputation' },
    say: (f, lang) => ({ value: readValue(f, 'roi'), text: wholePercent(readValue(f, 'roi'), lang), sub: wholePercent(readValue(f, 'roi_net'), lang) }) },
  worth: { figure: 'net_value_per_eur', better: 'higher', label: { fr: 'Gain net par euro', en: 'Net gain per euro' }, sub: { fr: 'à 95\u00a0%', en: 'at 95%' },
    say: (_, lang, judged) => {
      const net = judged?.net_value ?? null;
      return { value: net?.value ?? null, text: net ? formatEuros(net.value, lang, { decimals: 2, signed: true }) : UNKNOWN, sub: net ? formatRange(net.low, net.high, 'ratio', lang) : '' };
    } },
  rank: { figure: 'net_value_per_eur', better: 'lower', label: { fr: 'Rang', en: 'Rank' }, sub: { fr: 'à 90\u00a0%', en: 'at 90%' },
    say: (_, lang, judged) => {
      const rank = judged?.rank ?? null;
      return { value: rank?.mean ?? null, text: rank ? formatNumber(rank.mean, lang, { decimals: 1 }) : UNKNOWN, sub: rank ? rankRange(rank, lang) : '' };
    } },
};

/** `2` when sure, `2 à 4` otherwise. */
export function rankRange({ low, high }: { low: number; high: number }, lang: Language): string {
  if (low === high) return formatNumber(low, lang);
  return `${formatNumber(low, lang)} ${lang === 'fr' ? 'à' : 'to'} ${formatNumber(high, lang)}`;
}

/** Without its sign: the cell above says euros. */
const amountOf = (figures: FigureSet, id: string, lang: Language): string => formatFigure(readFigure(figures, id).value, 'ratio', lang);
const wholePercent = (rate: number | null, lang: Language): string => formatRate(rate, lang, { decimals: rate !== null && Math.abs(rate) < 0.1 ? 1 : 0, signed: true });

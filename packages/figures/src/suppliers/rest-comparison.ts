import type { FigureEntry, FigureSet, FigureValue, Language, Text, Unit } from '@e-respect/contract';
import { intervalOfDifference } from '@e-respect/statistics';
import { formatEuros, formatFigure, formatPoints } from '../format/format.ts';
import { formatNumber, UNKNOWN } from '../format/number-format.ts';
import { readFigure } from '../format/read-figure.ts';

type Row = { figure: string; unit: Unit; better: Exclude<FigureEntry['better'], 'neither'>; label: Text };

const ROWS: readonly Row[] = [
  { figure: 'leads_per_eur_net', unit: 'per_eur', better: 'higher', label: { fr: 'Leads nets par euro', en: 'Net leads per euro' } },
  { figure: 'cost_per_person', unit: 'eur', better: 'lower', label: { fr: 'Coût d’une personne nette', en: 'Cost of a net person' } },
  { figure: 'net_share', unit: 'rate', better: 'higher', label: { fr: 'Part nette', en: 'Net share' } },
  { figure: 'conversion_rate', unit: 'rate', better: 'higher', label: { fr: 'Conversion', en: 'Conversion' } },
  { figure: 'repeat_rate', unit: 'rate', better: 'higher', label: { fr: 'Réachat', en: 'Repeat rate' } },
  { figure: 'margin_per_person_eur', unit: 'eur', better: 'higher', label: { fr: 'Valeur par personne', en: 'Value per person' } },
  { figure: 'roi', unit: 'rate', better: 'higher', label: { fr: 'ROI', en: 'ROI' } },
  { figure: 'roi_net', unit: 'rate', better: 'higher', label: { fr: 'ROI, réputation ôtée', en: 'ROI less reputation' } },
  { figure: 'complaint_rate', unit: 'rate', better: 'lower', label: { fr: 'Plaintes', en: 'Complaints' } },
  { figure: 'unsubscribe_rate', unit: 'rate', better: 'lower', label: { fr: 'Désabonnements', en: 'Unsubscribes' } },
  { figure: 'proof_coverage', unit: 'rate', better: 'higher', label: { fr: 'Preuve de consentement', en: 'Proof of consent' } },
];
export const REST_FIGURES: readonly string[] = ROWS.map(({ figure }) => figure);

/** `plain`: a count without interval; `few`: under the minimum on one side; `same`: the interval of the difference holds 0. */
export type RestVerdict = 'better' | 'worse' | 'same' | 'plain' | 'few' | 'unknown';
export type RestRow = { figure: string; label: string; own: FigureValue; ownText: string; restText: string; difference: string; interval: string; verdict: RestVerdict };

/** One supplier beside all others together: each difference with its interval, and whether chance alone may explain it. */
export function restComparison(own: FigureSet, rest: FigureSet, lang: Language): RestRow[] {
  return ROWS.map(({ figure, unit, better, label }) => {
    const [one, other] = [readFigure(own, figure), readFigure(rest, figure)];
    const bounds = boundsOf(one, other);
    const sign = better === 'higher' ? 1 : -1;
    return {
      figure, label: label[lang], own: one, ownText: formatFigure(one.value, unit, lang), restText: formatFigure(other.value, unit, lang),
      difference: one.value === null || other.value === null ? UNKNOWN : signed(one.value - other.value, unit, lang),
      interval: bounds ? `${signed(bounds.low, unit, lang)} … ${signed(bounds.high, unit, lang)}` : UNKNOWN,
      verdict: verdictOf([one, other], bounds && { low: Math.min(sign * bounds.low, sign * bounds.high), high: Math.max(sign * bounds.low, sign * bounds.high) }),
    };
  });
}

/** Newcombe's for rates; people recruited by both sides make it a little too wide, never too narrow, for what they have in common. */
function boundsOf(one: FigureValue, other: FigureValue): { low: number; high: number } | null {
  if (one.value === null || other.value === null || !one.interval || !other.interval) return null;
  return intervalOfDifference({ value: one.value, ...one.interval }, { value: other.value, ...other.interval });
}

function verdictOf(sides: readonly FigureValue[], towardsBetter: { low: number; high: number } | null): RestVerdict {
  if (sides.some(({ value }) => value === null)) return 'unknown';
  if (sides.some(({ status }) => status === 'too_few')) return 'few';
  if (!towardsBetter) return 'plain';
  return towardsBetter.low > 0 ? 'better' : towardsBetter.high < 0 ? 'worse' : 'same';
}

function signed(value: number, unit: Unit, lang: Language): string {
  if (unit === 'rate') return formatPoints(value, lang);
  return unit === 'eur' ? formatEuros(value, lang, { signed: true }) : formatNumber(value, lang, { decimals: 2, signed: true });
}

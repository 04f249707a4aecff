import type { FigureEntry, FigureSet, FigureStatus, Language, Text, Unit } from '@e-respect/contract';
import { deltaOf, type Delta } from '../format/delta.ts';
import { formatEuros, formatFigure, formatRange } from '../format/format.ts';
import { formatNumber } from '../format/number-format.ts';
import { readFigure } from '../format/read-figure.ts';

export type HeadlineFigure = {
  /** the figure of the catalogue that a click explains */
  id: string;
  label: string;
  value: string;
  note: string;
  status: FigureStatus;
  delta: Delta | null;
};

type Spec = { id: string; unit: Unit; better: FigureEntry['better']; label: Text; note: (figures: FigureSet, lang: Language) => string };

const interval = (id: string) => (figures: FigureSet, lang: Language): string => {
  const { interval: bounds } = readFigure(figures, id);
  return bounds ? formatRange(bounds.low, bounds.high, 'rate', lang) : '';
};
const before = (id: string, unit: Unit, words: Text) => (figures: FigureSet, lang: Language): string =>
  words[lang].replace('{value}', formatFigure(readFigure(figures, id).value, unit, lang));

const SPECS: readonly Spec[] = [
  { id: 'leads_per_eur_net', unit: 'per_eur', better: 'higher', label: { fr: 'Leads nets par euro', en: 'Net leads per euro' }, note: before('leads_per_eur_gross', 'per_eur', { fr: '{value} avant contrôle', en: '{value} before checks' }) },
  { id: 'cost_per_person', unit: 'eur', better: 'lower', label: { fr: 'Coût d’une personne nette', en: 'Cost of a net person' }, note: before('cost_per_lead_gross', 'eur', { fr: '{value} le lead facturé', en: '{value} per billed lead' }) },
  { id: 'conversion_rate', unit: 'rate', better: 'higher', label: { fr: 'Conversion à {days} jours', en: 'Conversion at {days} days' }, note: interval('conversion_rate') },
  { id: 'complaint_rate', unit: 'rate', better: 'lower', label: { fr: 'Plaintes par e-mail remis', en: 'Complaint rate' }, note: interval('complaint_rate') },
];

const MARGIN_PER_EURO: Text = { fr: 'Marge pour 1\u00a0€ payé', en: 'Margin per €1 paid' };

/** Five figures under the verdict. The first is roi said in coins: 1 + roi euros come back for each euro paid. */
export function headlineFigures(figures: FigureSet, compare: FigureSet | undefined, lang: Language, horizonDays: number): HeadlineFigure[] {
  const roi = readFigure(figures, 'roi');
  const first: HeadlineFigure = {
    id: 'roi', label: MARGIN_PER_EURO[lang], value: formatEuros(marginPerEuro(roi.value), lang, { decimals: 2 }),
    note: `ROI ${formatFigure(roi.value, 'rate', lang)}`, status: roi.status, delta: deltaOf(roi, compare?.roi, 'rate', 'higher', lang),
  };
  return [first, ...SPECS.map((spec) => headline(spec, figures, compare, lang, horizonDays))];
}

/** Euros of margin for one euro of spend: 1 + roi. */
export function marginPerEuro(roi: number | null): number | null {
  return roi === null ? null : 1 + roi;
}

function headline(spec: Spec, figures: FigureSet, compare: FigureSet | undefined, lang: Language, horizonDays: number): HeadlineFigure {
  const figure = readFigure(figures, spec.id);
  return {
    id: spec.id,
    label: spec.label[lang].replace('{days}', formatNumber(horizonDays, lang)),
    value: formatFigure(figure.value, spec.unit, lang),
    note: spec.note(figures, lang),
    status: figure.status,
    delta: deltaOf(figure, compare?.[spec.id], spec.unit, spec.better, lang),
  };
}

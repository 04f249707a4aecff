import type { Dimension, FigureSet, Language, QueryAnswer, Unit } from '@e-respect/contract';
import { costPerBuyerContours, marginPerEuroContours, reputationPerEuroContours } from './contours.ts';
import { formatFigure, formatRate } from '../format/format.ts';
import { paretoFront } from './pareto.ts';
import { readValue } from '../format/read-figure.ts';
import { axisOf } from './signature-axis.ts';
import { dotOf, readY, reasonOf, Y_FIGURE, Y_UNIT } from './signature-dot.ts';
import { isCostly, type Contour, type Mean, type SignatureDot, type SignatureModel, type SignatureVolume, type SignatureY } from './signature-model.ts';
import { SIGNATURE_TEXT } from './signature-text.ts';
import { signatureAlt, signatureTable, signatureWords, xLabelOf, yLabelOf, type SignatureView } from './signature-words.ts';
import { namedRows } from '../suppliers/supplier-rows.ts';

export type SignatureOptions = { lang: Language; horizonDays: number; choice?: SignatureY; volume?: SignatureVolume; dimension?: Dimension };

/** Bands at which mailbox providers watch, then penalise. */
const COMPLAINT_BANDS = [0.001, 0.003] as const;

/** The signature chart in data units: one dot per supplier (or campaign), from the answer by that dimension with its totals. */
export function signature(answer: QueryAnswer, { lang, horizonDays, choice = 'conversion', volume = 'net', dimension = 'supplier' }: SignatureOptions): SignatureModel {
  const view: SignatureView = { lang, choice, volume, dimension, horizonDays };
  const { named } = namedRows(answer, dimension);
  const dots = withFront(named.flatMap((row) => dotOf(row, choice, volume, lang) ?? []), choice);
  // The axes are those of the net chart, so that the switch moves the dots and nothing else.
  const net = volume === 'net' ? dots : named.flatMap((row) => dotOf(row, choice, 'net', lang) ?? []);
  return {
    lang, choice, volume, ...signatureWords(dots, view),
    x: axisOf([...net, ...dots], 'x', 'per_eur', xLabelOf(view), lang), y: axisOf([...net, ...dots], 'y', Y_UNIT[choice], yLabelOf(view), lang), dots,
    missing: named.filter(({ id }) => !dots.some((dot) => dot.id === id)).map(({ id, name, row }) => ({ id, name, reason: reasonOf(row.figures, choice, lang) })),
    means: meansOf(answer.totals.figures, view), front: frontOf(dots, choice), contours: contoursOf(dots, answer.totals.figures, choice, lang),
    bands: choice === 'complaints' ? COMPLAINT_BANDS.map((value) => ({ value, text: formatRate(value, lang) })) : [],
    alt: signatureAlt(dots, view), table: signatureTable(dots, view),
  };
}

function frontOf(dots: readonly SignatureDot[], choice: SignatureY): string[] {
  return paretoFront(dots.filter((dot) => !dot.hollow), isCostly(choice)).map(({ id }) => id);
}

function withFront(dots: readonly SignatureDot[], choice: SignatureY): SignatureDot[] {
  const front = new Set(frontOf(dots, choice));
  return dots.map((dot) => ({ ...dot, onFront: front.has(dot.id) }));
}

function contoursOf(dots: readonly SignatureDot[], totals: FigureSet, choice: SignatureY, lang: Language): Contour[] {
  if (choice === 'complaints' || dots.length === 0) return [];
  if (choice === 'value') return marginPerEuroContours(lang);
  if (choice === 'reputation') return reputationPerEuroContours(dots.filter((dot) => !dot.hollow), lang);
  const [margin, buyers] = [readValue(totals, 'margin_eur'), readValue(totals, 'buyers')];
  return costPerBuyerContours(dots.filter((dot) => !dot.hollow), margin === null || !buyers ? null : margin / buyers, lang);
}

const GROSS_FIGURE: Partial<Record<string, string>> = { leads_per_eur_net: 'leads_per_eur_gross', conversion_rate: 'conversion_rate_gross' };

/** The whole as the database counted it; margin per gross lead is no figure of the catalogue, hence no mean. */
function meansOf(totals: FigureSet, { lang, choice, volume }: SignatureView): SignatureModel['means'] {
  const said = (value: number | null, unit: Unit): Mean | null =>
    value === null ? null : { value, text: SIGNATURE_TEXT[lang].mean.replace('{value}', formatFigure(value, unit, lang)) };
  const mean = (id: string, unit: Unit): Mean | null => said(readValue(totals, volume === 'net' ? id : (GROSS_FIGURE[id] ?? id)), unit);
  const noGross = volume === 'gross' && choice === 'value';
  return { x: mean('leads_per_eur_net', 'per_eur'), y: noGross ? null : choice === 'reputation' ? said(readY(totals, choice).value, 'eur') : mean(Y_FIGURE[choice], Y_UNIT[choice]) };
}

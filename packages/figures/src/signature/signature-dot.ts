import type { FigureSet, FigureValue, Language, Unit } from '@e-respect/contract';
import { formatFigure } from '../format/format.ts';
import { formatCountOf } from '../format/number-format.ts';
import { readFigure, readValue } from '../format/read-figure.ts';
import { isCostly, type SignatureDot, type SignatureVolume, type SignatureY } from './signature-model.ts';
import { SIGNATURE_TEXT } from './signature-text.ts';
import type { NamedRow } from '../suppliers/supplier-rows.ts';
import { verdictOf } from '../suppliers/supplier-verdict.ts';
import { reputationPerPerson } from '../suppliers/weighted-criteria.ts';

export const Y_FIGURE: Record<SignatureY, string> = { conversion: 'conversion_rate', value: 'margin_per_person_eur', reputation: 'reputation_cost_eur', complaints: 'complaint_rate' };
export const Y_UNIT: Record<SignatureY, Unit> = { conversion: 'rate', value: 'eur', reputation: 'eur', complaints: 'rate' };

/** The figure on the vertical axis; the cost of reputation is laid on each net person. */
export function readY(figures: FigureSet, choice: SignatureY): FigureValue {
  return choice === 'reputation' ? reputationPerPerson(figures) : readFigure(figures, Y_FIGURE[choice]);
}

type Place = { x: number; y: number };

/** A dot where the volume puts it, its other place at the end of the thread; null when it has no place. */
export function dotOf({ id, name, row }: NamedRow, choice: SignatureY, volume: SignatureVolume, lang: Language): SignatureDot | null {
  const figures = row.figures;
  const people = readValue(figures, 'people_recruited');
  const [net, gross] = [netPlace(figures, choice), grossPlace(figures, choice)];
  const [place, other] = volume === 'net' ? [net, gross] : [gross, net];
  if (place === null || people === null) return null;
  const y = readY(figures, choice);
  const hollow = y.status === 'too_few' || readFigure(figures, 'leads_per_eur_net').status === 'too_few';
  const dot = { id, name, ...place, gross: other, interval: intervalOf(figures, choice, volume), people, hollow, status: y.status, verdict: verdictOf(figures), onFront: false };
  return { ...dot, title: name, detail: detailOf(dot, choice, lang) };
}

function placeOf(x: number | null, y: number | null): Place | null {
  return x === null || y === null ? null : { x, y };
}

function netPlace(figures: FigureSet, choice: SignatureY): Place | null {
  return placeOf(readValue(figures, 'leads_per_eur_net'), readY(figures, choice).value);
}

/** Complaints are counted on e-mails, and the cost of reputation is what it is: the checks move a dot along x only. */
function grossPlace(figures: FigureSet, choice: SignatureY): Place | null {
  const y = choice === 'conversion' ? readValue(figures, 'conversion_rate_gross') : isCostly(choice) ? readY(figures, choice).value : marginPerGrossLead(figures);
  return placeOf(readValue(figures, 'leads_per_eur_gross'), y);
}

function marginPerGrossLead(figures: FigureSet): number | null {
  const [margin, leads] = [readValue(figures, 'margin_eur'), readValue(figures, 'leads_gross_mature')];
  return margin === null || leads === null || leads === 0 ? null : margin / leads;
}

function intervalOf(figures: FigureSet, choice: SignatureY, volume: SignatureVolume): SignatureDot['interval'] {
  if (volume === 'gross' && choice === 'value') return null;
  const { interval } = volume === 'gross' && choice === 'conversion' ? readFigure(figures, 'conversion_rate_gross') : readY(figures, choice);
  return interval ? { low: interval.low, high: interval.high } : null;
}

function detailOf(dot: { x: number; y: number; people: number; hollow: boolean }, choice: SignatureY, lang: Language): string {
  const words = SIGNATURE_TEXT[lang];
  if (dot.hollow) return `${formatCountOf(dot.people, words.people, lang)}${words.colon}${words.tooFew}`;
  return `${words.perEuro.replace('{x}', formatFigure(dot.x, 'per_eur', lang))} · ${formatFigure(dot.y, Y_UNIT[choice], lang)}`;
}

/** Why a row has no dot. */
export function reasonOf(figures: FigureSet, choice: SignatureY, lang: Language): string {
  const words = SIGNATURE_TEXT[lang];
  if (readFigure(figures, Y_FIGURE[choice]).status === 'immature') return words.immature;
  return readFigure(figures, 'leads_per_eur_net').value === null ? words.noSpend : words.noData;
}

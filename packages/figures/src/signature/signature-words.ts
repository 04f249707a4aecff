import type { Dimension, Language } from '@e-respect/contract';
import { capitalise, formatNumber, UNKNOWN } from '../format/number-format.ts';
import { dimensionWords } from '../format/dimension-words.ts';
import { formatFigure, formatRange } from '../format/format.ts';
import { Y_UNIT } from './signature-dot.ts';
import { isCostly, type SignatureDot, type SignatureModel, type SignatureVolume, type SignatureY } from './signature-model.ts';
import { SIGNATURE_TEXT } from './signature-text.ts';

export type SignatureView = { lang: Language; choice: SignatureY; volume: SignatureVolume; dimension: Dimension; horizonDays: number };
type SignatureWords = Pick<SignatureModel, 'title' | 'subtitle' | 'note' | 'frontLabel' | 'grossLabel' | 'quadrants'>;

export function signatureWords(dots: readonly SignatureDot[], view: SignatureView): SignatureWords {
  const words = SIGNATURE_TEXT[view.lang];
  const { one } = dimensionWords(view.dimension, view.lang).noun;
  return {
    title: titleOf(dots, view), subtitle: words.subtitle.replace('{one}', one), note: words.note[view.choice].replace('{one}', one),
    frontLabel: words.front, grossLabel: view.volume === 'net' ? words.gross : words.net,
    quadrants: (['top_left', 'top_right', 'bottom_left', 'bottom_right'] as const).map((place) => ({ place, text: words.quadrants[view.choice][place] })),
  };
}

/** Concludes only when the ranked row with the most leads per euro clearly wins or loses. */
function titleOf(dots: readonly SignatureDot[], { lang, choice, dimension }: SignatureView): string {
  const words = SIGNATURE_TEXT[lang];
  const ranked = dots.filter((dot) => !dot.hollow);
  const cheapest = ranked.reduce<SignatureDot | null>((best, dot) => (best === null || dot.x > best.x ? dot : best), null);
  if (isCostly(choice) || ranked.length < 2 || cheapest === null) return words.title[choice];
  const feminine = dimensionWords(dimension, lang).feminine;
  if (cheapest.verdict === 'stop') return feminine ? words.cheapLosesFeminine : words.cheapLoses;
  return cheapest.verdict === 'keep' ? (feminine ? words.cheapWinsFeminine : words.cheapWins) : words.title[choice];
}

export function xLabelOf({ lang, volume }: SignatureView): string {
  return volume === 'net' ? SIGNATURE_TEXT[lang].x : SIGNATURE_TEXT[lang].xGross;
}

export function yLabelOf({ lang, choice, volume, horizonDays }: SignatureView): string {
  const words = SIGNATURE_TEXT[lang];
  return (volume === 'net' ? words.axis : words.axisGross)[choice].replace('{days}', formatNumber(horizonDays, lang));
}

export function signatureAlt(dots: readonly SignatureDot[], view: SignatureView): string {
  const words = SIGNATURE_TEXT[view.lang];
  const head = words.alt.replace('{x}', capitalise(xLabelOf(view))).replace('{y}', yLabelOf(view));
  return dots.length === 0 ? head : `${head} ${dots.map(({ name, detail }) => `${name}${words.colon}${detail}`).join(words.separator)}.`;
}

/** The net and the gross place of each dot, whichever is drawn. */
export function signatureTable(dots: readonly SignatureDot[], view: SignatureView): SignatureModel['table'] {
  const { lang, choice, volume, dimension } = view;
  const words = SIGNATURE_TEXT[lang];
  const yLabel = yLabelOf(view);
  const [drawn, other] = volume === 'net' ? [words.x, words.xGross] : [words.xGross, words.x];
  return {
    caption: words.alt.replace('{x}', capitalise(drawn)).replace('{y}', yLabel),
    head: [capitalise(dimensionWords(dimension, lang).noun.one), drawn, other, yLabel, choice === 'reputation' ? words.rangeHead : words.intervalHead, words.peopleHead],
    rows: dots.map((dot) => [
      dot.name, formatFigure(dot.x, 'per_eur', lang), formatFigure(dot.gross?.x ?? null, 'per_eur', lang), formatFigure(dot.y, Y_UNIT[choice], lang),
      dot.interval ? formatRange(dot.interval.low, dot.interval.high, Y_UNIT[choice], lang) : UNKNOWN, formatNumber(dot.people, lang),
    ]),
  };
}

import type { FigureValue, Language, RespectAnswer, RespectCorrelation, RespectResult, RespectReturn } from '@e-respect/contract';
import { formatFigure, formatLimit, formatRange, formatRate } from '../format/format.ts';
import { formatNumber, UNKNOWN } from '../format/number-format.ts';
import { isFirm } from '../format/read-figure.ts';
import { SCATTER_TEXT } from './respect-scatter-text.ts';
import { axisOf } from '../signature/signature-axis.ts';
import type { QuadrantPlace, SignatureDot, SignatureModel } from '../signature/signature-model.ts';
import { verdictOf } from '../suppliers/supplier-verdict.ts';

type Campaign = RespectReturn['campaigns'][number];
/** The picture of one test: dots of the signature chart, laid out by it. */
export type RespectScatter = { model: SignatureModel; /** the correlations in words, the first being the title's */ correlations: string[]; notes: string[] };

/** Respect against return for one test, a dot per campaign; null when the test has no value for any campaign. */
export function respectScatter({ tests, returns, horizon_days: days }: Pick<RespectAnswer, 'tests' | 'returns' | 'horizon_days'>, id: string, lang: Language): RespectScatter | null {
  const [test, found] = [tests.find((each) => each.id === id), returns.measures.find((each) => each.test === id)];
  const first = found?.correlations[0];
  if (!test || !found || !first) return null;
  const words = SCATTER_TEXT[lang];
  const dots = returns.campaigns.flatMap((campaign) => dotOf(campaign, test, first, lang) ?? []);
  const correlations = found.correlations.map((each) => correlationWords(each, lang));
  const title = words.titles[first.reading];
  const model: SignatureModel = {
    lang, choice: 'value', volume: 'net', title, subtitle: correlations[0]!, note: words.note,
    x: axisOf(dots, 'x', test.unit, test.label[lang], lang), dots,
    y: axisOf(dots, 'y', 'rate', words.y.replace('{return}', words.returns[first.figure]).replace('{days}', formatNumber(days, lang)), lang),
    missing: returns.campaigns.filter((campaign) => !dots.some((dot) => dot.id === campaign.id)).map((campaign) => ({ id: campaign.id, name: campaign.label, reason: reasonOf(campaign, test, lang) })),
    means: { x: { value: test.limits.met, text: words.limit.replace('{value}', formatLimit(test.limits.met, test.unit, lang)) }, y: { value: 0, text: words.even } },
    front: [], contours: [], bands: [], quadrants: quadrantsOf(test, lang), frontLabel: '', grossLabel: '',
    alt: `${title}. ${correlations.join(' ')}`, table: { caption: title, head: [words.head[0]!, test.label[lang], ...words.head.slice(2)], rows: returns.campaigns.map((campaign) => rowOf(campaign, test, first, lang)) },
  };
  const circular = found.correlations.length > 1 ? [words.circular] : [];
  return { model, correlations, notes: [...circular, words.note, ...(dots.some(({ hollow }) => hollow) ? [words.hollow] : [])] };
}

/** A campaign that the correlation counts is full; any other that has a place is hollow. */
const counts = ({ figure, return: back }: Campaign, measure: FigureValue, { figure: first }: RespectCorrelation): boolean => figure === first && isFirm(measure) && isFirm(back);

function dotOf(campaign: Campaign, test: RespectResult, first: RespectCorrelation, lang: Language): SignatureDot | null {
  const { id, label, people, return: back } = campaign;
  const measure = campaign.respect[test.id];
  if (!measure || measure.value === null || back.value === null) return null;
  return {
    id, name: label, title: label, x: measure.value, y: back.value, gross: null, interval: back.interval ?? null, people: people ?? 0, hollow: !counts(campaign, measure, first),
    status: back.status, verdict: verdictOf({ roi: back }), onFront: false,
    detail: `${formatFigure(measure.value, test.unit, lang)} · ${formatRate(back.value, lang, { decimals: 0, signed: true })}`,
  };
}

function reasonOf({ respect, return: back }: Campaign, { id }: RespectResult, lang: Language): string {
  const { reasons } = SCATTER_TEXT[lang];
  return respect[id] === undefined ? reasons.test : back.status === 'immature' ? reasons.immature : reasons.return;
}

function rowOf(campaign: Campaign, test: RespectResult, first: RespectCorrelation, lang: Language): string[] {
  const words = SCATTER_TEXT[lang];
  const { label, people, figure, return: back } = campaign;
  const measure = campaign.respect[test.id];
  const n = measure && Object.values(measure.inputs).at(-1);
  const remarks = measure && back.value !== null
    ? [...(figure === first.figure ? [] : [words.beforeReputation]), ...(isFirm(measure) && isFirm(back) ? [] : [words.few])] : [reasonOf(campaign, test, lang)];
  return [
    label, formatFigure(measure?.value ?? null, test.unit, lang), n === null || n === undefined ? UNKNOWN : formatNumber(n, lang), formatRate(back.value, lang, { signed: true }),
    back.interval ? formatRange(back.interval.low, back.interval.high, 'rate', lang) : UNKNOWN, people === null ? UNKNOWN : formatNumber(people, lang), remarks.join(', '),
  ];
}

/** n, ρ and its interval, whatever they say. */
function correlationWords({ figure, n, rho, interval, reading }: RespectCorrelation, lang: Language): string {
  const words = SCATTER_TEXT[lang];
  const fill = (sentence: string): string => sentence.replace('{return}', words.returns[figure]).replace('{n}', formatNumber(n, lang));
  if (rho === null) return fill(reading === 'too_few' ? words.tooFew : words.alike);
  const two = (value: number): string => formatNumber(value, lang, { decimals: 2, signed: true });
  const range = interval ? ` (${lang === 'fr' ? 'de ' : ''}${two(interval.low)} ${lang === 'fr' ? 'à' : 'to'} ${two(interval.high)})` : words.noInterval;
  const direction = reading === 'undecided' ? '' : rho < 0 ? words.falls : words.rises;
  return fill(words.correlation).replace('{rho}', two(rho)).replace('{interval}', range).replace('{direction}', direction).trim();
}

const MIRRORED: Record<QuadrantPlace, QuadrantPlace> = { top_left: 'top_right', top_right: 'top_left', bottom_left: 'bottom_right', bottom_right: 'bottom_left' };

function quadrantsOf({ better }: RespectResult, lang: Language): SignatureModel['quadrants'] {
  const words = SCATTER_TEXT[lang].quadrants;
  return (Object.keys(MIRRORED) as QuadrantPlace[]).map((place) => ({ place, text: words[better === 'lower' ? place : MIRRORED[place]] }));
}

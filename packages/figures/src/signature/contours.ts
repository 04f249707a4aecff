import type { Language } from '@e-respect/contract';
import { formatEuros } from '../format/format.ts';
import type { Contour } from './signature-model.ts';

const ROUND_STEPS = [1, 2, 3, 5] as const;
const MOST = 5;
const NEAR = 0.16;

/** 10, 20, 30, 50, 100, 200 … between two positive bounds. */
export function roundEuros(low: number, high: number): number[] {
  if (!(low > 0) || !(high >= low)) return [];
  const out: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1) {
    out.push(...ROUND_STEPS.map((step) => Number((step * 10 ** power).toPrecision(4))).filter((value) => value >= low && value <= high));
  }
  return out;
}

/** At most five of them, evenly thinned. */
export function thin(values: readonly number[], most = MOST): number[] {
  if (values.length <= most) return [...values];
  const step = (values.length - 1) / (most - 1);
  return [...new Set(Array.from({ length: most }, (_, i) => values[Math.round(i * step)] ?? 0))];
}

type Place = { x: number; y: number };
const CONTOUR_TEXT = {
  fr: { buyer: '{euros} par acheteur', even: 'Seuil\u00a0: {euros} par acheteur', lost: '{euros} de réputation pour 1\u00a0€', back: '{euros} rendu pour 1\u00a0€', backEven: 'Seuil\u00a0: 1\u00a0€ payé rend 1\u00a0€ de marge' },
  en: { buyer: '{euros} per buyer', even: 'Break-even: {euros} per buyer', lost: '{euros} of reputation per €1', back: '{euros} back per €1', backEven: 'Break-even: €1 paid returns €1 of margin' },
} as const;

const euros = (amount: number, lang: Language): string => formatEuros(amount, lang, { decimals: Number.isInteger(amount) ? 0 : 2 });

/**
 * Net leads per euro × conversion = buyers per euro, so each hyperbola is one cost per buyer (euros).
 * Break-even is the margin per buyer of all suppliers together; a supplier's own margin decides its verdict.
 */
export function costPerBuyerContours(places: readonly Place[], marginPerBuyer: number | null, lang: Language): Contour[] {
  const costs = places.map(({ x, y }) => x * y).filter((product) => product > 0).map((product) => 1 / product);
  const words = CONTOUR_TEXT[lang];
  const even = marginPerBuyer !== null && marginPerBuyer > 0 ? marginPerBuyer : null;
  const around = [...costs, ...(even === null ? [] : [even / 2, even * 2])];
  const round = around.length === 0 ? [] : roundEuros(Math.min(...around) * 0.8, Math.max(...around) * 1.2);
  const plain = thin(round.filter((cost) => even === null || Math.abs(cost / even - 1) > NEAR));
  const evenText = even === null ? '' : words.even.replace('{euros}', formatEuros(even, lang));
  return [
    ...plain.map((cost) => ({ product: 1 / cost, text: words.buyer.replace('{euros}', euros(cost, lang)), short: euros(cost, lang), strong: false })),
    ...(even === null ? [] : [{ product: 1 / even, text: evenText, short: evenText, strong: true }]),
  ];
}

const RETURNS = [0.25, 0.5, 1, 2, 4] as const;

/** Net leads per euro × margin per person = margin per euro: the line of 1 € is break-even for everybody. */
export function marginPerEuroContours(lang: Language): Contour[] {
  const words = CONTOUR_TEXT[lang];
  return RETURNS.map((back) => {
    const strong = back === 1;
    const text = strong ? words.backEven : words.back.replace('{euros}', euros(back, lang));
    return { product: back, text, short: strong ? text : euros(back, lang), strong };
  });
}

/** Net leads per euro × reputation cost per net person = reputation lost for one euro paid: at most four of them, among the dots. */
export function reputationPerEuroContours(places: readonly Place[], lang: Language): Contour[] {
  const lost = places.map(({ x, y }) => x * y).filter((product) => product > 0);
  const round = lost.length === 0 ? [] : roundEuros(Math.min(...lost) * 0.8, Math.max(...lost) * 1.2).filter((product) => product >= 0.01);
  return thin(round, 4).map((product) => ({ product, text: CONTOUR_TEXT[lang].lost.replace('{euros}', euros(product, lang)), short: euros(product, lang), strong: false }));
}

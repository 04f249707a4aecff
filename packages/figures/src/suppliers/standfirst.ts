import type { Dimension, Language, QueryAnswer } from '@e-respect/contract';
import { countOfDimension, dimensionWords } from '../format/dimension-words.ts';
import { formatEuros } from '../format/format.ts';
import { capitalise, countInWords } from '../format/number-format.ts';
import { readValue, sumKnown } from '../format/read-figure.ts';
import { namedRows } from './supplier-rows.ts';
import { verdictOf, type Verdict } from './supplier-verdict.ts';

type StandfirstText = Record<'keepOne' | 'keepSome' | 'keepAll' | 'only' | 'onlyFeminine' | 'rest' | 'restOne' | 'received' | 'returned' | 'early', string>;

const TEXT: Record<Language, StandfirstText> = {
  fr: {
    keepOne: '{count} {one} sur {all} gagne de l’argent.', keepSome: '{count} {other} sur {all} gagnent de l’argent.', keepAll: 'Les {all} {other} gagnent de l’argent.',
    only: 'Le seul {one} gagne de l’argent.', onlyFeminine: 'La seule {one} gagne de l’argent.', early: 'Il est trop tôt, ou les leads sont trop peu, pour juger.',
    rest: 'Les {rest} autres ont', restOne: 'L’autre a', received: '{who} reçu {spend}.', returned: '{who} reçu {spend} et rapporté {margin} de marge.',
  },
  en: {
    keepOne: '{count} {one} out of {all} makes money.', keepSome: '{count} {other} out of {all} make money.', keepAll: 'All {all} {other} make money.',
    only: 'The only {one} makes money.', onlyFeminine: 'The only {one} makes money.', early: 'It is too early, or there are too few leads, to judge.',
    rest: 'The other {rest}', restOne: 'The other one', received: '{who} received {spend}.', returned: '{who} received {spend} and returned {margin} of margin.',
  },
};
const NONE: Record<Language, { one: string; feminine: string }> = {
  fr: { one: 'Aucun {one} ne gagne d’argent.', feminine: 'Aucune {one} ne gagne d’argent.' },
  en: { one: 'No {one} makes money.', feminine: 'No {one} makes money.' },
};

/** How many suppliers (or campaigns) earn money, and what the others got: mature spend and margin, which add up over rows. Empty without rows. */
export function standfirst(answer: QueryAnswer, lang: Language, dimension: Dimension = 'supplier'): string {
  const rows = namedRows(answer, dimension).named.map(({ row }) => ({ figures: row.figures, verdict: verdictOf(row.figures) }));
  if (rows.length === 0) return '';
  if (rows.every(({ verdict }) => verdict === 'few' || verdict === 'unknown')) return TEXT[lang].early;
  const others = rows.filter(({ verdict }) => verdict !== 'keep');
  const head = headline(rows.map(({ verdict }) => verdict), dimension, lang);
  if (others.length === 0 || others.length === rows.length) return head;
  const spend = sumKnown(others.map(({ figures }) => readValue(figures, 'spend_mature_eur')));
  const margin = sumKnown(others.map(({ figures }) => readValue(figures, 'margin_eur')));
  return spend === null ? head : `${head} ${rest(others.length, spend, margin, lang)}`;
}

function headline(verdicts: readonly Verdict[], dimension: Dimension, lang: Language): string {
  const text = TEXT[lang];
  const { noun, feminine } = dimensionWords(dimension, lang);
  const [all, keep] = [verdicts.length, verdicts.filter((verdict) => verdict === 'keep').length];
  const none = feminine ? NONE[lang].feminine : NONE[lang].one;
  const sentence = keep === 0 ? none : all === 1 ? (feminine ? text.onlyFeminine : text.only) : keep === all ? text.keepAll : keep === 1 ? text.keepOne : text.keepSome;
  return capitalise(sentence.replace('{count}', countOfDimension(keep, dimension, lang)).replace('{all}', countInWords(all, lang)).replace('{one}', noun.one).replace('{other}', noun.other));
}

function rest(count: number, spend: number, margin: number | null, lang: Language): string {
  const text = TEXT[lang];
  const whole = (amount: number): string => formatEuros(amount, lang, { decimals: 0 });
  const who = count === 1 ? text.restOne : text.rest.replace('{rest}', countInWords(count, lang));
  return (margin === null ? text.received : text.returned).replace('{who}', who).replace('{spend}', whole(spend)).replace('{margin}', margin === null ? '' : whole(margin));
}

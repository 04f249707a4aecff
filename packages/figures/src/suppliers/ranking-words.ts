import type { ComparedSupplier, Language, SupplierComparison } from '@e-respect/contract';
import { formatEuros, formatRate } from '../format/format.ts';
import { capitalise, countInWords } from '../format/number-format.ts';

const WORDS = {
  fr: {
    none: 'Trop peu de personnes, ou trop jeunes, pour classer.', alone: '{name} est seul à avoir assez de personnes pour être classé.',
    sure: '{name} est devant, avec {p} de chances.', notSure: '{name} est devant dans {p} des tirages, mais {n} ne s’en distinguent pas.', notSureOne: '{name} est devant dans {p} des tirages, mais {other} ne s’en distingue pas.',
    gains: 'La part de chance ôtée, un euro payé y gagne {amount}.', loses: 'La part de chance ôtée, un euro payé y perd {amount}.', rest: 'autres',
  },
  en: {
    none: 'Too few people, or too young, to rank.', alone: '{name} alone has enough people to be ranked.',
    sure: '{name} is ahead, with a {p} chance.', notSure: '{name} is ahead in {p} of the draws, but {n} cannot be told from it.', notSureOne: '{name} is ahead in {p} of the draws, but {other} cannot be told from it.',
    gains: 'Less its share of luck, each euro paid there gains {amount}.', loses: 'Less its share of luck, each euro paid there loses {amount}.', rest: 'others',
  },
} as const;

/** A chance is never printed as certain: under 1 % and over 99 % are said so. */
function formatChance(chance: number, lang: Language): string {
  if (chance > 0.99) return lang === 'fr' ? `plus de ${formatRate(0.99, lang, { decimals: 0 })}` : `over ${formatRate(0.99, lang, { decimals: 0 })}`;
  if (chance < 0.01) return lang === 'fr' ? `moins de ${formatRate(0.01, lang, { decimals: 0 })}` : `under ${formatRate(0.01, lang, { decimals: 0 })}`;
  return formatRate(chance, lang, { decimals: 0 });
}

/** The same in a cell: `> 99 %`. */
export function chanceCell(chance: number, lang: Language): string {
  const bound = chance > 0.99 ? '>' : chance < 0.01 ? '<' : null;
  return bound === null ? formatRate(chance, lang, { decimals: 0 }) : `${bound}${lang === 'fr' ? '\u00a0' : ''}${formatRate(chance > 0.5 ? 0.99 : 0.01, lang, { decimals: 0 })}`;
}

/** The conclusion, said aloud: who is ahead and how surely; the winner is quoted by its shrunk value, for the best seen is partly lucky. */
export function rankingSentence({ suppliers, groups }: SupplierComparison, lang: Language): string {
  const words = WORDS[lang];
  const named = (id: string | undefined): ComparedSupplier | undefined => suppliers.find((each) => each.id === id);
  const [group = []] = groups;
  const first = named(group[0]);
  if (!first?.net_value || first.best === null) return words.none;
  if (groups.flat().length === 1) return words.alone.replace('{name}', first.label);
  const others = group.slice(1);
  const sentence = others.length === 0 ? words.sure : others.length === 1 ? words.notSureOne : words.notSure;
  const { shrunk } = first.net_value;
  return [
    sentence.replace('{name}', first.label).replace('{p}', formatChance(first.best, lang)).replace('{other}', named(others[0])?.label ?? '').replace('{n}', `${countInWords(others.length, lang)} ${words.rest}`),
    (shrunk >= 0 ? words.gains : words.loses).replace('{amount}', formatEuros(Math.abs(shrunk), lang, { decimals: 2 })),
  ].map(capitalise).join(' ');
}

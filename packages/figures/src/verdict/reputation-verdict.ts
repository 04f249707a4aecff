import type { FigureSet, FigureValue, Language, QueryAnswer } from '@e-respect/contract';
import { formatCountOf, formatNumber, UNKNOWN } from '../format/number-format.ts';
import { isFirm, readFigure, readValue } from '../format/read-figure.ts';
import { segmentsOf, type Segment } from '../format/sentence.ts';
import { formatRate } from '../format/format.ts';

/** Asked by mailbox provider, with totals. */
export const COMPLAINT_FIGURES: readonly string[] = ['complaints', 'complaint_rate'];

const WATCHED = 0.001;
const FORBIDDEN = 0.003;

const TEXT = {
  fr: {
    saidNo: '{people} n’ont pas dit oui', nobody: 'Personne n’est connu pour avoir reçu un e-mail', complained: '*{count} plaintes* sont revenues', complaint: '*une plainte* est revenue', none: 'aucune plainte n’est revenue', partly: 'au moins ',
    unknown: '*et nul ne sait combien se sont plaints*', person: { one: 'personne', other: 'personnes' }, and: 'et', at: 'chez {names}',
    broken: 'la limite de {limit} est rompue', watched: 'le seuil de {limit} est dépassé', kept: 'aucune messagerie n’a vu sa limite dépassée',
  },
  en: {
    saidNo: '{people} did not say yes', nobody: 'Nobody is known to have got an e-mail', complained: '*{count} complaints* came back', complaint: '*one complaint* came back', none: 'no complaint came back', partly: 'at least ',
    unknown: '*and nobody knows how many complained*', person: { one: 'person', other: 'people' }, and: 'and', at: 'at {names}',
    broken: 'the limit of {limit} is broken', watched: 'the mark of {limit} is passed', kept: 'no mailbox provider saw its limit passed',
  },
} as const;

/** How many did not say yes, how many complaints came back, and whose limit was broken: from figures of people, and the answer by mailbox provider. */
export function reputationVerdict(people: FigureSet, answer: QueryAnswer, nameOf: (provider: string) => string, lang: Language): Segment[] {
  const words = TEXT[lang];
  const saidNo = readValue(people, 'people_said_no');
  if (saidNo === null || readValue(people, 'people_reached') === 0) return segmentsOf(`${words.nobody}.`);
  const said = words.saidNo.replace('{people}', formatCountOf(saidNo, words.person, lang));
  const complaints = readFigure(answer.totals.figures, 'complaints');
  const limits = complaints.value ? `, ${words.and} ${limitsOf(answer, nameOf, lang)}` : '';
  return segmentsOf(`${said}, ${complained(complaints, lang)}${limits}.`);
}

function complained({ value, status }: FigureValue, lang: Language): string {
  const words = TEXT[lang];
  if (value === null) return words.unknown;
  if (value === 0) return words.none;
  const text = (value === 1 ? words.complaint : words.complained).replace('{count}', formatNumber(value, lang));
  return status === 'partial' ? words.partly + text : text;
}

/** The providers whose whole interval lies beyond the harder limit, else beyond the softer one. */
function limitsOf(answer: QueryAnswer, nameOf: (provider: string) => string, lang: Language): string {
  const words = TEXT[lang];
  const beyond = (limit: number): string[] => answer.rows
    .filter(({ figures }) => isFirm(readFigure(figures, 'complaint_rate')) && (readFigure(figures, 'complaint_rate').interval?.low ?? 0) >= limit)
    .sort((a, b) => rate(b.figures) - rate(a.figures)).map(({ by }) => nameOf(by['mailbox_provider'] ?? UNKNOWN));
  const [broken, watched] = [beyond(FORBIDDEN), beyond(WATCHED)];
  if (watched.length === 0) return words.kept;
  const [names, limit, sentence] = broken.length > 0 ? [broken, FORBIDDEN, words.broken] : [watched, WATCHED, words.watched];
  return `${words.at.replace('{names}', listed(names, lang))} ${sentence.replace('{limit}', formatRate(limit, lang))}`;
}

const rate = (figures: FigureSet): number => readValue(figures, 'complaint_rate') ?? 0;
const MOST_NAMED = 3;

function listed(names: readonly string[], lang: Language): string {
  const shown = names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED - 1), formatNumber(names.length - MOST_NAMED + 1, lang) + (lang === 'fr' ? ' autres' : ' others')] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} ${TEXT[lang].and} ${shown.at(-1)!}`;
}

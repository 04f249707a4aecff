import type { ComplaintBreach, ComplaintRatesAnswer, ComplaintVerdict, Language, ProviderRates } from '@e-respect/contract';
import { formatDay } from '../format/date-format.ts';
import { formatRange, formatRate } from '../format/format.ts';
import { capitalise, formatCountOf, formatNumber, UNKNOWN } from '../format/number-format.ts';
import { filled, RATE_TEXT } from './provider-rates-text.ts';
import { stretches, type Stretch, type StretchKind } from './rate-line.ts';
import type { DataTable } from '../format/sentence.ts';
import type { Verdict } from '../suppliers/supplier-verdict.ts';

export interface ProviderPanel { id: string; name: string; verdict: Verdict; word: string; detail: string; worst: string; stretches: Stretch[]; note: string }

export interface ProviderRatesModel { title: string; top: number; bands: { at: number; text: string }[]; days: readonly string[]; panels: ProviderPanel[]; table: DataTable }

type Names = Readonly<Record<string, string>>;

const COMPLAINT_MARK: Record<ComplaintVerdict, Verdict> = { met: 'keep', watch: 'watch', broken: 'stop', too_few: 'few', unknown: 'unknown', none: 'unknown' };
const KIND: Record<ComplaintVerdict, StretchKind | null> = { met: 'firm', watch: 'firm', broken: 'firm', too_few: 'hollow', unknown: 'unknown', none: null };
const isJudged = (verdict: ComplaintVerdict | undefined): boolean => verdict === 'met' || verdict === 'watch' || verdict === 'broken';

/** Complaints of each mailbox provider as lines on one scale, the gravest first, with what can be concluded of them. */
export function providerRates(answer: ComplaintRatesAnswer, names: Names, lang: Language): ProviderRatesModel {
  const providers = [...answer.providers].sort((a, b) => b.days.broken - a.days.broken || b.days.watch - a.days.watch || b.sent - a.sent);
  const judged = providers.flatMap(({ rate_7d, verdict_7d }) => rate_7d.filter((rate, at) => rate !== null && isJudged(verdict_7d[at])) as number[]);
  const top = judged.reduce((highest, rate) => Math.max(highest, rate), answer.limits.broken * 1.2) * 1.04;
  const { watch, broken } = answer.limits;
  return {
    title: titleOf(providers, answer, names, lang), top, days: answer.days,
    bands: [watch, broken].map((limit) => ({ at: limit / top, text: formatRate(limit, lang) })),
    panels: providers.map((each) => panelOf(each, answer, top, names, lang)), table: tableOf(providers, answer, names, lang),
  };
}

/** « Autres fournisseurs », but « iCloud ». */
const nameOf = (names: Names, id: string): string => { const name = names[id] ?? id; return /^.\p{Lu}/u.test(name) ? name : capitalise(name); };

function titleOf([first, ...rest]: readonly ProviderRates[], { limits }: ComplaintRatesAnswer, names: Names, lang: Language): string {
  const words = RATE_TEXT[lang];
  if (!first) return words.none;
  const days = (count: number): string => formatCountOf(count, words.day, lang);
  const given = { name: nameOf(names, first.provider), rate: formatRate(limits.broken, lang) };
  const others = rest.filter((each) => each.days.broken > 0).length;
  if (others > 0) return filled(words.brokenSome, { ...given, days: days(first.days.broken), others: formatCountOf(others, words.other, lang) });
  if (first.days.broken > 0) return filled(words.brokenOne, { ...given, days: days(first.days.broken) });
  if (first.days.watch > 0) return filled(words.watch, { ...given, days: days(first.days.watch) });
  const has = (verdict: ComplaintVerdict): boolean => [first, ...rest].some((each) => each.days[verdict] > 0);
  if (has('met')) return filled(words.metAll, { rate: formatRate(limits.watch, lang) });
  return has('too_few') ? words.few : has('unknown') ? words.unknown : words.none;
}

/** The place of the highest 7-day rate among days that can be judged. */
function worstOf({ rate_7d, verdict_7d }: ProviderRates): number | null {
  return rate_7d.reduce<number | null>((worst, rate, at) => (rate !== null && isJudged(verdict_7d[at]) && (worst === null || rate > rate_7d[worst]!) ? at : worst), null);
}

function panelOf(each: ProviderRates, { limits, days, minimum }: ComplaintRatesAnswer, top: number, names: Names, lang: Language): ProviderPanel {
  const words = RATE_TEXT[lang];
  const count = (verdict: ComplaintVerdict): string => formatCountOf(each.days[verdict], words.day, lang);
  const worst = worstOf(each);
  const detail = worst === null ? (each.verdict === 'unknown' ? '' : filled(words.neverJudged, { n: formatNumber(minimum, lang) }))
    : filled(words.days, { broken: count('broken'), watch: count('watch'), low: formatRate(limits.watch, lang), high: formatRate(limits.broken, lang) });
  const left = [each.days.too_few > 0 ? filled(words.fewDays, { days: count('too_few') }) : '', each.days.unknown > 0 ? filled(words.unknownDays, { days: count('unknown') }) : ''].filter((part) => part !== '');
  return {
    id: each.provider, name: nameOf(names, each.provider), verdict: COMPLAINT_MARK[each.verdict], word: words.verdicts[each.verdict], detail,
    worst: worst === null ? '' : filled(words.worst, { rate: formatRate(each.rate_7d[worst]!, lang), k: formatNumber(each.complaints_7d[worst]!, lang), n: formatNumber(each.delivered_7d[worst]!, lang), day: formatDay(days[worst]!, lang) }),
    stretches: stretches(each.rate_7d.map((rate, at) => ({ rate, kind: KIND[each.verdict_7d[at]!] })), top),
    note: left.length > 0 ? `${capitalise(left.join(', '))}.` : '',
  };
}

function tableOf(providers: readonly ProviderRates[], { limits, days }: ComplaintRatesAnswer, names: Names, lang: Language): DataTable {
  const words = RATE_TEXT[lang];
  const [low, high] = [formatRate(limits.watch, lang), formatRate(limits.broken, lang)];
  const number = (count: number): string => formatNumber(count, lang);
  const rows = providers.map((each) => {
    const worst = worstOf(each);
    const [bottom, top] = worst === null ? [null, null] : [each.low_7d[worst] ?? null, each.high_7d[worst] ?? null];
    return [
      nameOf(names, each.provider), words.verdicts[each.verdict], number(each.days.broken), number(each.days.watch), number(each.days.met), number(each.days.too_few), number(each.days.unknown),
      ...(worst === null ? [UNKNOWN, UNKNOWN, UNKNOWN] : [
        `${formatRate(each.rate_7d[worst]!, lang)}, ${formatDay(days[worst]!, lang)}`, bottom === null || top === null ? UNKNOWN : formatRange(bottom, top, 'rate', lang),
        filled(words.of, { k: number(each.complaints_7d[worst]!), n: number(each.delivered_7d[worst]!) }),
      ]),
    ];
  });
  const head = [words.provider, 'Verdict', filled(words.brokenDays, { rate: high }), filled(words.watchDays, { low, high }), filled(words.metDays, { rate: low }), words.verdicts.too_few, words.verdicts.unknown, words.worstHead, words.intervalHead, 'n'];
  return { caption: words.caption, head, rows };
}

/** The campaign that is the first to blame for most breaches, and of how many; null without breaches. */
export function blamedMost(breaches: readonly ComplaintBreach[]): { label: string; breaches: number } | null {
  const counts = new Map<string, number>();
  for (const { campaigns: [first] } of breaches) if (first) counts.set(first.label, (counts.get(first.label) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? { label: most[0], breaches: most[1] } : null;
}

import type { Basis, Language, Period, QueryAnswer } from '@e-respect/contract';
import { formatDay, formatNumber, formatPeriod } from '@e-respect/figures';
import { REPORT_TEXT } from './report-text.ts';

/** What surrounds the figures: names, period, state of the data, rules. */
export type Furniture = { title: string; subject: string; workspace: string; period: string; footer: string; page: string; rules: { title: string; verdicts: string; colon: string; sentences: string[] } };

type FurnitureInput = { lang: Language; basis: Basis; horizonDays: number; day: string | null; period: Period; workspaceName: string; meta: QueryAnswer['meta'] };

export function furnitureOf({ lang, basis, horizonDays, day, period, workspaceName, meta }: FurnitureInput): Furniture {
  const words = REPORT_TEXT[lang];
  const span = words.period.replace('{period}', formatPeriod(period, lang));
  const state = day === null ? words.unknownAsOf : words.asOf.replace('{day}', formatDay(day, lang));
  const followed = basis === 'cohort' ? [words.horizon.replace('{days}', formatNumber(horizonDays, lang))] : [];
  return {
    title: words.title, subject: words.subject, workspace: workspaceName, period: span, page: words.page,
    footer: [state, words.version.replace('{version}', String(meta.data_version)), span, words.basisShort[basis], ...followed].join(' · '),
    rules: {
      title: words.assumptions, verdicts: words.verdicts, colon: words.colon,
      sentences: [words.basis[basis], words.credit, words.intervals, words.people, assumption(meta.assumptions_id, lang), ...meta.warnings.map(({ message }) => message[lang])],
    },
  };
}

function assumption(id: string | null, lang: Language): string {
  const words = REPORT_TEXT[lang];
  return id === null ? words.noAssumptions : words.assumptionsId.replace('{id}', () => id);
}

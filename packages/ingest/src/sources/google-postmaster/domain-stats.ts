import { jsonOf, listOf, setAside, textOf, type Json } from '../event.ts';
import type { DocumentRows } from '../source.ts';
import { decimal, domainDays, type Statistic } from './domain-days.ts';

/** Whoever asks names the metrics, so a name is known by the words in it; the first that fits decides. */
const METRICS: readonly (readonly [RegExp, string | undefined])[] = [
  [/feedback|loop|fbl|error|tls|encryption|ip_|reputation/, undefined], [/spam/, 'spam_rate'], [/spf/, 'auth_spf'], [/dkim/, 'auth_dkim'], [/dmarc/, 'auth_dmarc'],
];

const answersOf = (document: Json): Json[] => [document, ...listOf(document['results']).map((result) => jsonOf(jsonOf(result)?.['response']))].filter((answer) => answer !== undefined && 'domainStats' in answer) as Json[];

export const isDomainStats = (document: Json): boolean => answersOf(document).length > 0;

/** An answer of API v2: `domainStats:query`, or `domainStats:batchQuery` with one answer per query. */
export function readDomainStats(document: Json): DocumentRows {
  const answers = answersOf(document);
  const failed = listOf(document['results']).filter((result) => jsonOf(result)?.['error'] !== undefined).map(() => 'error');
  const more = answers.filter((answer) => textOf(answer['nextPageToken']) !== '').map(() => 'nextPageToken');
  const read = answers.flatMap((answer) => listOf(answer['domainStats'])).map((each) => statisticOf(jsonOf(each) ?? {}));
  return domainDays(read.filter((each) => typeof each !== 'string'), [...read.filter((each) => typeof each === 'string'), ...more, ...failed].flatMap((name) => setAside(name).setAside));
}

/** A statistic of a day, or the name of one that no figure reads. */
function statisticOf(stat: Json): Statistic | string {
  const metric = textOf(stat['metric']);
  const column = METRICS.find(([pattern]) => pattern.test(metric.toLowerCase()))?.[1];
  const domain = /^domains\/([^/]+)/.exec(textOf(stat['name']))?.[1]?.toLowerCase();
  const day = dayOf(jsonOf(stat['date']) ?? {});
  const value = jsonOf(stat['value']) ?? {};
  const told = decimal(value['doubleValue'] ?? value['floatValue'] ?? value['intValue'] ?? value['stringValue']);
  return column === undefined || domain === undefined || day === '' || told === '' ? metric : { domain, day, column, value: told };
}

const dayOf = (date: Json): string => {
  const [year, month, day] = [textOf(date['year']), textOf(date['month']), textOf(date['day'])];
  return year === '' || month === '' || day === '' ? '' : `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

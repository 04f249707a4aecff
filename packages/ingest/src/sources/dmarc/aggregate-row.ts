import { createHash } from 'node:crypto';
import { jsonOf, textOf, type Json } from '../event.ts';
import { filled } from '../mail/mail.ts';
import { receiverOf } from './receiver.ts';

/** An element that may stand once, several times or not at all. */
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value]);
const child = (element: unknown, ...path: readonly string[]): unknown => path.reduce<unknown>((at, name) => jsonOf(listOf(at)[0])?.[name], element);
const said = (element: unknown, ...path: readonly string[]): string => textOf(listOf(child(element, ...path))[0]);

/** The report within an XML tree: its root, or what an envelope of a schema holds. */
export function feedbackOf(tree: unknown): Json | undefined {
  const root = jsonOf(tree) ?? {};
  return [root, ...Object.values(root).map(jsonOf)].map((each) => jsonOf(listOf(each?.['feedback'])[0])).find((feedback) => feedback !== undefined && 'policy_published' in feedback);
}

/**
 * One report → one row. A receiver may report several times on a day, each time on other messages: a second report adds to the
 * first, and the same one again is a duplicate.
 */
export function aggregateRow(feedback: Json): Record<string, string> {
  const metadata = child(feedback, 'report_metadata');
  const organisation = said(metadata, 'org_name') || said(metadata, 'email').split('@').at(-1)! || 'unknown';
  const begin = said(metadata, 'date_range', 'begin');
  const report = said(metadata, 'report_id') || `${begin}-${said(metadata, 'date_range', 'end')}`;
  const mark = createHash('sha256').update(`${organisation}\n${report}`).digest('hex').slice(0, 12);
  return filled({
    feed: 'dmarc', domain_or_ip: said(feedback, 'policy_published', 'domain').toLowerCase(), day: utcDay(begin),
    provider: receiverOf(organisation), report_id: mark, ...sharesOf(listOf(feedback['record']).map((record) => child(record, 'row'))),
  });
}

const utcDay = (seconds: string): string => (/^\d{1,11}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString().slice(0, 10) : seconds);

/** Messages in all, and the shares of them that passed in line with the domain. */
function sharesOf(rows: readonly unknown[]): Record<string, string> {
  const wrong = rows.map((row) => said(row, 'count')).find((count) => !/^\d{1,15}$/.test(count));
  if (wrong !== undefined) return { volume: wrong || '?' };
  const sum = (passes: (spf: boolean, dkim: boolean) => boolean): number => rows.reduce<number>((total, row) => {
    const isPass = (method: string): boolean => said(row, 'policy_evaluated', method).toLowerCase() === 'pass';
    return total + (passes(isPass('spf'), isPass('dkim')) ? Number(said(row, 'count')) : 0);
  }, 0);
  const volume = sum(() => true);
  const share = (part: number): string => (volume === 0 ? '' : (part / volume).toFixed(9));
  return { volume: String(volume), auth_spf: share(sum((spf) => spf)), auth_dkim: share(sum((_, dkim) => dkim)), auth_dmarc: share(sum((spf, dkim) => spf || dkim)) };
}

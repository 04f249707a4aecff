import type { CsvRow } from './csv.ts';
import type { Told } from './dataset.ts';
import { parseInstant } from './instants.ts';

/** What each column of a mail's own file says, and who did it. */
const OWN_COLUMNS: readonly (readonly [column: string, type: string, machine: boolean | null])[] = [
  ['delivered_at', 'delivered', null],
  ['bounced_at', 'bounced', null],
  ['opened_at', 'opened', false],
  ['machine_opened_at', 'opened', true],
  ['clicked_at', 'clicked', false],
  ['machine_clicked_at', 'clicked', true],
  ['unsubscribed_at', 'unsubscribed', null],
  ['complained_at', 'complained', null],
];

export function ownColumns(row: CsvRow): Told[] {
  return OWN_COLUMNS.flatMap(([column, type, machine]) => {
    const at = row[column] ?? '';
    return at === '' ? [] : [{ type, at: parseInstant(at), bounceType: row['bounce_type'] ?? '', machine, agent: null, link: '' }];
  });
}

/** The agents that random sets name; a bare `Mozilla/5.0` is how Apple fetches for everybody. */
const PROXIES = ['GoogleImageProxy', 'YahooMailProxy'];
const SCANNERS = ['Barracuda', 'Proofpoint', 'Mimecast', 'HEAD'];

function agentOf(text: string): Told['agent'] {
  if (text === '') return null;
  if (text === 'Mozilla/5.0' || PROXIES.some((name) => text.includes(name))) return 'proxy';
  return SCANNERS.some((name) => text.includes(name)) ? 'scanner' : 'reader';
}

const FLAGS: Readonly<Record<string, boolean>> = { true: true, 1: true, oui: true, false: false, 0: false, non: false };

export function eventOf(row: CsvRow): Told {
  return {
    type: row['type'] ?? '',
    at: parseInstant(row['occurred_at'] ?? ''),
    bounceType: row['bounce_type'] ?? '',
    machine: FLAGS[row['machine'] ?? ''] ?? null,
    agent: agentOf(row['user_agent'] ?? ''),
    link: row['url'] ?? '',
  };
}

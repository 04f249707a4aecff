import type { Source, SourceTable } from '../source.ts';

/** Microsoft sends these columns in this order, without a head. */
const COLUMNS = [
  'IP Address', 'Activity Start', 'Activity End', 'RCPT Commands', 'DATA Commands', 'Message Recipients', 'Filter Result', 'Complaint Rate',
  'Trap Period Start', 'Trap Period End', 'Trap Hits', 'Sample HELO', 'JMR P1 Sender', 'Comments',
] as const;

const IP = /^(?:\d{1,3}\.){3}\d{1,3}$|^[0-9a-f]*:[0-9a-f:.]+$/i;
const US_INSTANT = /^\d{1,2}\/\d{1,2}\/\d{4}(?: \d{1,2}:\d{2}(?::\d{2})? ?[AP]M)?$/i;

/** The complaint rate is of the recipients asked for (RCPT), and often a bound: `< 0.1%`. */
const activity: SourceTable = {
  id: 'activity',
  label: { fr: 'Activité par adresse IP (CSV)', en: 'Activity by IP address (CSV)' },
  kinds: ['reputation_feed'],
  signs: [['IP Address'], ['Activity Start'], ['Message Recipients'], ['Complaint Rate']],
  mapping: () => ({
    date_order: 'MDY',
    decimal_mark: '.',
    kinds: [{
      kind: 'reputation_feed',
      columns: {
        feed: { constant: 'snds' }, domain_or_ip: 'IP Address', day: { from: 'Activity Start', as: 'day' }, provider: { constant: 'microsoft' },
        spam_rate: { from: 'Complaint Rate', as: 'number_of_bound' }, spam_rate_bound: { from: 'Complaint Rate', as: 'bound' },
        denominator: { constant: 'rcpt' }, volume: 'Message Recipients',
      },
    }],
  }),
  headless: (firstRow) => (firstRow.length === COLUMNS.length && IP.test(firstRow[0]!.trim()) && US_INSTANT.test(firstRow[1]!.trim()) ? COLUMNS : undefined),
};

export const microsoftSnds: Source = { id: 'microsoft-snds', also: ['snds'], label: { fr: 'Microsoft SNDS', en: 'Microsoft SNDS' }, tables: [activity] };

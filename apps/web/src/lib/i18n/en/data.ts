import type { data as french } from '../fr/data.ts';

export const data: typeof french = {
  title: 'Can I trust it?',
  verdict: (rows) => ({ before: '', accent: `${rows} rows loaded`, after: ', each traced to a file.' }),
  verdictEmpty: { before: 'Nothing is loaded. ', accent: 'Drop a first file', after: ', the rest will follow.' },
  lead: 'Each line of a file is counted: loaded, duplicate, corrected, pending or rejected. Nothing is lost, everything can be undone.',
  sample: {
    told: 'This is the sample set: an invented story. Remove it before you load your own files, or the two would mix.',
    remove: 'Remove the sample', title: 'Remove the sample story?',
    text: 'Its files leave every figure. Yours stay. To see it again, start e-Respect on a new data folder.',
    yes: 'Remove the sample', no: 'Keep it',
  },
  drop: {
    title: 'Drop files',
    invite: 'Drop your files here, several at once',
    choose: 'or choose them',
    formats: 'As they come: CSV, Excel workbooks, NDJSON, JSON, Parquet, XML, mails (eml, mbox), compressed or not (gz, zip).',
    safe: 'Nothing counts before you load it. Addresses become fingerprints before anything is kept.',
    before: (day) => `Already loaded on ${day}: its rows would be duplicates.`,
    open: 'Open', fold: 'Fold', remove: 'Remove',
  },
  files: {
    title: 'Check, then load',
    order: 'They stand in the order in which they are best read: campaigns first, then what names them.',
    clear: 'Clear the list',
    preview: (n) => `Preview (${n})`,
    load: (n) => `Load (${n})`,
    busy: 'reading', open: (n) => `to be completed: ${n}`, likely: (n) => `to be previewed first: ${n}`, ready: (n) => `ready: ${n}`, loaded: (n) => `loaded: ${n}`,
  },
  notSent: { message: 'This file did not arrive whole.', hint: 'A folder cannot be dropped: drop its files. Otherwise check that the server still runs, and try again.' },
  sizes: ['bytes', 'KB', 'MB', 'GB'],
  formats: { csv: 'CSV', xlsx: 'Excel workbook', ndjson: 'NDJSON', parquet: 'Parquet', json: 'JSON', xml: 'XML', mail: 'Mails' },
  sheetOf: (sheet) => `Excel workbook, sheet “${sheet}”`,
  delimiters: { ';': 'semicolons', ',': 'commas', '\t': 'tabs', '|': 'bars' },
  containers: { gzip: 'compressed (gz)', zip: 'in a zip' },
  state: {
    waiting: 'waits for its turn', sending: (percent) => `sending, ${percent}`, sendingOf: (file) => `Sending ${file}`, unreadable: 'unreadable',
    queued: 'queued', running: 'reading', checked: 'previewed', done: 'loaded', failed: 'failed', cancelled: 'cancelled',
  },
  stages: { queued: 'queued', reading: 'reading', typing: 'checking cells', loading: 'loading', done: 'done' },
  progress: {
    rows: (rows) => `${rows} rows`, rate: (rate) => `${rate} rows a second`, left: (time) => `${time} left`,
    seconds: (n) => `${n} s`, minutes: (n) => `${n} min`, cancel: 'Cancel', label: (file) => `Progress of ${file}`,
  },
  unlocks: {
    suppliers: 'names, the comparison', campaigns: 'everything: each row names its campaign', contracts: 'the price paid, what may be claimed', rates: 'amounts in other currencies',
    sends: 'who was solicited, complaints, the silent', send_totals: 'rates by mailbox provider, without people', leads: 'leads per euro, duplicates',
    consents: 'proof of consent', orders: 'conversion, margin, return', costs: 'the whole spend',
    outcomes: 'complaints, bounces and clicks told after the send', touches: 'the path before a purchase', assignments: 'the measured effect of a test',
    social: 'audience against sales', reputation_feed: 'reputation as providers see it',
  },
};

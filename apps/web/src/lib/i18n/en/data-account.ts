import type { account as frenchAccount, history as frenchHistory } from '../fr/data-account.ts';

export const account: typeof frenchAccount = {
  trial: 'What these files would change', trialNote: 'Nothing is written yet.', trialFrees: 'Rows that wait for a campaign of this batch will load with it.',
  result: 'What the import gave',
  verdict: (read, parts) => `${read}: ${parts}. None lost.`,
  row: 'row', rows: 'rows',
  counts: { rows_read: 'read', rows_loaded: 'loaded', rows_duplicate: 'duplicate', rows_corrected: 'corrected', rows_pending: 'pending', rows_rejected: 'rejected', rows_skipped: 'left' },
  one: { rows_read: 'read', rows_loaded: 'loaded', rows_duplicate: 'duplicate', rows_corrected: 'corrected', rows_pending: 'pending', rows_rejected: 'rejected' },
  heads: { rows_read: 'Read', rows_loaded: 'Loaded', rows_duplicate: 'Duplicate', rows_corrected: 'Corrected', rows_pending: 'Pending', rows_rejected: 'Rejected' },
  notes: { rows_loaded: 'new rows', rows_duplicate: 'already there, left aside', rows_corrected: 'replace a row', rows_pending: 'a file is missing', rows_rejected: 'to be mended at the source' },
  sum: (read, parts) => `${read} = ${parts}`,
  sumHolds: 'The sum holds.', sumBroken: 'The sum does not hold: please report it.',
  files: 'File by file', file: 'File', content: 'Content', all: 'All', allFiles: (n) => `files: ${n}`,
  reasons: 'Reason by reason', reason: 'Reason', lines: 'Rows', column: 'Column', example: 'Example', line: 'Line', value: 'Value',
  pendingThen: 'will load by themselves once what is missing comes', rejectedThen: 'count in no figure',
  awaitsCampaign: 'The campaign is not known: load the campaigns.',
  awaits: {
    outcomes: 'The send is not known: load the sends of this campaign.',
    orders: 'The currency has no rate on that day: load the exchange rates.',
    costs: 'The campaign is not known, or the currency has no rate on that day: load the campaigns or the exchange rates.',
    contracts: 'The campaign is not known, or the currency has no rate on that day: load the campaigns or the exchange rates.',
  },
  changes: 'What the corrections change', before: 'Before', after: 'After', nothing: 'empty', otherPerson: 'another person',
  samples: 'First rejected lines', noRejects: 'No line rejected.',
  download: 'Download rejects', mended: 'Drop the mended rows again', mendedOf: (file) => `Mended rows of ${file}`,
  mendHow: 'Mend them in the rejects file: they alone will be read again.',
  setAside: (names) => `Set aside, for no figure reads it: ${names}.`, leftOut: (n) => `Lines left aside, heads included: ${n}.`,
  opens: (what) => `This opens ${what}.`,
};

export const history: typeof frenchHistory = {
  title: 'Imports', none: 'No import yet. Drop a file above: it will stand here, with the count of its rows.',
  file: 'File', when: 'When, by whom', read: 'Read', loaded: 'Loaded', duplicate: 'Duplicate', pending: 'Pending', rejected: 'Rejected', state: 'State', actions: 'Act',
  trial: 'trial', hash: 'copy the fingerprint of the file', by: (user, door) => `${user}, ${door}`,
  doors: { page: 'by the page', command: 'by the command', inbox: 'by the watched folder', hook: 'by webhook', sample: 'sample story', api: 'by the API' },
  see: 'See', undo: 'Undo', unfold: 'Unfold', fold: 'Fold', older: 'Older imports',
  batches: (n) => `Batches received: ${n}`, failures: (n) => `failures: ${n}`,
  load: 'Load', forget: 'Take off the list',
  undoTitle: (name) => `Undo the import of ${name}?`,
  undoText: (rows) => `Its ${rows} rows will leave all figures. The file itself is untouched: you can drop it again.`,
  undoYes: 'Undo the import', undoNo: 'Keep it',
};

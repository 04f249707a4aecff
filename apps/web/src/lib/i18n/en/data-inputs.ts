import type { hooks as frenchHooks, inputs as french } from '../fr/data-inputs.ts';

export const inputs: typeof french = {
  title: 'What is ready',
  there: (n, all) => `Complete inputs: ${n} of ${all}. The others say what they would open.`,
  states: { present: 'present', partial: 'partial', absent: 'missing' },
  coverage: (share, of) => `${share} ${of}`,
  noRow: 'no row', pending: (n) => `pending: ${n}`,
  template: 'Template', templateOf: (kind) => `${kind} template`,
  opens: (what) => `opens ${what}`,
  figures: (n) => `Figures that rest on it: ${n}`,
  mappings: {
    title: 'Saved mappings', sub: 'A file with these heads is read by them, without a question.',
    none: 'None yet. Open a dropped file, give its columns, then save.',
    savedOn: (day) => `saved on ${day}`, heads: (heads) => `Heads: ${heads}`,
    forget: 'Delete', forgetTitle: (name) => `Delete “${name}”?`, forgetText: 'Files already loaded stay. The next one with these heads will ask for its columns again.',
    forgetYes: 'Delete', forgetNo: 'Keep it',
  },
};

export const hooks: typeof frenchHooks = {
  title: 'Webhooks', sub: 'A service connected here tells what becomes of the sends as it happens: delivered, opened, bounced, complained of.',
  states: { ready: 'heard', started: 'to be completed', off: 'not connected' },
  silent: 'no event received', today: (n) => `events today: ${n}`, last: (when) => `last on ${when}`,
  connect: 'Connect', settings: 'Settings', fold: 'Fold', remove: 'Disconnect',
  address: (name) => `Secret address to give to ${name}`, copy: 'Copy', copied: 'Copied.',
  addressNote: 'If this server has another name on the internet, keep the path and change the name. Whoever knows the address may write here.',
  rotate: 'Change the secret address',
  needed: 'required', optional: 'optional', given: 'given: leave empty to keep it', notGiven: 'to be pasted here',
  take: (setting) => `Take away: ${setting}`, save: 'Save the settings', saved: 'Saved.',
  waits: 'waits for your confirmation', waitsFor: (topic) => `The topic ${topic} waits for your consent:`,
  certificate: 'open the certificate and paste it into the settings', confirm: 'confirm the subscription',
  removeTitle: (name) => `Disconnect ${name}?`, removeText: 'Its secret address and its keys are destroyed. Events already received stay.', removeYes: 'Disconnect', removeNo: 'Keep it',
};

import type { breaches as frenchBreaches, feeds as frenchFeeds, providerRates as french } from '../fr/provider-rates.ts';

export const providerRates: typeof french = {
  sub: 'Share of delivered e-mails that were reported, over rolling seven days, at each mailbox provider. Google and Yahoo ask to stay under 0.10% and act from 0.30% on.',
  caption: 'Here a complaint counts on the day it comes, over the e-mails delivered on that day and the six before; elsewhere it counts on the day of the send. Hollow points: under 1,000 delivered in seven days, too few to judge; out of scale, they are not drawn.',
  coverage: 'Complaint feedback is known for a campaign as a whole. Gmail sends no complaint message by message: its 0 may be a mere silence; its own rate stands below.',
  partial: 'Where some campaigns have no complaint feedback, the rate covers the others only.',
  unknown: 'complaints unknown',
  empty: 'Sends are missing: with complaints, they open the complaint rate at each mailbox provider.',
  inboxed: (low, day) => `By its own account, over e-mails that reached the inbox: ${low}, week up to ${day}.`,
  between: (low, high) => `between ${low} and ${high}`, atLeast: (low) => `at least ${low}`,
  days: 'Mail day by day',
};

export const breaches: typeof frenchBreaches = {
  title: (campaign, first, all) => `“${campaign}” weighs most in ${first} of ${all} breaches`,
  titleOne: (campaign) => `“${campaign}” broke the limit`,
  none: 'No breach to explain',
  sub: 'For the worst day of each breach: what each campaign delivered and got back within the seven days, its share of the complaints above 0.10%, and what the rate would be without it.',
  span: (provider, limit, period) => `${provider}, ${limit} or more: ${period}`,
  worst: (rate, k, n, day, interval) => `Worst week, up to ${day}: ${rate} (${interval}), ${k} complaints of ${n} delivered.`,
  campaign: 'Campaign', complaints: 'Complaints', delivered: 'Delivered', rate: 'Rate', share: 'Share of excess', without: 'Without it',
  others: (n) => `Other campaigns: ${n}`,
  withoutFeed: (n) => `Campaigns without complaint feedback that week, left out: ${n}.`,
  more: (n) => `All breaches: ${n}`,
  list: 'Breaches', provider: 'Mailbox provider', limit: 'Limit', from: 'From', to: 'To', days: 'Days', worstRate: 'Worst rate', first: 'First cause',
  leftOff: (n) => `${n} more breaches are not listed: narrow the period.`,
};

export const feeds: typeof frenchFeeds = {
  title: 'What mailbox providers say themselves',
  over: (name, days, of) => `${name} passes 0.30% at Google on ${days} days of ${of}`,
  under: 'No domain passes 0.30% by the providers’ account',
  sub: 'Their own feeds speak of a sending domain or address, never of a campaign: they do not follow the filters. A bound stays a bound: “< 0.10%” does not mean 0.',
  none: 'No feed loaded. Google Postmaster Tools opens the complaint rate of inboxed mail, Microsoft SNDS that of each IP address, DMARC reports tell who sends in your name.',
  template: 'Template', narrowed: 'The filters of the page do not apply here.',
  names: { postmaster: 'Google Postmaster', snds: 'Microsoft SNDS', dmarc: 'DMARC' },
  denominators: { inboxed: 'per e-mail that reached the inbox', rcpt: 'per recipient asked for' },
  feed: 'Feed', of: 'Domain or address', provider: 'Mailbox provider', told: 'Days', worst: 'Worst day', latest: 'Latest day', volume: 'Messages', spf: 'SPF', dkim: 'DKIM', dmarc: 'DMARC', day: 'Day', rate: 'Complaint rate',
  table: 'Feeds by domain and address', byDay: 'Day by day', line: (name, days) => `${name}, ${days} days. Solid: exact rate. Hollow points: a bound, the rate is under or over it.`,
  leftOut: (n) => `${n} earlier days are not shown: narrow the period.`, latestDays: (n) => `The latest ${n} days`,
};

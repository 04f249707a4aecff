import type * as french from '../fr/pages.ts';

export const figure: typeof french.figure = {
  how: 'How is it worked out?',
  howOf: (label) => `${label}: how is it worked out?`,
  formula: 'Formula',
  inputs: 'Worked out on',
  value: 'Value',
  interval: 'Interval',
  level: (percent) => `at ${percent}`,
  wilson: 'Wilson score', draws: 'seeded draws',
  t: 't interval',
  none: 'no interval: it is a count, not a sample',
  minimum: 'Smallest count',
  minimumOf: (n, of) => `${n} ${of}`,
  asOf: 'Data as of',
  example: 'Example',
  better: { higher: 'higher is better', lower: 'lower is better', neither: 'neither high nor low is better' },
  status: { ok: '', too_few: 'too few to conclude', immature: 'cohort too young', no_data: 'not measured', partial: 'partial data' },
  direction: { better: 'better', worse: 'worse', same: 'unchanged', neutral: '' },
  n: (n) => `n\u00a0=\u00a0${n}`,
  all: 'See all definitions',
};

export const overview: typeof french.overview = {
  documentTitle: 'Overview',
  figures: 'The five figures',
  narrowed: (name) => `Narrowed to ${name}.`,
  openingNote: (name) => `The page opens on ${name}.`,
  seeAll: 'See everything',
  hundred: {
    fold: 'The path of the leads, from invoice to returning buyer',
  },
  bridge: { title: 'From the euro paid to the euro earned', step: 'Step', amount: 'Amount' },
  signature: {
    height: 'Height',
    y: { conversion: 'conversion', value: 'value per person', reputation: 'reputation cost', complaints: 'complaints' },
    volume: 'Volume', net: 'net', gross: 'gross',
    front: 'best-of front',
    asTable: 'Table', asChart: 'Chart',
    noReputation: 'The cost of reputation is not known here yet: it is worked out from sends, their complaints and unsubscribes.',
    missing: (name, reason) => `${name}: ${reason}`,
    culled: (names) => `Without a label, for want of room: ${names}.`,
    others: (n) => `The others: ${n}`,
    selected: 'looked at here',
  },
  suppliers: { order: 'Order', sortBy: (label) => `Sort by ${label}`, ascending: 'ascending', descending: 'descending' },
  empty: {
    title: 'Nothing to show for this choice',
    noData: 'Nothing is loaded yet',
    noDataText: 'Campaigns and leads come first: they unlock leads per euro. Orders unlock conversion, sends what was done to the others.',
    import: 'Import my files',
    template: (kind) => `${kind} template`,
    noLead: 'No lead on these dates with these filters. Widen the period or remove a filter.',
    orders: 'Orders are missing: they unlock conversion, margin and return.',
    costs: 'Costs are missing, or contracts: they open leads per euro, without which no supplier has a place here.',
    sends: 'Sends are missing: they unlock people solicited, complaints and the silent.',
    period: 'The whole period',
  },
};

export const suppliers: typeof french.suppliers = {
  documentTitle: 'Suppliers',
  crumb: 'Suppliers',
  kinds: { agency: 'agency', publisher: 'publisher', network: 'network', in_house: 'in-house', platform: 'platform' },
  ledger: { title: (name) => `What ${name} delivered`, gross: 'Leads invoiced', net: 'Net people', claimable: 'Claimable under contract', claimableNote: 'price of the leads the contract lets you refuse', twice: 'Paid twice', twiceNote: 'price of the leads another had sold before', share: (p) => `${p} of gross` },
  reasons: {
    leads_rejected: 'Refused on delivery', leads_duplicate_cross: 'Sold by another', leads_duplicate_own: 'Sold twice', leads_throwaway: 'Throw-away addresses',
    leads_role: 'Role addresses', leads_invalid: 'Dead addresses', leads_unproven: 'Without proof',
  },
  campaigns: { title: 'Campaign by campaign', name: 'Campaign', channel: 'Channel', objective: 'Objective', none: 'No campaign on these dates.' },
  months: { title: 'Month after month', sub: 'Conversion of each month of acquisition, with its interval. A month too young has no conversion yet.', month: 'Month', immature: 'too young', head: ['Net people', 'Conversion', 'Interval', 'n', 'Margin per person'] },
  mean: (value) => `${value} on average`,
  empty: 'No supplier on these dates.',
  rank: (n, of) => `${n} of ${of} by margin per euro`,
};

export const campaigns: typeof french.campaigns = {
  documentTitle: 'Campaigns',
  title: 'What did each campaign bring?',
  lead: 'Its declared objective under its name; at the end of the row, what it gives back.',
  crumb: 'Campaigns',
  objective: (word) => `Declared objective: ${word}.`,
  objectiveNone: 'No declared objective: it is judged on what it gives back.',
  dates: (from, to) => `from ${from} to ${to}`,
  figures: 'Five figures of the campaign',
  funnel: { title: 'From the send to the returning buyer', stage: 'Stage', people: 'Count', share: 'Share', of: (p, what) => `${p} ${what}` },
  stages: {
    sends: 'E-mails sent', delivered: 'E-mails delivered', people_solicited: 'People solicited', leads_gross: 'Gross leads', leads_net: 'Net leads', people_recruited: 'Net people',
    buyers: 'Buyers', repeat_buyers: 'Returning buyers',
  },
  shares: { delivered: 'of sent', leads_gross: 'of solicited', leads_net: 'of gross', buyers: 'of mature people', repeat_buyers: 'of buyers' },
  providers: {
    title: 'At each mailbox provider', provider: 'Provider', none: 'Sends are missing: they unlock complaints and bounces by provider.',
    sub: 'Google and Yahoo ask for less than 0.10% of complaints and block beyond 0.30%.', within: 'met', watch: 'watch', broken: 'broken',
  },
  providerNames: {
    gmail: 'Gmail', microsoft: 'Outlook, Hotmail', yahoo_aol: 'Yahoo, AOL', apple: 'iCloud', orange: 'Orange', free: 'Free', sfr: 'SFR', laposte: 'La Poste', bouygues: 'Bouygues',
    other_isp: 'other access providers', own_domain: 'own domains', unknown: 'unknown',
  },
  empty: 'No campaign on these dates.',
};

export const reports: typeof french.reports = {
  documentTitle: 'Reports',
  title: 'What to show the board?',
  verdict: { before: 'The report on paper, ', accent: 'the same figures as the screen', after: '.' },
  lead: 'The report takes the period and filters of this page. Each number carries its count, its interval and its definition.',
  section: 'Board report',
  period: 'Period', language: 'Language', campaign: 'Campaign', allCampaigns: 'all campaigns', french: 'French', english: 'English',
  download: 'Download the PDF',
  open: 'Open in a tab',
  same: 'The same data give the same file, byte for byte: their version is printed at the foot of each page.',
  nothing: 'Nothing is loaded yet: the report would be blank.',
};

export const definitions: typeof french.definitions = {
  documentTitle: 'Definitions',
  title: 'How is it worked out?',
  verdict: (n) => ({ before: '', accent: `${n} figures`, after: ', each defined once.' }),
  lead: 'Screen, PDF, files and interface give the same value, because they read the same definition.',
  search: 'Search for a figure',
  domains: {
    volume: 'Volumes', conversion: 'Conversion', cost: 'Costs', roi: 'Return', reputation: 'Reputation', identity: 'People', consent: 'Consent',
    value: 'Value', social: 'Social networks',
  },
  units: { eur: 'euros', count: 'count', people: 'people', leads: 'leads', rate: 'rate', ratio: 'ratio', days: 'days', per_eur: 'per euro' },
  horizon: 'follows the horizon',
  measure: 'counted by the database',
  none: 'No figure by that name.',
};

export const kinds: typeof french.kinds = {
  outcomes: 'Outcomes', touches: 'Touches', assignments: 'Assignments', social: 'Social', reputation_feed: 'Reputation feed',
  suppliers: 'Suppliers', campaigns: 'Campaigns', contracts: 'Contracts', rates: 'Exchange rates', sends: 'Sends', send_totals: 'Send totals',
  leads: 'Leads', consents: 'Consents', orders: 'Orders', costs: 'Costs',
};

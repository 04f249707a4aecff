/** What addresses are worth, who was recruited how often, which domains are throw-aways. */
export const addressesOwn = {
  standfirst: (lost: string, all: string, several: string, people: string) => `${lost} of ${all} are dead, throw-away or role addresses. ${several} of ${people} were sold more than once.`,
  noLead: 'No accepted lead on these dates.',
  address: { one: 'address', other: 'addresses' }, person: { one: 'person', other: 'people' }, lead: { one: 'lead', other: 'leads' },
  classes: {
    title: (name: string, share: string) => `${share} of the accepted leads come from ${name} addresses`, none: 'What each class of address is worth', sub: (day: string) => `The class of an address moves with time; this is how it stood on ${day}. Behaviour beats the domain.`,
    class: 'Address', scale: 'from 0 to', circular: 'A purchase or a click of the last 180 days makes an address a main one: part of its better conversion follows from that definition. Margin outside net: that of people known by excluded leads only.',
    names: { main: 'main', secondary: 'secondary', unknown: 'unknown', dead: 'dead', throwaway: 'throw-away', role: 'role', unallocated: 'spend without leads', unattributed: 'no credited lead' } as Record<string, string>,
    what: {
      main: 'a human click, a reply or a purchase within 180 days', secondary: 'reached, with nothing for 180 days', unknown: 'no e-mail sent, or a lead without address', dead: 'bounced for good, and nothing since',
      throwaway: 'its domain is on a list of throw-aways', role: 'contact@, info@: a role, not a person',
    } as Record<string, string>,
  },
  recruited: {
    title: (share: string) => `${share} of people were sold more than once`, once: 'Everybody was sold once only',
    sub: 'People by number of accepted leads in the period, all suppliers together.',
    leads: { one: 'time', other: 'times' }, suppliers: { one: 'supplier', other: 'suppliers' }, orMore: (n: string) => `${n} or more`,
    byLeads: 'Number of sales', bySuppliers: 'Number of suppliers', byDay: 'On one day', count: 'Count', part: 'Share of people',
  },
  most: {
    title: 'The people sold most often', sub: 'A number stands for the person: it means something in this workspace only, and leads to no address.',
    person: 'Person', number: (n: string) => `no. ${n}`, times: 'Sales', net: 'of which net', paid: 'Paid in all', by: 'By', day: 'Most in a day', class: 'Address', from: 'From', to: 'to',
    later: 'Next', earlier: 'Previous', range: (from: string, to: string) => `${from} to ${to}`,
  },
  lists: {
    title: (leads: string, eur: string) => `${leads} paid ${eur} on throw-away domains`, none: 'No lead on a throw-away domain',
    sub: 'A list that names a domain holds for what is below it too. A relay of Apple or Firefox leads to a real mailbox: it is no throw-away.',
    list: 'List', addresses: 'Addresses', leads: 'Accepted leads', refused: 'excluded for this reason', paid: 'Paid',
    names: { 'disposable-email-domains/index': 'public list of throw-away domains', 'disposable-email-domains/wildcard': 'public list, with subdomains', yours: 'your additions', exempt: 'your exemptions', relay: 'relays, kept' } as Record<string, string>,
    roles: 'Role addresses, by name', role: 'Name', roleUnknown: 'loaded before the name was kept',
  },
  domains: {
    title: 'Your list comes before the public ones', sub: 'A decision holds for the domain and all below it; the closest one stands. It applies to addresses already loaded, and moves net leads and claims.',
    domain: 'Domain', placeholder: 'example.com', verdict: 'Decision', throwaway: 'throw-away', exempt: 'exempt', add: 'Apply',
    none: 'No decision yet.', decided: (day: string, who: string) => `${day}, ${who}`, reach: (n: string) => `${n} already loaded`, undo: 'Take back', undone: (domain: string) => `Decision on ${domain} taken back.`, done: (domain: string) => `Decision on ${domain} applied.`,
    history: 'All decisions', taken: 'taken back', outOfReach: (n: string) => `${n}: loaded before this version, they will follow your decisions once a file brings them again. Importing the same file again is enough, and counts nothing twice.`,
  },
  timeline: {
    back: 'Addresses', title: (n: string) => `Person no. ${n}`, sub: (n: string, day: string) => `${n} known on ${day}, oldest first. No name and no address: a number of this workspace.`,
    event: { one: 'fact', other: 'facts' }, when: 'When', what: 'What', where: 'By', detail: 'What is known of it', addresses: (list: string) => `Their addresses: ${list}.`,
    kinds: { send: 'E-mail sent', lead: 'Lead', order: 'Order', touch: 'Touch', consent: 'Consent' },
    outcomes: { delivered: 'delivered', bounced: 'bounced', opened: 'opened', machine_opened: 'opened by a machine', clicked: 'clicked', machine_clicked: 'clicked by a machine', unsubscribed: 'unsubscribed', complained: 'complained' } as Record<string, string>,
    bounces: { hard: 'for good', soft: 'for now', block: 'blocked' } as Record<string, string>,
    net: 'net', rejected: 'refused on delivery', paid: (eur: string) => `paid ${eur}`, claimable: 'claimable', unproved: 'not proved', proved: 'proved',
    margin: (eur: string) => `margin ${eur}`, notCounted: 'does not count: given back whole, or without an exchange rate', credited: (lead: string) => `credited to lead ${lead}`, notCredited: 'credited to no lead',
    withdrawn: (day: string) => `withdrawn on ${day}`, silence: 'nothing known after it', later: 'Next facts', earlier: 'Previous facts', range: (from: string, to: string, of: string) => `${from} to ${to} of ${of}`,
  },
};

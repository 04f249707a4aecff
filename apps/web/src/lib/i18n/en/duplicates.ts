/** Who was sold twice, by whom, and what may be claimed of it. */
export const duplicatesOwn = {
  overlap: {
    title: (first: string, second: string, eur: string) => `${second} sold people again for ${eur} whom ${first} had already sold`,
    none: 'Nobody was sold by two suppliers',
    shared: (people: string) => `Suppliers have ${people} in common, none sold twice within the window of a contract`,
    sub: 'The row sold the person first; the column sold them again within the window of its contract, and was paid for them.',
    subPeople: 'People whom both the row and the column recruited in the period, in either order.',
    measure: 'Count', measures: { eur: 'euros', leads: 'leads sold again', people: 'people in common' },
    first: 'Sold first', second: 'Sold again', people: 'People in common', leads: 'Leads sold again', eur: 'Paid twice', others: 'The other way round',
    pairs: 'The pairs, dearest first', total: (leads: string, eur: string) => `In all, ${leads} sold again and paid ${eur} a second time.`,
    of: (people: string) => `${people} in common`, again: (leads: string) => `${leads} sold again`, back: (eur: string) => `the other way round ${eur}`,
    rest: (n: string) => `The next pairs: ${n}`,
    nobody: 'A lead is a duplicate when the same person had already been sold, by another or the same supplier, within the window of the contract.',
  },
  person: { one: 'person', other: 'people' }, lead: { one: 'lead', other: 'leads' },
  ledger: {
    title: (n: string) => `Each duplicate, with its two instants: ${n}`, none: 'No duplicate on these dates',
    sub: (day: string, several: string) => `On the same day as the first sale: ${day}. People recruited several times on one day: ${several}.`,
    lead: 'Lead', second: 'Sold again by', first: 'First sold by', gap: 'Between', sameDay: 'the same day', price: 'Paid', claimable: 'Claimable',
    yes: 'yes', no: 'no', own: 'the same supplier', hours: (h: string) => `${h} h`, days: (d: string) => `${d} d`,
    later: 'Older duplicates', earlier: 'Newer duplicates', range: (from: string, to: string, of: string) => `${from} to ${to} of ${of}, newest first`,
  },
  claims: {
    title: (eur: string, name: string) => `${eur} can be claimed from ${name}`, none: (name: string) => `Nothing can be claimed from ${name} on these dates`,
    sub: 'The price of the leads that the accept rules of its contract let you refuse, each for one reason only.',
    reason: 'Reason', leads: 'Leads', paid: 'Paid', claimable: 'of which claimable', amount: 'To claim', total: 'In all', rule: 'A reason without an amount is not in the rules of its contract, or the lead has no price.',
    download: 'Download the claim (CSV)', holds: 'One line per lead, with its contract, its reason, its amount, its instant and that of the first recruitment. The file names no other supplier.',
  },
};

/** Who was sold twice, by whom, and what may be claimed of it. */
export const duplicatesOwn = {
  overlap: {
    title: (first: string, second: string, eur: string) => `${second} a revendu pour ${eur} de personnes déjà vendues par ${first}`,
    none: 'Aucune personne vendue par deux fournisseurs',
    shared: (people: string) => `Des fournisseurs ont en commun ${people}, sans vente en double dans la fenêtre des contrats`,
    sub: 'La ligne a vendu la personne d\'abord ; la colonne l\'a revendue dans la fenêtre de son contrat, et a été payée pour elle.',
    subPeople: 'Personnes que la ligne et la colonne ont toutes deux recrutées sur la période, dans un ordre ou dans l\'autre.',
    measure: 'Compter', measures: { eur: 'euros', leads: 'leads revendus', people: 'personnes communes' },
    first: 'A vendu d\'abord', second: 'A revendu', people: 'Personnes communes', leads: 'Leads revendus', eur: 'Payés deux fois', others: 'Dans l\'autre sens',
    pairs: 'Les paires, de la plus chère à la moins chère', total: (leads: string, eur: string) => `En tout, ${leads} revendus, payés ${eur} une seconde fois.`,
    of: (people: string) => `${people} en commun`, again: (leads: string) => `${leads} revendus`, back: (eur: string) => `dans l'autre sens ${eur}`,
    rest: (n: string) => `Les paires suivantes : ${n}`,
    nobody: 'Un lead devient un doublon quand la même personne avait déjà été vendue, par un autre ou par le même, dans la fenêtre du contrat.',
  },
  person: { one: 'personne', other: 'personnes' }, lead: { one: 'lead', other: 'leads' },
  ledger: {
    title: (n: string) => `Chaque doublon, avec ses deux instants : ${n}`, none: 'Aucun doublon sur ces dates',
    sub: (day: string, several: string) => `Le même jour que la première vente : ${day}. Personnes recrutées plusieurs fois un même jour : ${several}.`,
    lead: 'Lead', second: 'Revendu par', first: 'Vendu d\'abord par', gap: 'Écart', sameDay: 'le même jour', price: 'Payé', claimable: 'Réclamable',
    yes: 'oui', no: 'non', own: 'le même fournisseur', hours: (h: string) => `${h} h`, days: (d: string) => `${d} j`,
    later: 'Doublons plus anciens', earlier: 'Doublons plus récents', range: (from: string, to: string, of: string) => `${from} à ${to} sur ${of}, du plus récent au plus ancien`,
  },
  claims: {
    title: (eur: string, name: string) => `${eur} peuvent être réclamés à ${name}`, none: (name: string) => `Rien ne peut être réclamé à ${name} sur ces dates`,
    sub: 'Le prix des leads que les règles d\'acceptation de son contrat permettent de refuser, chacun pour un seul motif.',
    reason: 'Motif', leads: 'Leads', paid: 'Payés', claimable: 'dont réclamables', amount: 'À réclamer', total: 'En tout', rule: 'Un motif sans montant n\'est pas dans les règles de son contrat, ou le lead n\'a pas de prix.',
    download: 'Télécharger la réclamation (CSV)', holds: 'Une ligne par lead, avec son contrat, son motif, son montant, son instant et celui du premier recrutement. Le fichier ne nomme aucun autre fournisseur.',
  },
};

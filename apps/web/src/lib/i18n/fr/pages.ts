export const figure = {
  how: 'Comment est-ce calculé ?',
  howOf: (label: string) => `${label} : comment est-ce calculé ?`,
  formula: 'Formule',
  inputs: 'Calculé sur',
  value: 'Valeur',
  interval: 'Intervalle',
  level: (percent: string) => `à ${percent}`,
  wilson: 'score de Wilson', draws: 'tirages à graine fixe',
  t: 'intervalle t',
  none: 'sans intervalle : c\'est un compte, pas un échantillon',
  minimum: 'Effectif minimal',
  minimumOf: (n: string, of: string) => `${n} ${of}`,
  asOf: 'Données au',
  example: 'Exemple',
  better: { higher: 'plus haut est mieux', lower: 'plus bas est mieux', neither: 'ni haut ni bas n\'est mieux' },
  status: {
    ok: '', too_few: 'trop peu pour conclure', immature: 'cohorte trop jeune', no_data: 'non mesuré', partial: 'données partielles',
  },
  direction: { better: 'mieux', worse: 'moins bien', same: 'inchangé', neutral: '' },
  n: (n: string) => `n\u00a0=\u00a0${n}`,
  all: 'Voir toutes les définitions',
};

export const overview = {
  documentTitle: 'Vue d\'ensemble',
  figures: 'Les cinq chiffres',
  narrowed: (name: string) => `Vue resserrée sur ${name}.`,
  openingNote: (name: string) => `La page s'ouvre sur ${name}.`,
  seeAll: 'Voir tout',
  hundred: {
    fold: 'Le chemin des leads, du facturé à l\'acheteur revenu',
  },
  bridge: { title: 'De l\'euro payé à l\'euro gagné', step: 'Étape', amount: 'Montant' },
  signature: {
    height: 'Hauteur',
    y: { conversion: 'conversion', value: 'valeur par personne', reputation: 'coût de réputation', complaints: 'plaintes' },
    volume: 'Volume', net: 'net', gross: 'brut',
    front: 'front des meilleurs',
    asTable: 'Tableau', asChart: 'Graphique',
    noReputation: 'Le coût de réputation n\'est pas encore connu ici : il se calcule sur les envois, leurs plaintes et leurs désabonnements.',
    missing: (name: string, reason: string) => `${name} : ${reason}`,
    culled: (names: string) => `Sans étiquette, faute de place : ${names}.`,
    selected: 'regardé ici',
    others: (n: string) => `Les suivants : ${n}`,
  },
  suppliers: { order: 'Ordre', sortBy: (label: string) => `Trier par ${label}`, ascending: 'croissant', descending: 'décroissant' },
  empty: {
    title: 'Rien à montrer sur ce choix',
    noData: 'Rien n\'est encore chargé',
    noDataText: 'Il faut d\'abord les campagnes et les leads : ils ouvrent les leads par euro. Les commandes ouvrent la conversion, les envois ce qu\'on a fait aux autres.',
    import: 'Importer mes fichiers',
    template: (kind: string) => `Modèle ${kind}`,
    noLead: 'Aucun lead sur ces dates avec ces filtres. Élargissez la période ou retirez un filtre.',
    orders: 'Les commandes manquent : elles ouvrent la conversion, la marge et le retour.',
    costs: 'Les coûts manquent, ou les contrats : ils ouvrent les leads par euro, sans lesquels aucun fournisseur n\'a de place ici.',
    sends: 'Les envois manquent : ils ouvrent les personnes sollicitées, les plaintes et les silencieux.',
    period: 'Toute la période',
  },
};

export const suppliers = {
  documentTitle: 'Fournisseurs',
  crumb: 'Fournisseurs',
  kinds: { agency: 'agence', publisher: 'éditeur', network: 'réseau', in_house: 'interne', platform: 'plateforme' } as Record<string, string>,
  ledger: { title: (name: string) => `Ce que ${name} a livré`, gross: 'Leads facturés', net: 'Personnes nettes', claimable: 'Réclamable sur contrat', claimableNote: 'prix des leads que le contrat permet de refuser', twice: 'Payé deux fois', twiceNote: 'prix des leads déjà vendus par un autre', share: (p: string) => `${p} du brut` },
  reasons: {
    leads_rejected: 'Refusés à la livraison', leads_duplicate_cross: 'Vendus par un autre', leads_duplicate_own: 'Vendus deux fois', leads_throwaway: 'Adresses jetables',
    leads_role: 'Adresses de fonction', leads_invalid: 'Adresses mortes', leads_unproven: 'Sans preuve',
  } as Record<string, string>,
  campaigns: { title: 'Campagne par campagne', name: 'Campagne', channel: 'Canal', objective: 'Objectif', none: 'Aucune campagne sur ces dates.' },
  months: { title: 'Mois après mois', sub: 'Conversion de chaque mois d\'acquisition, avec son intervalle. Un mois trop jeune n\'a pas encore de conversion.', month: 'Mois', immature: 'trop jeune', head: ['Personnes nettes', 'Conversion', 'Intervalle', 'n', 'Marge par personne'] },
  mean: (value: string) => `${value} en moyenne`,
  empty: 'Aucun fournisseur sur ces dates.',
  rank: (n: string, of: string) => `${n} sur ${of} en marge par euro`,
};

export const campaigns = {
  documentTitle: 'Campagnes',
  title: 'Qu\'a donné chaque campagne ?',
  lead: 'Son objectif déclaré sous son nom ; au bout de la ligne, ce qu\'elle rend.',
  crumb: 'Campagnes',
  objective: (word: string) => `Objectif déclaré : ${word}.`,
  objectiveNone: 'Aucun objectif déclaré : elle se juge sur ce qu\'elle rend.',
  dates: (from: string, to: string) => `du ${from} au ${to}`,
  figures: 'Cinq chiffres de la campagne',
  funnel: { title: 'De l\'envoi à l\'acheteur revenu', stage: 'Étape', people: 'Compte', share: 'Part', of: (p: string, what: string) => `${p} ${what}` },
  stages: {
    sends: 'E-mails envoyés', delivered: 'E-mails remis', people_solicited: 'Personnes sollicitées', leads_gross: 'Leads bruts', leads_net: 'Leads nets', people_recruited: 'Personnes nettes',
    buyers: 'Acheteurs', repeat_buyers: 'Acheteurs revenus',
  } as Record<string, string>,
  shares: {
    delivered: 'des envoyés', leads_gross: 'des sollicités', leads_net: 'du brut', buyers: 'des personnes mûres', repeat_buyers: 'des acheteurs',
  } as Record<string, string>,
  providers: {
    title: 'Chez chaque messagerie', provider: 'Messagerie', none: 'Les envois manquent : ils ouvrent les plaintes et les rebonds par messagerie.',
    sub: 'Google et Yahoo demandent de rester sous 0,10 % de plaintes et bloquent au-delà de 0,30 %.', within: 'tenu', watch: 'à surveiller', broken: 'rompu',
  },
  providerNames: {
    gmail: 'Gmail', microsoft: 'Outlook, Hotmail', yahoo_aol: 'Yahoo, AOL', apple: 'iCloud', orange: 'Orange', free: 'Free', sfr: 'SFR', laposte: 'La Poste', bouygues: 'Bouygues',
    other_isp: 'autres fournisseurs d\'accès', own_domain: 'domaines propres', unknown: 'non renseignée',
  } as Record<string, string>,
  empty: 'Aucune campagne sur ces dates.',
};

export const reports = {
  documentTitle: 'Rapports',
  title: 'Que montrer au conseil ?',
  verdict: { before: 'Le rapport sur papier, ', accent: 'les mêmes chiffres que l\'écran', after: '.' },
  lead: 'Le rapport prend la période et les filtres de cette page. Chaque nombre y porte son effectif, son intervalle et sa définition.',
  section: 'Rapport du conseil',
  period: 'Période', language: 'Langue', campaign: 'Campagne', allCampaigns: 'toutes les campagnes', french: 'français', english: 'anglais',
  download: 'Télécharger le PDF',
  open: 'Ouvrir dans un onglet',
  same: 'Les mêmes données donnent le même fichier, octet pour octet : sa version est imprimée au pied de chaque page.',
  nothing: 'Rien n\'est encore chargé : le rapport n\'aurait que des pages blanches.',
};

export const definitions = {
  documentTitle: 'Définitions',
  title: 'Comment est-ce calculé ?',
  verdict: (n: string) => ({ before: '', accent: `${n} chiffres`, after: ', chacun défini une seule fois.' }),
  lead: 'L\'écran, le PDF, les fichiers et l\'interface donnent la même valeur, parce qu\'ils lisent la même définition.',
  search: 'Chercher un chiffre',
  domains: {
    volume: 'Volumes', conversion: 'Conversion', cost: 'Coûts', roi: 'Retour', reputation: 'Réputation', identity: 'Personnes', consent: 'Consentement',
    value: 'Valeur', social: 'Réseaux sociaux',
  } as Record<string, string>,
  units: { eur: 'euros', count: 'compte', people: 'personnes', leads: 'leads', rate: 'taux', ratio: 'rapport', days: 'jours', per_eur: 'par euro' },
  horizon: 'suit l\'horizon',
  measure: 'compté par la base',
  none: 'Aucun chiffre de ce nom.',
};

export const kinds = {
  outcomes: 'Suites des envois', touches: 'Points de contact', assignments: 'Répartitions de test', social: 'Réseaux sociaux', reputation_feed: 'Réputation',
  suppliers: 'Fournisseurs', campaigns: 'Campagnes', contracts: 'Contrats', rates: 'Taux de change', sends: 'Envois', send_totals: 'Totaux d\'envois',
  leads: 'Leads', consents: 'Consentements', orders: 'Commandes', costs: 'Coûts',
};

/** What addresses are worth, who was recruited how often, which domains are throw-aways. */
export const addressesOwn = {
  standfirst: (lost: string, all: string, several: string, people: string) => `${lost} sur ${all} sont mortes, jetables ou de fonction. ${several} sur ${people} ont été vendues plus d'une fois.`,
  noLead: 'Aucun lead accepté sur ces dates.',
  address: { one: 'adresse', other: 'adresses' }, person: { one: 'personne', other: 'personnes' }, lead: { one: 'lead', other: 'leads' },
  classes: {
    title: (name: string, share: string) => `${share} des leads acceptés viennent d'une adresse ${name}`, none: 'Ce que vaut chaque classe d\'adresse', sub: (day: string) => `La classe d'une adresse bouge avec le temps ; la voici au ${day}. Le comportement l'emporte sur le domaine.`,
    class: 'Adresse', scale: 'de 0 à', circular: 'Un achat ou un clic de moins de 180 jours fait d\'une adresse une adresse principale : son écart de conversion tient en partie à cette définition. Marge hors net : celle de personnes connues par des leads exclus seulement.',
    names: { main: 'principale', secondary: 'secondaire', unknown: 'inconnue', dead: 'morte', throwaway: 'jetable', role: 'de fonction', unallocated: 'dépense sans lead', unattributed: 'sans lead crédité' } as Record<string, string>,
    what: {
      main: 'un clic humain, une réponse ou un achat depuis moins de 180 jours', secondary: 'jointe, sans rien depuis 180 jours', unknown: 'aucun e-mail envoyé, ou lead sans adresse', dead: 'erreur définitive, et rien depuis',
      throwaway: 'domaine d\'une liste d\'adresses jetables', role: 'contact@, info@ : une fonction, pas une personne',
    } as Record<string, string>,
  },
  recruited: {
    title: (share: string) => `${share} des personnes ont été vendues plus d'une fois`, once: 'Chaque personne n\'a été vendue qu\'une fois',
    sub: 'Personnes par nombre de leads acceptés sur la période, tous fournisseurs ensemble.',
    leads: { one: 'fois', other: 'fois' }, suppliers: { one: 'fournisseur', other: 'fournisseurs' }, orMore: (n: string) => `${n} et plus`,
    byLeads: 'Nombre de ventes', bySuppliers: 'Nombre de fournisseurs', byDay: 'Le même jour', count: 'Compte', part: 'Part des personnes',
  },
  most: {
    title: 'Les personnes les plus vendues', sub: 'Un numéro remplace la personne : il ne vaut que dans cet espace de travail et ne mène à aucune adresse.',
    person: 'Personne', number: (n: string) => `n° ${n}`, times: 'Ventes', net: 'dont nettes', paid: 'Payé en tout', by: 'Par', day: 'Au plus en un jour', class: 'Adresse', from: 'De', to: 'à',
    later: 'Suivantes', earlier: 'Précédentes', range: (from: string, to: string) => `${from} à ${to}`,
  },
  lists: {
    title: (leads: string, eur: string) => `${leads} payés ${eur} sur des domaines jetables`, none: 'Aucun lead sur un domaine jetable',
    sub: 'La liste qui nomme un domaine vaut aussi pour ses sous-domaines. Un relais d\'Apple ou de Firefox mène à une vraie boîte : il n\'est pas jetable.',
    list: 'Liste', addresses: 'Adresses', leads: 'Leads acceptés', refused: 'exclus pour ce motif', paid: 'Payés',
    names: { 'disposable-email-domains/index': 'liste publique des domaines jetables', 'disposable-email-domains/wildcard': 'liste publique, avec sous-domaines', yours: 'vos ajouts', exempt: 'vos exemptions', relay: 'relais, gardés' } as Record<string, string>,
    roles: 'Adresses de fonction, par nom', role: 'Nom', roleUnknown: 'chargées avant que le nom soit gardé',
  },
  domains: {
    title: 'Votre liste passe avant les listes publiques', sub: 'Une décision vaut pour le domaine et tout ce qui est dessous ; la plus proche l\'emporte. Elle s\'applique aux adresses déjà chargées, et déplace leads nets et réclamations.',
    domain: 'Domaine', placeholder: 'exemple.fr', verdict: 'Décision', throwaway: 'jetable', exempt: 'exempté', add: 'Appliquer',
    none: 'Aucune décision encore.', decided: (day: string, who: string) => `${day}, ${who}`, reach: (n: string) => `${n} déjà chargées`, undo: 'Reprendre', undone: (domain: string) => `Décision sur ${domain} reprise.`, done: (domain: string) => `Décision sur ${domain} appliquée.`,
    history: 'Toutes les décisions', taken: 'reprise', outOfReach: (n: string) => `${n} : chargées avant cette version, elles suivront vos décisions dès qu'un fichier les rapportera. Réimporter le même fichier suffit, sans rien compter deux fois.`,
  },
  timeline: {
    back: 'Adresses', title: (n: string) => `La personne n° ${n}`, sub: (n: string, day: string) => `${n} connus au ${day}, du plus ancien au plus récent. Ni nom ni adresse : un numéro de cet espace de travail.`,
    event: { one: 'fait', other: 'faits' }, when: 'Quand', what: 'Quoi', where: 'Par', detail: 'Ce qu\'on en sait', addresses: (list: string) => `Ses adresses : ${list}.`,
    kinds: { send: 'E-mail envoyé', lead: 'Lead', order: 'Commande', touch: 'Passage', consent: 'Consentement' },
    outcomes: { delivered: 'remis', bounced: 'en erreur', opened: 'ouvert', machine_opened: 'ouvert par une machine', clicked: 'cliqué', machine_clicked: 'cliqué par une machine', unsubscribed: 'désinscrit', complained: 'plainte' } as Record<string, string>,
    bounces: { hard: 'définitive', soft: 'passagère', block: 'blocage' } as Record<string, string>,
    net: 'net', rejected: 'refusé à la livraison', paid: (eur: string) => `payé ${eur}`, claimable: 'réclamable', unproved: 'sans preuve', proved: 'preuve complète',
    margin: (eur: string) => `marge ${eur}`, notCounted: 'ne compte pas : rendue en entier, ou sans taux de change', credited: (lead: string) => `créditée au lead ${lead}`, notCredited: 'créditée à aucun lead',
    withdrawn: (day: string) => `retiré le ${day}`, silence: 'aucune suite connue', later: 'Faits suivants', earlier: 'Faits précédents', range: (from: string, to: string, of: string) => `${from} à ${to} sur ${of}`,
  },
};

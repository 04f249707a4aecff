/** What figures rest on, and what feeds them by itself. */
export const inputs = {
  title: 'Ce qui est prêt',
  there: (n: string, all: string) => `Entrées complètes : ${n} sur ${all}. Le reste dit ce qu'il ouvrirait.`,
  states: { present: 'présent', partial: 'partiel', absent: 'absent' },
  coverage: (share: string, of: string) => `${share} ${of}`,
  noRow: 'aucune ligne', pending: (n: string) => `en attente : ${n}`,
  template: 'Modèle', templateOf: (kind: string) => `Modèle ${kind}`,
  opens: (what: string) => `ouvre ${what}`,
  figures: (n: string) => `Chiffres qui s'y appuient : ${n}`,
  mappings: {
    title: 'Correspondances enregistrées', sub: 'Un fichier qui porte ces en-têtes se lit par elles, sans rien demander.',
    none: 'Aucune encore. Ouvrez un fichier déposé, donnez ses colonnes, puis enregistrez.',
    savedOn: (day: string) => `enregistrée le ${day}`, heads: (heads: string) => `En-têtes : ${heads}`,
    forget: 'Supprimer', forgetTitle: (name: string) => `Supprimer « ${name} » ?`, forgetText: 'Les fichiers déjà chargés restent. Le prochain avec ces en-têtes redemandera ses colonnes.',
    forgetYes: 'Supprimer', forgetNo: 'Garder',
  },
};

export const hooks = {
  title: 'Webhooks', sub: 'Un service branché ici dit au fil de l\'eau ce que deviennent les envois : délivrés, ouverts, en erreur, plaintes.',
  states: { ready: 'écouté', started: 'à compléter', off: 'non branché' },
  silent: 'aucun évènement reçu', today: (n: string) => `évènements aujourd'hui : ${n}`, last: (when: string) => `dernier le ${when}`,
  connect: 'Brancher', settings: 'Régler', fold: 'Replier', remove: 'Débrancher',
  address: (name: string) => `Adresse secrète à donner à ${name}`, copy: 'Copier', copied: 'Copiée.',
  addressNote: 'Si ce serveur porte un autre nom sur internet, gardez le chemin et changez le nom. Qui connaît l\'adresse peut écrire ici.',
  rotate: 'Changer d\'adresse secrète',
  needed: 'requis', optional: 'facultatif', given: 'donné : laissez vide pour garder', notGiven: 'à coller ici',
  take: (setting: string) => `Retirer : ${setting}`, save: 'Enregistrer les réglages', saved: 'Enregistrés.',
  waits: 'confirmation attendue', waitsFor: (topic: string) => `Le sujet ${topic} attend votre accord :`,
  certificate: 'ouvrir le certificat et le coller dans les réglages', confirm: 'confirmer l\'abonnement',
  removeTitle: (name: string) => `Débrancher ${name} ?`, removeText: 'Son adresse secrète et ses clés sont détruites. Les évènements déjà reçus restent.', removeYes: 'Débrancher', removeNo: 'Garder',
};

type Tally = { tests: number; met: number; broken: number; unknown: number };

const plural = (n: number, one: string, many: string): string => (n < 2 ? one : many);

export const respectWords = {
  tests: {
    title: ({ tests, met, broken, unknown }: Tally) => `Sur ${tests} tests de respect, ${met} ${plural(met, 'est tenu', 'sont tenus')} et ${broken} ${plural(broken, 'est rompu', 'sont rompus')}${unknown > 0 ? ` ; ${unknown} ${plural(unknown, 'reste inconnu', 'restent inconnus')}` : ''}`,
    sub: 'Un test est tenu quand tout son intervalle à 95 % respecte la limite, rompu quand tout l\'intervalle la dépasse, à surveiller entre les deux. Aucune note d\'ensemble.',
    sections: { email: 'Par e-mail', networks: 'Sur les réseaux', consumer: 'Au recrutement', consent: 'Au consentement' },
    head: { test: 'Test', measured: 'Mesuré', limit: 'Limite' },
    verdicts: { met: 'tenu', watch: 'à surveiller', broken: 'rompu', unknown: 'inconnu' },
    limit: { below: (met: string) => `moins de ${met}`, above: (met: string) => `au moins ${met}`, all: 'tous', none: 'aucun cas', broken: (limit: string) => `rompue à ${limit}` },
    n: (n: string, of: string) => `n\u00a0=\u00a0${n} ${of}`,
    partial: 'flux incomplets', few: 'trop peu',
    networksNote: 'Les mentions parlent de toute la marque : les filtres ne les resserrent pas.',
    mentions: { fold: 'Semaine par semaine : e-mails et mentions', head: ['Semaine du', 'E-mails envoyés', 'Mentions', 'Négatives', 'Part négative'] },
  },
  returns: { by: 'Respect mesuré par', why: 'Respect contre retour', none: 'Aucune campagne n\'a à la fois une mesure de respect et un retour : il faut les envois ou les leads, les coûts et les commandes.', table: 'Tableau des campagnes' },
  silent: { bySupplier: 'Chez chaque fournisseur, dans le même ordre', none: 'Les envois personne par personne manquent : ils ouvrent la majorité silencieuse.', template: 'Modèle Envois', partial: 'un flux manque', table: 'Tableau par fournisseur' },
};

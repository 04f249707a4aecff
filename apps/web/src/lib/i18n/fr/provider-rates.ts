/** Complaints by mailbox provider, who is to blame for them, and what providers say themselves. */
export const providerRates = {
  sub: 'Part des e-mails remis qui ont été signalés, sur sept jours glissants, chez chaque messagerie. Google et Yahoo demandent de rester sous 0,10 % et sanctionnent à partir de 0,30 %.',
  caption: 'Une plainte compte ici le jour où elle arrive, sur les e-mails remis ce jour-là et les six précédents ; ailleurs, elle compte au jour de l\'envoi. Points creux : moins de 1 000 remis en sept jours, trop peu pour juger ; hors de l\'échelle, ils ne sont pas dessinés.',
  coverage: 'Un retour de plaintes est connu pour une campagne entière. Gmail n\'envoie pas de plainte message par message : son 0 peut n\'être qu\'un silence ; son propre taux est montré plus bas.',
  partial: 'Là où une partie des campagnes n\'a pas de retour de plaintes, le taux ne porte que sur les autres.',
  unknown: 'plaintes inconnues',
  empty: 'Les envois manquent : avec les plaintes, ils ouvrent le taux de plainte chez chaque messagerie.',
  inboxed: (low: string, day: string) => `Selon elle-même, sur les e-mails arrivés en boîte de réception : ${low}, semaine au ${day}.`,
  between: (low: string, high: string) => `entre ${low} et ${high}`, atLeast: (low: string) => `au moins ${low}`,
  days: 'Le courrier jour par jour',
};

export const breaches = {
  title: (campaign: string, first: string, all: string) => `« ${campaign} » pèse le plus dans ${first} dépassements sur ${all}`,
  titleOne: (campaign: string) => `« ${campaign} » a fait rompre la limite`,
  none: 'Aucun dépassement à expliquer',
  sub: 'Pour le pire jour de chaque dépassement : ce que chaque campagne a remis et récolté dans les sept jours, sa part des plaintes au-delà de 0,10 %, et ce que serait le taux sans elle.',
  span: (provider: string, limit: string, period: string) => `${provider}, ${limit} ou plus : ${period}`,
  worst: (rate: string, k: string, n: string, day: string, interval: string) => `Pire semaine, au ${day} : ${rate} (${interval}), ${k} plaintes sur ${n} remis.`,
  campaign: 'Campagne', complaints: 'Plaintes', delivered: 'Remis', rate: 'Taux', share: 'Part de l\'excès', without: 'Sans elle',
  others: (n: string) => `Autres campagnes : ${n}`,
  withoutFeed: (n: string) => `Campagnes sans retour de plaintes cette semaine-là, hors du calcul : ${n}.`,
  more: (n: string) => `Tous les dépassements : ${n}`,
  list: 'Dépassements', provider: 'Messagerie', limit: 'Limite', from: 'Du', to: 'Au', days: 'Jours', worstRate: 'Pire taux', first: 'Première cause',
  leftOff: (n: string) => `${n} dépassements de plus ne sont pas listés : resserrez la période.`,
};

export const feeds = {
  title: 'Ce que disent les messageries elles-mêmes',
  over: (name: string, days: string, of: string) => `${name} passe 0,30 % chez Google ${days} jours sur ${of}`,
  under: 'Aucun domaine ne passe 0,30 % selon les messageries',
  sub: 'Leurs propres flux parlent d\'un domaine ou d\'une adresse d\'envoi, jamais d\'une campagne : ils ne suivent pas les filtres. Une borne reste une borne : « < 0,10 % » ne veut pas dire 0.',
  none: 'Aucun flux chargé. Google Postmaster Tools ouvre le taux de plainte en boîte de réception, Microsoft SNDS celui de chaque adresse IP, les rapports DMARC disent qui envoie en votre nom.',
  template: 'Modèle', narrowed: 'Les filtres de la page ne s\'appliquent pas ici.',
  names: { postmaster: 'Google Postmaster', snds: 'Microsoft SNDS', dmarc: 'DMARC' } as Record<string, string>,
  denominators: { inboxed: 'par e-mail arrivé en boîte de réception', rcpt: 'par destinataire demandé' } as Record<string, string>,
  feed: 'Flux', of: 'Domaine ou adresse', provider: 'Messagerie', told: 'Jours', worst: 'Pire jour', latest: 'Dernier jour', volume: 'Messages', spf: 'SPF', dkim: 'DKIM', dmarc: 'DMARC', day: 'Jour', rate: 'Taux de plainte',
  table: 'Flux par domaine et par adresse', byDay: 'Jour par jour', line: (name: string, days: string) => `${name}, ${days} jours. Trait plein : taux exact. Points creux : une borne, le taux est dessous ou dessus.`,
  leftOut: (n: string) => `${n} jours plus anciens ne sont pas montrés : resserrez la période.`, latestDays: (n: string) => `Les ${n} derniers jours`,
};

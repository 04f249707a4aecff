/** Rows that are well formed and yet cannot be quite true. */
export const oddities = {
  title: (rows: string) => `${rows} lignes étranges, chacune expliquée`,
  titleOne: 'Une ligne étrange, expliquée',
  none: 'Aucune ligne étrange',
  noneText: 'Ni date future, ni plainte avant l\'envoi, ni désabonnement sans envoi, ni commande avant le lead, ni remboursement plus grand que la commande.',
  sub: 'Bien formées, elles ne peuvent pas être tout à fait vraies. Rien n\'est jeté en silence : voici ce qu\'elles veulent dire et comment elles comptent.',
  states: { kept: 'gardées', refused: 'refusées' },
  rows: (rows: string, kind: string) => `${rows} · ${kind}`,
  files: (names: string) => `Fichiers : ${names}`,
  file: (name: string, rows: string) => `${name} (${rows})`,
  more: (n: string) => `et ${n} autres`,
};

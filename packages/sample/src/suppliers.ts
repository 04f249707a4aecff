export interface Supplier {
  readonly id: string;
  readonly name: string;
  readonly kind: 'agency' | 'publisher' | 'network' | 'in_house' | 'platform';
  readonly country: string;
  /** What its rows are there to show. */
  readonly character: string;
}

export const GOLDEN_SUPPLIER = 'GRAND-LARGE';

/** The cast. Every name is invented. */
export const SUPPLIERS: readonly Supplier[] = [
  { id: GOLDEN_SUPPLIER, name: 'Grand Large Média', kind: 'agency', country: 'FR', character: '100 000 leads for 125 000 €, no surprise: the golden case' },
  { id: 'COMPARATEUR', name: 'Comparateur Nord', kind: 'publisher', country: 'FR', character: 'fair price, time-stamped consent: earns money' },
  { id: 'RIVIERES', name: 'Les Trois Rivières', kind: 'publisher', country: 'FR', character: 'regional press whose buyers come back: earns money in time' },
  { id: 'COLLINE', name: 'Atelier Colline', kind: 'publisher', country: 'CH', character: 'the dear honest one: earns money' },
  { id: 'JUSTE-MILIEU', name: 'Juste Milieu', kind: 'network', country: 'FR', character: 'mediocre, near break-even' },
  { id: 'CADENCE', name: 'Cadence Directe', kind: 'network', country: 'FR', character: 'rotten pressure: more than seven mails in thirty days' },
  { id: 'ONDINE', name: 'Ondine Affiliation', kind: 'network', country: 'FR', character: 'the duplicator: sells people others sold days before, or the same day' },
  { id: 'MIRADOR', name: 'Mirador Volume', kind: 'network', country: 'FR', character: 'the cheap one that nobody wants: volume, complaints, few buyers' },
  { id: 'JACKPOT', name: 'Jackpot & Cie', kind: 'publisher', country: 'FR', character: 'the throw-away factory: contests and disposable addresses' },
  { id: 'PAROLE', name: "Parole d'Honneur", kind: 'agency', country: 'FR', character: 'the one without proof: its word, no form, no feed' },
  { id: 'PLUME', name: 'Plume & Papier', kind: 'publisher', country: 'FR', character: 'too small to judge: under two hundred people' },
  { id: 'VERGER', name: 'La Gazette du Verger', kind: 'publisher', country: 'FR', character: 'mails its own base: daily totals only, near break-even' },
  { id: 'VITRINE', name: 'Vitrine Sociale', kind: 'platform', country: 'IE', character: 'many hearts, few buyers: followers are not leads' },
  { id: 'BELVAL', name: 'Maison Belval', kind: 'in_house', country: 'FR', character: 'the advertiser writing to its own customers, with a hold-out' },
];

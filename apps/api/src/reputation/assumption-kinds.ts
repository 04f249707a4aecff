import { ASSUMPTIONS, DomainError, type AssumptionId, type AssumptionKind, type GivenAssumption, type GivenAssumptions, type Text } from '@e-respect/contract';
import { ALLOWED, BENCHMARKS, type Bounds, type ParameterId, type Range } from '@e-respect/reputation';

type Told = Pick<AssumptionKind, 'label' | 'explain' | 'unit' | 'source'>;
const text = (fr: string, en: string): Text => ({ fr, en });
const HOUSE = text('hypothèse de la maison, à remplacer par la vôtre', 'the house’s own assumption, to be replaced by yours');

const TOLD: Record<AssumptionId, Told> = {
  value_per_contact_eur: { unit: 'eur', label: text('Valeur d’un contact joignable (V)', 'Value of a reachable contact (V)'), explain: text('Marge qu’un contact joignable apporte encore. Estimée : marge des 365 derniers jours par personne touchée et non partie.', 'Margin that a reachable contact still brings. Estimated: margin of the last 365 days per person reached who has not left.'), source: text('vos commandes et vos envois', 'your orders and sends') },
  margin_per_inboxed_eur: { unit: 'eur', label: text('Marge par message reçu (v)', 'Margin per inboxed mail (v)'), explain: text('Ce que rapporte un message de la marque arrivé en boîte de réception. Estimée : marge des commandes passées dans les 7 jours, par message de la marque délivré.', 'What one mail of the brand brings once in the inbox. Estimated: margin ordered within 7 days, per mail of the brand delivered.'), source: text('vos propres envois (fournisseur « interne »)', 'your own sends (supplier of kind “in_house”)') },
  delta_u: { unit: 'rate', label: text('Valeur gardée après un désabonnement (δu)', 'Value kept after an unsubscribe (δu)'), explain: text('Part de la valeur qu’un désabonné garde, par d’autres canaux.', 'Share of the value that someone unsubscribed keeps, through other channels.'), source: HOUSE },
  delta_k: { unit: 'rate', label: text('Valeur gardée après une plainte (δk)', 'Value kept after a complaint (δk)'), explain: text('Part de la valeur qu’un plaignant garde.', 'Share of the value that someone who complained keeps.'), source: HOUSE },
  h: { unit: 'rate', label: text('Valeur perdue avec une adresse morte (h)', 'Value lost with a dead address (h)'), explain: text('Part de la valeur perdue quand l’adresse n’existe plus.', 'Share of the value lost when the address is gone.'), source: HOUSE },
  omega: { unit: 'rate', label: text('Part du tort qui retombe sur la marque (ω)', 'Share of the harm that lands on the brand (ω)'), explain: text('1 quand le fournisseur envoie depuis le domaine de la marque, moins quand il envoie depuis le sien.', '1 when the supplier sends from the brand’s domain, less when it sends from its own.'), source: HOUSE },
  d3: { unit: 'rate', label: text('Mise à l’écart à 0,30 % de plaintes', 'Mail set aside at 0.30% complaints'), explain: text('Part des messages écartés de la boîte de réception à ce taux.', 'Share of mails kept out of the inbox at that rate.'), source: text('seuils publiés par Google et Yahoo (2024)', 'limits published by Google and Yahoo (2024)') },
  kappa: { unit: 'rate', label: text('Valeur perdue par message de trop (κ)', 'Value lost per excess mail (κ)'), explain: text('Au-delà de 7 messages délivrés en 30 jours. Vos données : l’excès de départs par courrier de trop.', 'Beyond 7 mails delivered in 30 days. Your data: how much more often people leave, per mail too many.'), source: text('vos départs quand il y en a 200, sinon hypothèse de la maison', 'your departures once there are 200, else the house’s own assumption') },
  case_share: { unit: 'rate', label: text('Plaintes qui deviennent des dossiers', 'Complaints that become cases'), explain: text('Part des plaintes à traiter à la main.', 'Share of complaints handled by hand.'), source: HOUSE },
  case_cost_eur: { unit: 'eur', label: text('Coût d’un dossier', 'Cost of a case'), explain: text('Temps passé par dossier.', 'Time spent on a case.'), source: HOUSE },
  fixed_eur: { unit: 'eur', label: text('Coût fixe par campagne', 'Fixed cost per campaign'), explain: text('Réparation engagée quoi qu’il arrive, par campagne.', 'Remediation paid whatever happens, per campaign.'), source: HOUSE },
  recovery_days: { unit: 'days', label: text('Jours avant le retour en boîte de réception', 'Days until the inbox is back'), explain: text('Fenêtre où les messages de la marque restent écartés.', 'Window in which the brand’s mail stays set aside.'), source: HOUSE },
  consent_risk: { unit: 'rate', label: text('Risque de sanction, par an', 'Risk of a fine, per year'), explain: text('Probabilité annuelle, pour l’exposition (C5), jamais ajoutée au coût.', 'Yearly probability, for the exposure (C5), never added to the cost.'), source: HOUSE },
  turnover_eur: { unit: 'eur', label: text('Chiffre d’affaires mondial annuel', 'Worldwide yearly turnover'), explain: text('Pour l’exposition (C5) et le plafond légal.', 'For the exposure (C5) and the legal maximum.'), source: text('à saisir', 'to be typed') },
};

const BESIDE_ALLOWED: Record<Exclude<AssumptionId, ParameterId>, Bounds> = { recovery_days: { low: 7, high: 90 }, consent_risk: { low: 0, high: 0.02 }, turnover_eur: { low: 0, high: 1e13 } };
const BESIDE: Partial<Record<AssumptionId, Range>> = { recovery_days: { low: 30, mode: 30, high: 30 }, consent_risk: { low: 0, mode: 0.001, high: 0.02 } };
const ALL_ALLOWED: Record<AssumptionId, Bounds> = { ...ALLOWED, ...BESIDE_ALLOWED };
export const ALL_BENCHMARKS: Partial<Record<AssumptionId, Range>> = { ...BENCHMARKS, ...BESIDE };

const FROM_DATA: ReadonlySet<AssumptionId> = new Set(['value_per_contact_eur', 'margin_per_inboxed_eur', 'kappa']);

/** What can be assumed, for the page and the documentation. */
export const ASSUMPTION_KINDS: readonly AssumptionKind[] = ASSUMPTIONS.map((id) => {
  const range = ALL_BENCHMARKS[id];
  return { id, ...TOLD[id], allowed: ALL_ALLOWED[id], from_data: FROM_DATA.has(id), benchmark: range ? { low: range.low, value: range.mode, high: range.high } : null };
});

/** The range of a typed value: a value alone is certain. */
export const rangeGiven = ({ value, low = value, high = value }: GivenAssumption): Range => ({ low, mode: value, high });

/** The API takes a rate as 0.5, the page as 50 %: both are said. */
function boundsOf(id: AssumptionId): Text {
  const { low, high } = ALL_ALLOWED[id];
  if (TOLD[id].unit !== 'rate') return text(`de ${low} à ${high}`, `${low} to ${high}`);
  return text(`de ${low} à ${high}, soit de ${low * 100} à ${high * 100} %`, `${low} to ${high}, that is ${low * 100} to ${high * 100}%`);
}

/** @throws DomainError naming the first impossible value and the range it may have. */
export function checkGiven(given: GivenAssumptions): void {
  for (const [id, value] of Object.entries(given) as [AssumptionId, GivenAssumption][]) {
    const { low, mode, high } = rangeGiven(value);
    const { low: least, high: most } = ALL_ALLOWED[id];
    if (low < least || high > most || mode < least || mode > most) throw impossible(id, boundsOf(id));
    if (low > mode || mode > high) throw impossible(id, text(`bas ≤ valeur ≤ haut, de ${least} à ${most}`, `low ≤ value ≤ high, ${least} to ${most}`));
    if (id === 'recovery_days' && !Number.isInteger(mode)) throw impossible(id, text('un nombre entier de jours, de 7 à 90', 'a whole number of days, 7 to 90'));
  }
}

const impossible = (id: AssumptionId, allowed: Text): DomainError => new DomainError('invalid_request',
  { fr: `« ${TOLD[id].label.fr} » : valeur impossible.`, en: `“${TOLD[id].label.en}”: impossible value.` },
  { fr: `Admis : ${allowed.fr}.`, en: `Allowed: ${allowed.en}.` }, `given.${id}`);

import type { FigureEntry, FigureSet, FigureValue, Text, Unit } from '@e-respect/contract';
import { isFirm, readFigure, readValue } from '../format/read-figure.ts';

export const CRITERIA = ['conversion', 'value', 'cost', 'complaints', 'net_share', 'proof', 'reputation'] as const;
export type Criterion = (typeof CRITERIA)[number];

type Described = { figure: string; unit: Unit; better: Exclude<FigureEntry['better'], 'neither'>; label: Text };

export const CRITERION: Record<Criterion, Described> = {
  conversion: { figure: 'conversion_rate', unit: 'rate', better: 'higher', label: { fr: 'Conversion', en: 'Conversion' } },
  value: { figure: 'margin_per_person_eur', unit: 'eur', better: 'higher', label: { fr: 'Valeur par personne', en: 'Value per person' } },
  cost: { figure: 'cost_per_person', unit: 'eur', better: 'lower', label: { fr: 'Coût d’une personne', en: 'Cost of a person' } },
  complaints: { figure: 'complaint_rate', unit: 'rate', better: 'lower', label: { fr: 'Plaintes', en: 'Complaints' } },
  net_share: { figure: 'net_share', unit: 'rate', better: 'higher', label: { fr: 'Part nette', en: 'Net share' } },
  proof: { figure: 'proof_coverage', unit: 'rate', better: 'higher', label: { fr: 'Preuve de consentement', en: 'Proof of consent' } },
  reputation: { figure: 'reputation_cost_eur', unit: 'eur', better: 'lower', label: { fr: 'Coût de réputation par personne', en: 'Reputation cost per person' } },
};

/** As for every figure built on the value of a person. */
const LEAST_PEOPLE = 200;

/** What the reputation of the brand paid for each net person, with its interval; null where either is unknown, too few under 200 people. */
export function reputationPerPerson(figures: FigureSet): FigureValue {
  const { value, interval, status, inputs } = readFigure(figures, 'reputation_cost_eur');
  const people = readValue(figures, 'people_recruited');
  if (value === null || !people) return { value: null, inputs, status: 'no_data' };
  const bounds = interval && { interval: { ...interval, low: interval.low / people, high: interval.high / people } };
  return { value: value / people, inputs: { reputation_cost_eur: value, people_recruited: people }, ...bounds, status: people < LEAST_PEOPLE ? 'too_few' : status };
}

/** The value of a criterion, and whether it stands on enough to set the scale. */
export function readCriterion(figures: FigureSet, criterion: Criterion): { value: number | null; firm: boolean } {
  const figure = criterion === 'reputation' ? reputationPerPerson(figures) : readFigure(figures, CRITERION[criterion].figure);
  return { value: figure.value, firm: isFirm(figure) };
}

export const MOST_WEIGHT = 5;
const DEFAULT_WEIGHT = 3;
export type Weights = Record<Criterion, number>;

/** `conversion5.cost0` of an address: what it does not name weighs 3 of 5. */
export function readWeights(text: string | undefined): Weights {
  const given = new Map((text ?? '').split('.').flatMap((part) => {
    const [, name, weight] = /^([a-z_]+)(\d)$/.exec(part) ?? [];
    return name && weight ? [[name, Math.min(MOST_WEIGHT, Number(weight))] as const] : [];
  }));
  return Object.fromEntries(CRITERIA.map((criterion) => [criterion, given.get(criterion) ?? DEFAULT_WEIGHT])) as Weights;
}

/** The same, back in an address; undefined when all stand at their default. */
export function writeWeights(weights: Weights): string | undefined {
  return CRITERIA.filter((criterion) => weights[criterion] !== DEFAULT_WEIGHT).map((criterion) => `${criterion}${weights[criterion]}`).join('.') || undefined;
}

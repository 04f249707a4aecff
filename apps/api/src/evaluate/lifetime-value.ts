import { DomainError, type LifetimeValueAnswer, type LifetimeValueInput, type Text } from '@e-respect/contract';
import { aliveProbability, compress, discountedOrders, expectedOrders, fitLifetime, fitSpend, type History, type NoFit, type Spender } from '@e-respect/statistics';

export function evaluateLifetimeValue({ people, model, horizon, discount }: LifetimeValueInput): LifetimeValueAnswer {
  const fit = fitLifetime(model, compress(people));
  if ('reason' in fit) throw noFit(fit.reason);
  const { parameters } = fit;
  const spenders = spendersOf(people);
  return {
    parameters,
    log_likelihood: fit.log_likelihood,
    at_limit: !fit.settled,
    ...(horizon === undefined ? {} : { expected: eachOnce(people, (person) => expectedOrders(model, parameters, person, horizon)) }),
    ...(horizon === undefined || discount === undefined ? {} : { discounted: eachOnce(people, (person) => discountedOrders(model, parameters, person, { horizon, discount })) }),
    p_alive: eachOnce(people, (person) => aliveProbability(model, parameters, person)),
    ...(spenders.length === 0 ? {} : { spend: fitSpend(spenders)?.parameters ?? null }),
  };
}

/** One value per line, worked out once for equal histories. */
function eachOnce(people: readonly History[], value: (person: History) => number): number[] {
  const known = new Map<string, number>();
  return people.map((person) => {
    const key = `${person.x} ${person.t_x} ${person.T}`;
    const found = known.get(key) ?? value(person);
    known.set(key, found);
    return found;
  });
}

/** Buyers whose spend is told, equal ones together. */
function spendersOf(people: LifetimeValueInput['people']): Spender[] {
  const spenders = new Map<string, Required<Spender>>();
  for (const { x, mean_spend: mean, count } of people) {
    if (x === 0 || mean === undefined || mean === null || count === 0) continue;
    const key = `${x} ${mean}`;
    spenders.set(key, { x, mean, count: (spenders.get(key)?.count ?? 0) + count });
  }
  return [...spenders.values()];
}

const REASONS: Record<NoFit['reason'], Text> = {
  no_repeat: { fr: 'Personne n’a commandé de nouveau : le modèle n’a rien à apprendre.', en: 'Nobody ordered again: the model has nothing to learn from.' },
  no_time: { fr: 'Personne n’a été suivi au-delà de sa première commande.', en: 'Nobody was watched beyond the first order.' },
  too_few: { fr: 'Il faut au moins quatre histoires différentes pour quatre paramètres.', en: 'Four parameters need at least four different histories.' },
  no_optimum: { fr: 'La recherche des paramètres n’a pas abouti.', en: 'The search of the parameters did not converge.' },
};

const noFit = (reason: NoFit['reason']): DomainError => new DomainError('no_fit', REASONS[reason],
  { fr: 'Tenez-vous-en à la valeur observée, ou donnez plus de personnes ou un suivi plus long.', en: 'Keep to the observed value, or give more people or a longer watch.' }, 'people');

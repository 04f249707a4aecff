import type { Dataset } from './dataset.ts';
import type { Labels } from './dimensions.ts';
import { tablesOf } from './facts.ts';
import { FIGURE_IDS, figuresOf, type Cell } from './figures.ts';
import { PLACES, type Place } from './people.ts';
import { solicitedIn } from './people-measures.ts';
import { scopeOf, type Query } from './query.ts';
import { keysOf, rowOf, type Row } from './row.ts';
import { latestInstant, viewAt, type View } from './view.ts';

export interface AnswerRow {
  readonly by: Labels;
  readonly figures: Readonly<Record<string, Cell>>;
}

export interface Answer {
  readonly as_of: string;
  readonly rows: readonly AnswerRow[];
  readonly totals: { readonly figures: Readonly<Record<string, Cell>> };
}

const views = new WeakMap<Dataset, Map<number, View>>();

function cachedView(dataset: Dataset, asOf: number): View {
  const ofDataset = views.get(dataset) ?? new Map<number, View>();
  views.set(dataset, ofDataset);
  const view = ofDataset.get(asOf) ?? viewAt(dataset, asOf);
  ofDataset.set(asOf, view);
  return view;
}

interface Evaluation {
  readonly asOf: number;
  readonly keys: readonly Labels[];
  readonly row: (key: Labels) => Row;
}

function evaluate(dataset: Dataset, query: Query): Evaluation {
  const scope = scopeOf(query, latestInstant(dataset));
  const view = cachedView(dataset, scope.asOf);
  const tables = tablesOf(view, scope);
  return { asOf: scope.asOf, keys: keysOf(scope, tables), row: (key) => rowOf(view, scope, tables, key) };
}

export function answer(dataset: Dataset, query: Query): Answer {
  const { asOf, keys, row } = evaluate(dataset, query);
  const ids = query.figures ?? FIGURE_IDS;
  return {
    as_of: new Date(asOf).toISOString(),
    rows: keys.map((key) => ({ by: key, figures: figuresOf(row(key), ids) })),
    totals: { figures: figuresOf(row({}), ids) },
  };
}

/** How many solicited people of the whole scope stand in each place. */
export function placesOf(dataset: Dataset, query: Query): Record<Place, number> {
  const people = solicitedIn(evaluate(dataset, query).row({}));
  const count = (place: Place) => people.filter((person) => person.place === place).length;
  return Object.fromEntries(PLACES.map((place) => [place, count(place)])) as Record<Place, number>;
}

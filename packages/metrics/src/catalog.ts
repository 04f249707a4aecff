import type { Dimension, FigureEntry } from '@e-respect/contract';
import { MAILING_CAMPAIGNS, type Figure } from './define.ts';
import { definitions, internals } from './definitions/index.ts';
import { dimensionsOf } from './facts.ts';
import { references, toWords } from './formula.ts';

/** Every figure users can ask for, by id. */
export const catalogue: ReadonlyMap<string, Figure> = new Map(definitions.map((each) => [each.id, each]));
const everything: ReadonlyMap<string, Figure> = new Map([...definitions, ...internals].map((each) => [each.id, each]));

/** @throws RangeError for an id that is not in the catalogue. */
export function figure(id: string): Figure {
  const found = everything.get(id);
  if (!found) throw new RangeError(`Unknown figure "${id}"`);
  return found;
}

function words(each: Figure, language: 'fr' | 'en'): string {
  if (each.kind === 'search' || each.kind === 'modelled') return each.words[language];
  if (each.kind === 'measure') return each.explain[language];
  return toWords(each.tree, (id) => figure(id).label[language]);
}

/** Dimensions by which every input of a figure can be cut. */
function dimensionsFor(each: Figure): Dimension[] {
  if (each.kind === 'measure') return dimensionsOf(each.fact);
  const inputs = each.kind === 'ratio' ? references(each.tree) : each.inputs;
  const [first = [], ...rest] = inputs.map((id) => dimensionsFor(figure(id)));
  return first.filter((dimension) => rest.every((other) => other.includes(dimension)));
}

/** Inputs that are no figures, named for whoever reads the answer. */
const ownCounts = (inputs: readonly string[]): FigureEntry['counts'] =>
  inputs.filter((id) => !catalogue.has(id) && id !== MAILING_CAMPAIGNS).map(figure).map(({ id, unit, label }) => ({ id, unit, label }));

/** A figure as the API describes it: the one source of tooltip, PDF glossary and documentation. */
export function entry(each: Figure): FigureEntry {
  const { id, domain, unit, better, label, explain } = each;
  const isRatio = each.kind === 'ratio';
  return {
    id, domain, unit, better, label, explain,
    kind: each.kind === 'measure' ? 'measure' : 'ratio',
    formula: isRatio ? each.formula : null,
    words: { fr: words(each, 'fr'), en: words(each, 'en') },
    example: isRatio ? each.example : null,
    interval: isRatio ? each.interval : each.kind === 'modelled' ? 'draws' : 'none',
    minimum: isRatio || each.kind === 'search' ? (each.minimum ?? null) : null,
    horizon: (isRatio || each.kind === 'search') && each.maturity !== undefined,
    dimensions: dimensionsFor(each),
    counts: each.kind === 'modelled' ? ownCounts(each.inputs) : [],
  };
}

export const entries = (): FigureEntry[] => definitions.map(entry);

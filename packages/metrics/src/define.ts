import type { Text, Unit } from '@e-respect/contract';
import type { Coverage, Feed } from './coverage.ts';
import type { FactId } from './facts.ts';
import { parseFormula, type Formula } from './formula.ts';

export type Domain = 'volume' | 'reputation' | 'identity' | 'cost' | 'conversion' | 'roi' | 'consent';

interface Described {
  id: string;
  domain: Domain;
  unit: Unit;
  better: 'higher' | 'lower' | 'neither';
  label: Text;
  explain: Text;
}

/** Counted by the database: one aggregate over one fact. */
export interface Measure extends Described {
  kind: 'measure';
  fact: FactId;
  /** One SQL aggregate over the fact's columns. Money columns are yoctos of a euro, as `exact` says. */
  sql: string;
  /** 'yoctos': the sum is exact and becomes euros once, at the end. */
  exact?: 'yoctos';
  /** Distinct people are not additive: totals are asked of the database, never summed. */
  additive: boolean;
  /** What decides whether the value is known, partly known or unknown. */
  coverage?: Coverage;
  /** SQL that is true when the value is unknown because an input is (an order without margin). */
  unknownWhen?: string;
}

export interface Minimum { of: string; n: number }

/** Divided by TypeScript: a formula over measures. */
export interface Ratio extends Described {
  kind: 'ratio';
  formula: string;
  tree: Formula;
  interval: 'wilson' | 't' | 'draws' | 'none';
  minimum?: Minimum;
  /** Reads only mature people within the horizon. */
  horizon: boolean;
  /** People and mature people that tell "immature" from "nobody". */
  maturity?: { acquired: string; mature: string };
  /** The rate covers the campaigns where all these feeds are known; its inputs are sums over exactly those. */
  covers?: readonly Feed[];
  example: { given: Record<string, number | null>; gives: number | null };
}

/** Found by search along the ages of a cohort: no formula, a rule in words. */
export interface Search extends Described {
  kind: 'search';
  inputs: readonly string[];
  words: Text;
  minimum: Minimum;
  maturity: { acquired: string; mature: string };
}

/** Priced from counts by a model that has parameters of its own: what no sum can say. */
export interface Modelled extends Described {
  kind: 'modelled';
  inputs: readonly string[];
  words: Text;
}

/** Read by models as a list of names, never as a count. */
export const MAILING_CAMPAIGNS = 'mailing_campaigns';

export type Figure = Measure | Ratio | Search | Modelled;

export const measure = (m: Omit<Measure, 'kind' | 'additive'> & { additive?: boolean }): Measure => ({ kind: 'measure', additive: true, ...m });

export const ratio = (r: Omit<Ratio, 'kind' | 'tree' | 'horizon' | 'interval'> & Partial<Pick<Ratio, 'horizon' | 'interval'>>): Ratio =>
  ({ kind: 'ratio', tree: parseFormula(r.formula), horizon: false, interval: 'none', ...r });

export const search = (s: Omit<Search, 'kind'>): Search => ({ kind: 'search', ...s });

export const modelled = (m: Omit<Modelled, 'kind'>): Modelled => ({ kind: 'modelled', ...m });

export const text = (fr: string, en: string): Text => ({ fr, en });

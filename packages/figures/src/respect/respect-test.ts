import type { RespectSection, Text, Unit } from '@e-respect/contract';

/** A figure of the catalogue, or a share of counts: `of` is what it is counted on; without any `among` there is nothing to measure. */
export type RespectMeasure = { figure: string; of: string; minimum?: number; among?: string } | { parts: readonly string[]; of: string; minimum: number };

/** A named test of respect: plain data, weighed by `weighTest`. */
export type RespectTest = {
  id: string;
  section: RespectSection;
  label: Text;
  measure: RespectMeasure;
  unit: Unit;
  better: 'higher' | 'lower';
  limits: { met: number; broken: number };
  /** Every single case counts: the value itself is held against the limits, not its interval. */
  exact?: true;
  source: { kind: 'published' | 'house'; text: Text };
  countedOn: Text;
  /** what to do when it is not kept */
  advice: Text;
  /** the file that would make it known */
  missing: Text;
};

export const text = (fr: string, en: string): Text => ({ fr, en });

/** A limit nobody published: ours, said to be ours. */
export const HOUSE: RespectTest['source'] = { kind: 'house', text: text('seuil de la maison', 'the house’s own limit') };
export const published = (fr: string, en: string): RespectTest['source'] => ({ kind: 'published', text: text(fr, en) });

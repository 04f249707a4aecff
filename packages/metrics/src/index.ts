export { catalogue, entries, entry, figure } from './catalog.ts';
export { compile, type Plan } from './compile.ts';
export type { Figure, Measure, Ratio, Search } from './define.ts';
export { euros, marginMoments, modelRow, readFigures, type AgeMargin, type HarmPricing, type Intervals, type MarginMoments, type ModelRow, type RawRow, type Reading } from './evaluate.ts';
export { evaluate, toSql, type Formula } from './formula.ts';
export { figuresOn, type Input } from './inputs.ts';
export { isOrderedBySql } from './ordering.ts';
export { measuresOf, needsReputation } from './needs.ts';
export type { Question } from './question.ts';

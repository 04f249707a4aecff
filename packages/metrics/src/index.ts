export { catalogue, entries, entry, figure } from './catalog.ts';
export { compile, type Plan } from './compile.ts';
export type { Figure, Measure, Ratio, Search } from './define.ts';
export { euros, readFigures, type AgeMargin, type Intervals, type RawRow } from './evaluate.ts';
export { evaluate, toSql, type Formula } from './formula.ts';
export { figuresOn, type Input } from './inputs.ts';
export { measuresOf } from './needs.ts';
export type { Question } from './question.ts';

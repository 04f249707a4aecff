export { answer, placesOf, type Answer, type AnswerRow } from './answer.ts';
export type { DataFile, Dataset } from './dataset.ts';
export { FIGURE_IDS, type Cell, type Status } from './figures.ts';
export type { Interval } from './intervals.ts';
export { loadDataset } from './load-dataset.ts';
export type { Filter, Query } from './query.ts';
export { randomDataset, type RandomDataset } from './random-dataset.ts';
export { randomQuery } from './random-query.ts';

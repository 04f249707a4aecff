export * from './dimensions.ts';
export * from './figures.ts';
export * from './imports.ts';
export * from './kinds/index.ts';
export { nearest } from './near.ts';
export * from './problem.ts';
export * from './query.ts';
export * from './text.ts';
export * from './workspace.ts';

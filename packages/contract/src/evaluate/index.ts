export * from './attribution.ts';
export * from './compare-rates.ts';
export * from './experiment.ts';
export * from './lifetime-value.ts';
export * from './rate.ts';
export * from './reputation-cost.ts';
export * from './sample-size.ts';
export * from './survival.ts';

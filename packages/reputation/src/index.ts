export { reputationCost, signFlip, type ReputationCost, type ReputationInputs, type ReputationParameters } from './cost.ts';
export { ALLOWED, BENCHMARKS, ORIGINS, type Origin, type ParameterId, type Range } from './parameters.ts';
export type { ProviderWindow } from './placement.ts';
export { sharePlacement, type SharedWindow } from './share-placement.ts';

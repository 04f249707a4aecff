export { meanInterval, type Moments } from './t-interval.ts';
export { wilson, type ConfidenceInterval } from './wilson.ts';

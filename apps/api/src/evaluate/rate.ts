import type { RateAnswer, RateInput } from '@e-respect/contract';
import { jeffreys, wilson } from '@e-respect/statistics';

export function evaluateRate({ k, n, level }: RateInput): RateAnswer {
  const [score, bayes] = [wilson(k, n, level), jeffreys(k, n, level)];
  return { wilson: [score.low, score.high], jeffreys: [bayes.low, bayes.high] };
}

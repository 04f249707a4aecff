import type { SampleSizeAnswer, SampleSizeInput } from '@e-respect/contract';
import { sampleSize } from '@e-respect/statistics';

export function evaluateSampleSize({ base, target, alpha, power }: SampleSizeInput): SampleSizeAnswer {
  return { per_arm: sampleSize(base, target, { alpha, power }) };
}

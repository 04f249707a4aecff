import type { SurvivalAnswer, SurvivalInput } from '@e-respect/contract';
import { kaplanMeier } from '@e-respect/statistics';

export function evaluateSurvival({ times }: SurvivalInput): SurvivalAnswer {
  return { curve: kaplanMeier(times).map(({ t, survival, se }) => ({ t, survival, se })) };
}

import type { ValuePrediction } from '@e-respect/contract';

/** A check further off than this is said to be bad. */
const BAD_ERROR = 0.3;

/** Whether the model kept was far from what came after the cut. */
export const isDistrusted = ({ models, chosen }: ValuePrediction): boolean => (models.find(({ model }) => model === chosen)?.hold_out?.error ?? 0) > BAD_ERROR;

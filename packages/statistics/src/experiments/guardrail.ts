import { jeffreysPosterior } from '../rates/beta.ts';
import { probabilityAbove } from '../rates/probability-above.ts';
import type { Counted } from '../rates/empirical-bayes.ts';

/** From this probability of more complaints on, an arm cannot win. */
export const GUARDRAIL = 0.9;

/**
 * Probability that an arm's complaint rate is above the control's, on Jeffreys posteriors.
 *
 * @example probabilityWorse({ k: 30, n: 10_000 }, { k: 10, n: 10_000 }) // 0.9993
 */
export const probabilityWorse = (arm: Counted, control: Counted): number => probabilityAbove(jeffreysPosterior(arm.k, arm.n), [jeffreysPosterior(control.k, control.n)]);

import {
  attributionAnswer, attributionInput, compareRatesAnswer, compareRatesInput, experimentAnswer, experimentInput, lifetimeValueAnswer, lifetimeValueInput,
  rateAnswer, rateInput, reputationCostAnswer, reputationCostInput, sampleSizeAnswer, sampleSizeInput, survivalAnswer, survivalInput,
} from '@e-respect/contract';
import { reputationCost } from '@e-respect/reputation';
import type { z } from 'zod';
import { evaluateAttribution } from './attribution.ts';
import { compareRates } from './compare-rates.ts';
import { evaluateExperiment } from './experiment.ts';
import { evaluateLifetimeValue } from './lifetime-value.ts';
import { evaluateRate } from './rate.ts';
import { readInput } from './read-input.ts';
import { evaluateSampleSize } from './sample-size.ts';
import { evaluateSurvival } from './survival.ts';

/** A pure function with the contracts of its input and of its answer; from `apart` characters of input on, it leaves the server's thread alone. */
export interface Calculator { summary: string; input: z.ZodType; answer: z.ZodType; run: (input: never) => unknown; apart: number }

function calculator<I, A>(apart: number, summary: string, input: z.ZodType<I>, answer: z.ZodType<A>, run: (input: I) => A): Calculator {
  return { summary, input, answer, run, apart };
}

const LONG = 50_000;

export const CALCULATORS = {
  rate: calculator(LONG, 'Intervals of a rate', rateInput, rateAnswer, evaluateRate),
  'compare-rates': calculator(400, 'Which rate is best, which differ', compareRatesInput, compareRatesAnswer, compareRates),
  'lifetime-value': calculator(0, 'Fit of a lifetime model, and its predictions', lifetimeValueInput, lifetimeValueAnswer, evaluateLifetimeValue),
  survival: calculator(LONG, 'Survival of Kaplan and Meier', survivalInput, survivalAnswer, evaluateSurvival),
  attribution: calculator(LONG, 'Credits of channels by seven methods', attributionInput, attributionAnswer, evaluateAttribution),
  experiment: calculator(1000, 'Effects of an experiment', experimentInput, experimentAnswer, evaluateExperiment),
  'reputation-cost': calculator(LONG, 'Cost of reputation, term by term', reputationCostInput, reputationCostAnswer, ({ inputs, parameters }) => reputationCost(inputs, parameters)),
  'sample-size': calculator(LONG, 'People per arm of an experiment', sampleSizeInput, sampleSizeAnswer, evaluateSampleSize),
} as const satisfies Record<string, Calculator>;
export type CalculatorName = keyof typeof CALCULATORS;

/** From the text of a request to the text of its answer. */
export function evaluateText(name: CalculatorName, text: string): string {
  const { input, run } = CALCULATORS[name];
  return JSON.stringify(run(readInput(input, parsed(text)) as never));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

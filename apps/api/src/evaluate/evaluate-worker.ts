import { parentPort, workerData } from 'node:worker_threads';
import { DomainError, type Problem } from '@e-respect/contract';
import { evaluateText, type CalculatorName } from './calculators.ts';

export interface EvaluateTask { name: CalculatorName; text: string }
export interface EvaluateDone { answer?: string; problem?: Problem; failure?: string }

/** Runs one calculator in a thread of its own: reading a hundred thousand lines takes as long as working on them. */
const { name, text } = workerData as EvaluateTask;
try {
  parentPort!.postMessage({ answer: evaluateText(name, text) } satisfies EvaluateDone);
} catch (error) {
  parentPort!.postMessage((error instanceof DomainError ? { problem: error.problem } : { failure: error instanceof Error ? error.message : String(error) }) satisfies EvaluateDone);
}

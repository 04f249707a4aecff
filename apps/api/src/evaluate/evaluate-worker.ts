import { parentPort, workerData } from 'node:worker_threads';
import { evaluateText, type CalculatorName } from './calculators.ts';
import { tellError, type ToldError } from '../worker-errors.ts';

export interface EvaluateTask { name: CalculatorName; text: string }
export interface EvaluateDone extends ToldError { answer?: string }

/** Runs one calculator in a thread of its own: reading a hundred thousand lines takes as long as working on them. */
const { name, text } = workerData as EvaluateTask;
try {
  parentPort!.postMessage({ answer: evaluateText(name, text) } satisfies EvaluateDone);
} catch (error) {
  parentPort!.postMessage(tellError(error) satisfies EvaluateDone);
}

import { Worker } from 'node:worker_threads';
import { DomainError } from '@e-respect/contract';
import { Turnstile } from '../imports/turnstile.ts';
import { CALCULATORS, evaluateText, type CalculatorName } from './calculators.ts';
import { toldError } from '../worker-errors.ts';
import type { EvaluateDone, EvaluateTask } from './evaluate-worker.ts';

/** Runs a calculator, from the text of a request to the text of its answer. */
export type Evaluate = (name: CalculatorName, text: string) => Promise<string>;

const PATIENCE_MS = 60_000;

/** Evaluates in this very thread. */
export const evaluateHere: Evaluate = async (name, text) => evaluateText(name, text);

/** Evaluates what is long in a worker thread, one at a time, ended when it takes too long; the rest here. */
export function evaluateInWorker(script: URL): Evaluate {
  const turns = new Turnstile();
  return (name, text) => (text.length >= CALCULATORS[name].apart ? turns.pass(() => runApart(script, { name, text })) : evaluateHere(name, text));
}

const runApart = (script: URL, workerData: EvaluateTask): Promise<string> => new Promise((resolve, reject) => {
  const worker = new Worker(script, { workerData });
  const late = setTimeout(() => { reject(tooSlow()); void worker.terminate(); }, PATIENCE_MS);
  worker.on('message', ({ answer, ...told }: EvaluateDone) => {
    const error = toldError(told);
    if (error) reject(error);
    else if (answer !== undefined) resolve(answer);
  });
  worker.on('error', reject);
  worker.on('exit', () => { clearTimeout(late); reject(new Error('the calculator ended without an answer')); });
});

const tooSlow = (): DomainError => new DomainError('too_slow',
  { fr: 'Ce calcul a duré plus d’une minute et a été arrêté.', en: 'This calculation took more than a minute and was stopped.' },
  { fr: 'Donnez moins de lignes, ou regroupez les lignes égales avec count.', en: 'Give fewer lines, or gather equal lines with count.' });

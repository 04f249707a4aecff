import { describe, expect, it } from 'vitest';
import { evaluateInWorker } from './evaluate-in-worker.ts';

/** A thread that answers as told, in the place of the built one. */
const thread = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'; ${code}`)}`);
const problem = { code: 'no_fit', message: { fr: 'Non.', en: 'No.' }, hint: { fr: 'Plus.', en: 'More.' }, path: 'people' };

describe('evaluateInWorker', () => {
  it('sends what is long to a thread, and answers the rest itself', async () => {
    const evaluate = evaluateInWorker(thread('parentPort.postMessage({ answer: workerData.name + workerData.text });'));
    expect(await evaluate('lifetime-value', '{}')).toBe('lifetime-value{}');
    expect(JSON.parse(await evaluate('sample-size', '{"base":0.02,"target":0.022}'))).toEqual({ per_arm: 80_682 });
  });

  it('brings back problems as they are, failures as errors', async () => {
    await expect(evaluateInWorker(thread(`parentPort.postMessage({ problem: ${JSON.stringify(problem)} });`))('lifetime-value', '{}')).rejects.toMatchObject({ problem });
    await expect(evaluateInWorker(thread('parentPort.postMessage({ failure: "broken" });'))('lifetime-value', '{}')).rejects.toThrow('broken');
    await expect(evaluateInWorker(thread('throw new Error("torn");'))('lifetime-value', '{}')).rejects.toThrow('torn');
    await expect(evaluateInWorker(thread(''))('lifetime-value', '{}')).rejects.toThrow('without an answer');
  });

  it('runs one at a time', async () => {
    const evaluate = evaluateInWorker(thread('const from = Date.now(); setTimeout(() => parentPort.postMessage({ answer: from + " " + Date.now() }), 30);'));
    const spans = (await Promise.all([evaluate('lifetime-value', 'a'), evaluate('lifetime-value', 'b')])).map((span) => span.split(' ').map(Number));
    expect(spans[1]![0]).toBeGreaterThanOrEqual(spans[0]![1]!);
  });
});

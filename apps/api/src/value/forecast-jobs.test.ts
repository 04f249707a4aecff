import { expect, it, vi } from 'vitest';
import { ForecastJobs } from './forecast-jobs.ts';

it('works once, says how far it is, and keeps the answer', async () => {
  const jobs = new ForecastJobs<string>();
  let finish: (answer: string) => void = () => undefined;
  const work = vi.fn((_: AbortSignal, onStep: () => void) => { onStep(); return new Promise<string>((resolve) => { finish = resolve; }); });
  expect(await jobs.ask('a', 4, work)).toEqual({ progress: 0.25 });
  const waiting = jobs.ask('a', 4, work);
  finish('done');
  expect(await waiting).toBe('done');
  expect(await jobs.ask('a', 4, work)).toBe('done');
  expect(work).toHaveBeenCalledTimes(1);
  expect(jobs.cancel('a')).toBe(false);
});

it('stops what is under way, and tells an error once', async () => {
  const jobs = new ForecastJobs<string>();
  const stopped = vi.fn();
  const first = jobs.ask('a', 1, (signal) => new Promise((_, reject) => { signal.addEventListener('abort', () => { stopped(); reject(new Error('stopped')); }); }));
  expect(jobs.cancel('a')).toBe(true);
  await expect(first).rejects.toThrow('stopped');
  expect(stopped).toHaveBeenCalledTimes(1);
  await expect(jobs.ask('b', 1, async () => { throw new Error('broken'); })).rejects.toThrow('broken');
  expect(await jobs.ask('b', 1, async () => 'mended')).toBe('mended');
});

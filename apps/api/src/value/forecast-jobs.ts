/** A forecast under way or done. */
interface Job<T> { progress: number; answer: T | null; error: unknown; stop: AbortController; ended: Promise<void> }

const KEPT = 30;
/** A short forecast is answered at once; a long one says how far it is. */
const PATIENCE_MS = 700;

/** Forecasts by question and data version: each is worked on once, asked for again and again, and can be stopped. */
export class ForecastJobs<T> {
  private readonly jobs = new Map<string, Job<T>>();

  /** The answer, or how far it is. An error is told once; the next to ask tries anew. */
  async ask(key: string, steps: number, work: (signal: AbortSignal, onStep: () => void) => Promise<T>): Promise<T | { progress: number }> {
    const job = this.jobs.get(key) ?? this.start(key, steps, work);
    this.jobs.delete(key);
    this.jobs.set(key, job);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([job.ended, new Promise<void>((resolve) => { timer = setTimeout(resolve, PATIENCE_MS); })]);
    clearTimeout(timer);
    if (job.error !== undefined) {
      this.jobs.delete(key);
      throw job.error;
    }
    return job.answer ?? { progress: job.progress };
  }

  /** True when something was under way. */
  cancel(key: string): boolean {
    const job = this.jobs.get(key);
    const running = job !== undefined && job.answer === null;
    if (running) {
      job.stop.abort();
      this.jobs.delete(key);
    }
    return running;
  }

  private start(key: string, steps: number, work: (signal: AbortSignal, onStep: () => void) => Promise<T>): Job<T> {
    const job: Job<T> = { progress: 0, answer: null, error: undefined, stop: new AbortController(), ended: Promise.resolve() };
    job.ended = work(job.stop.signal, () => { job.progress += 1 / steps; }).then((answer) => { job.answer = answer; }, (error: unknown) => { job.error = error; });
    this.jobs.set(key, job);
    const [oldest] = this.jobs.keys();
    if (this.jobs.size > KEPT && oldest !== undefined) {
      this.jobs.get(oldest)!.stop.abort();
      this.jobs.delete(oldest);
    }
    return job;
  }
}

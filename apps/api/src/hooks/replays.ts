const KEPT_MS = 15 * 60_000;

/** Signatures met in the last quarter of an hour: a request that comes again has its effect once. */
export class Replays {
  private readonly met = new Map<string, { at: number; done: Promise<unknown> }>();
  private readonly now: () => Date;

  constructor(now: () => Date) {
    this.now = now;
  }

  /** What the task gives; undefined when one of the same name has already ended well. */
  async once<T>(name: string, task: () => Promise<T>): Promise<T | undefined> {
    this.forgetOld();
    const earlier = this.met.get(name);
    if (earlier && (await earlier.done.then(() => true, () => false))) return undefined;
    const done = task();
    this.met.set(name, { at: this.now().getTime(), done });
    return done.catch((error: unknown) => {
      this.met.delete(name);
      throw error;
    });
  }

  private forgetOld(): void {
    const oldest = this.now().getTime() - KEPT_MS;
    for (const [name, { at }] of this.met) {
      if (at >= oldest) return;
      this.met.delete(name);
    }
  }
}

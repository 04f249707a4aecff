import { DomainError } from '@e-respect/contract';

/** Lets `width` tasks in at once; others wait in order, at most `queue` of them. */
export class Gate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  private readonly width: number;
  private readonly queue: number;

  constructor(width: number, queue = Number.POSITIVE_INFINITY) {
    this.width = width;
    this.queue = queue;
  }

  private closing: (() => void) | undefined;
  private closed = false;

  /** Lets nobody else in, and resolves when the last one has left. */
  close(): Promise<void> {
    this.closed = true;
    return this.running === 0 ? Promise.resolve() : new Promise((resolve) => { this.closing = resolve; });
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await task();
    } finally {
      this.leave();
    }
  }

  private enter(): Promise<void> {
    if (this.closed) throw closed();
    if (this.running < this.width) {
      this.running += 1;
      return Promise.resolve();
    }
    if (this.waiting.length >= this.queue) {
      throw new DomainError('busy',
        { fr: 'Trop de questions à la fois.', en: 'Too many questions at once.' },
        { fr: 'Réessayez dans une seconde.', en: 'Try again in a second.' });
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private leave(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
    if (this.closed && this.running === 0) this.closing?.();
  }
}

const closed = (): DomainError => new DomainError('not_ready',
  { fr: 'Le service s’arrête.', en: 'The service is stopping.' },
  { fr: 'Réessayez quand il aura redémarré.', en: 'Try again once it has started again.' });

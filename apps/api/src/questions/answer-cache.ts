const KEPT = 400;

/** Answers by question and data version, kept while they are asked for; the same question asked twice at once is answered once. */
export class AnswerCache {
  private readonly kept = new Map<string, Promise<unknown>>();

  get<T>(key: string, answer: () => Promise<T>): Promise<T> {
    const found = this.kept.get(key) as Promise<T> | undefined;
    if (found) {
      this.kept.delete(key);
      this.kept.set(key, found);
      return found;
    }
    const asked = answer();
    this.kept.set(key, asked);
    asked.catch(() => this.kept.delete(key));
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value!);
    return asked;
  }

  clear(): void {
    this.kept.clear();
  }
}

/** Scrambles an integer into 32 well-mixed bits: the same number always gives the same bits. */
export function mix(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function streamSeed(seed: number, stream: string): number {
  let bits = mix(seed + 0x9e3779b9);
  for (let i = 0; i < stream.length; i++) bits = mix(bits ^ (stream.charCodeAt(i) + i * 0x01000193));
  return bits;
}

/** A seeded generator (mulberry32). Each part of the story draws from its own stream, so that a change in one leaves the others as they were. */
export class Random {
  #state: number;

  constructor(seed: number, stream: string) {
    this.#state = streamSeed(seed, stream);
  }

  /** Uniform in [0, 1). */
  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), 61 | bits);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  }

  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  /** Integer in [low, high]. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)];
    if (chosen === undefined) throw new Error('nothing to pick from');
    return chosen;
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.unit());
  }

  /** Gamma with an integer shape, scaled to the given mean. */
  gamma(shape: number, mean: number): number {
    let sum = 0;
    for (let i = 0; i < shape; i++) sum += this.exponential(1);
    return (sum * mean) / shape;
  }

  shuffle<T extends Int32Array | unknown[]>(list: T): T {
    for (let i = list.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const kept = list[i];
      list[i] = list[j];
      list[j] = kept;
    }
    return list;
  }

  /** The integers 0 … count − 1 in a random order. */
  permutation(count: number): Int32Array {
    const list = new Int32Array(count);
    for (let i = 0; i < count; i++) list[i] = i;
    return this.shuffle(list);
  }
}

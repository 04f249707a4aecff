import { randomInt } from 'node:crypto';

const MOST_KEYS = 3_000_000;
const MOST_BYTES = 1 << 26;
const LONGEST = 1_024;
/** Of a key in the arena: its number, then its length. */
const HEADER = 6;

/**
 * Numbers by the bytes of a key, without a string for a key that is known: open addressing over one arena of bytes.
 * Full, it starts anew, so that its memory has a bound. The hash is seeded, lest a file be made to collide.
 */
export class NumberTable {
  readonly #seed = randomInt(2 ** 32);
  #slots = new Int32Array(1 << 13);
  #arena = new Uint8Array(1 << 16);
  #filled = 1;
  #count = 0;

  /** The number kept under these bytes, 0 for none. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const slots = this.#slots;
    const hash = this.#hash(bytes, from, to);
    const mask = slots.length - 2;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const place = slots[slot + 1]!;
      if (place === 0) return 0;
      if (slots[slot] === hash && this.#isAt(place, bytes, from, to)) return this.#numberAt(place);
    }
  }

  /**
   * The numbers kept under many keys, 0 for none: key after key the memory is waited for, all at once it is not.
   * `from` and `to` say where the keys stand, `numbers` takes what is found.
   */
  findAll(bytes: Uint8Array, from: Int32Array, to: Int32Array, count: number, numbers: Int32Array): void {
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let key = 0; key < count; key += 1) numbers[key] = this.#hash(bytes, from[key]!, to[key]!);
    for (let key = 0; key < count; key += 1) {
      const hash = numbers[key]!;
      let slot = (hash << 1) & mask;
      while (slots[slot + 1] !== 0 && slots[slot] !== hash) slot = (slot + 2) & mask;
      numbers[key] = slots[slot + 1]!;
    }
    for (let key = 0; key < count; key += 1) {
      const place = numbers[key]!;
      if (place === 0) continue;
      numbers[key] = this.#isAt(place, bytes, from[key]!, to[key]!) ? this.#numberAt(place) : this.find(bytes, from[key]!, to[key]!);
    }
  }

  /** Keeps a number under bytes that `find` does not know. */
  add(bytes: Uint8Array, from: number, to: number, number: number): void {
    const length = to - from;
    if (length > LONGEST) return;
    if (this.#count >= MOST_KEYS || this.#filled + length + HEADER > MOST_BYTES) this.#startAnew();
    if (this.#count * 4 >= this.#slots.length) this.#widen();
    this.#place(this.#slots, this.#hash(bytes, from, to), this.#keep(bytes, from, to, number));
    this.#count += 1;
  }

  #keep(bytes: Uint8Array, from: number, to: number, number: number): number {
    const place = this.#filled;
    if (place + to - from + HEADER > this.#arena.length) {
      const wider = new Uint8Array(this.#arena.length * 2);
      wider.set(this.#arena);
      this.#arena = wider;
    }
    const arena = this.#arena;
    for (let byte = 0; byte < 4; byte += 1) arena[place + byte] = (number >>> (8 * byte)) & 255;
    arena[place + 4] = (to - from) & 255;
    arena[place + 5] = (to - from) >>> 8;
    let at = place + HEADER;
    for (let read = from; read < to; read += 1) arena[at++] = bytes[read]!;
    this.#filled = at;
    return place;
  }

  #isAt(place: number, bytes: Uint8Array, from: number, to: number): boolean {
    const arena = this.#arena;
    if ((arena[place + 4]! | (arena[place + 5]! << 8)) !== to - from) return false;
    for (let at = place + HEADER, read = from; read < to; at += 1, read += 1) if (arena[at] !== bytes[read]) return false;
    return true;
  }

  #numberAt(place: number): number {
    const arena = this.#arena;
    return arena[place]! | (arena[place + 1]! << 8) | (arena[place + 2]! << 16) | (arena[place + 3]! << 24);
  }

  #hash(bytes: Uint8Array, from: number, to: number): number {
    let hash = this.#seed | 0;
    for (let read = from; read < to; read += 1) hash = Math.imul(hash ^ bytes[read]!, 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return hash ^ (hash >>> 13);
  }

  #place(slots: Int32Array, hash: number, place: number): void {
    const mask = slots.length - 2;
    let slot = (hash << 1) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    slots[slot] = hash;
    slots[slot + 1] = place;
  }

  #widen(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 2);
    for (let slot = 0; slot < before.length; slot += 2) if (before[slot + 1] !== 0) this.#place(this.#slots, before[slot]!, before[slot + 1]!);
  }

  #startAnew(): void {
    this.#slots.fill(0);
    this.#filled = 1;
    this.#count = 0;
  }
}

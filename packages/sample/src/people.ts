import { LAST_NAMES, MAILBOX_PROVIDERS, MEN, ROLE_NAMES, THROWAWAY_DOMAINS, WOMEN } from './names.ts';
import { mix } from './random.ts';

/**
 * Room for the people of a story at scale 1. Person × an odd number that is no multiple of five, modulo a product of twos
 * and fives, gives each person one number and hides the order they were made in.
 */
const ROOM = 2_000_000;

export type AddressKind = 'ordinary' | 'throwaway' | 'role' | 'malformed';
const KINDS: readonly AddressKind[] = ['ordinary', 'throwaway', 'role', 'malformed'];

const firstNames = [...WOMEN, ...MEN];
const nameTexts = firstNames.flatMap((first) => LAST_NAMES.map((last) => `${first}.${last}.`));

const domainTexts: string[] = [];
const domainProviders: number[] = [];
MAILBOX_PROVIDERS.forEach((provider, index) => {
  for (const [domain, perThousand] of provider.domains) {
    for (let i = 0; i < perThousand; i++) {
      domainTexts.push(`@${domain}`);
      domainProviders.push(index);
    }
  }
});

/** Everybody of the story, known by a small integer from which name, address, gender and age follow. */
export class People {
  readonly #seed: number;
  readonly #kinds: Uint8Array;
  #count = 0;

  constructor(seed: number, scale: number) {
    this.#kinds = new Uint8Array(ROOM * 10 ** Math.max(0, Math.ceil(Math.log10(scale))));
    this.#seed = mix(seed ^ 0x51ed270b);
  }

  get count(): number {
    return this.#count;
  }

  add(kind: AddressKind = 'ordinary'): number {
    return this.addMany(1, kind);
  }

  /** The first of `count` new people in a row. */
  addMany(count: number, kind: AddressKind = 'ordinary'): number {
    const first = this.#count;
    this.#count += count;
    if (this.#count > this.#kinds.length) throw new Error('more people than numbers');
    this.#kinds.fill(KINDS.indexOf(kind), first, this.#count);
    return first;
  }

  email(person: number): string {
    const number = (person * 75_431 + 40_961) % this.#kinds.length;
    const kind = this.#kinds[person];
    const name = nameTexts[this.#bits(person) % nameTexts.length] ?? '';
    if (kind === 0) return name + number + (domainTexts[this.#domain(person)] ?? '');
    if (kind === 1) return `${name}${number}@${THROWAWAY_DOMAINS[number % THROWAWAY_DOMAINS.length]}`;
    if (kind === 2) return `${ROLE_NAMES[number % ROLE_NAMES.length]}@societe-${number}.example`;
    return number % 2 === 0 ? `${name}${number}gmail.com` : `${name}${number}@orange@fr`;
  }

  isMalformed(person: number): boolean {
    return this.#kinds[person] === 3;
  }

  /** Index in MAILBOX_PROVIDERS; only ordinary addresses have one worth asking for. */
  provider(person: number): number {
    return domainProviders[this.#domain(person)] ?? 0;
  }

  gender(person: number): 'f' | 'm' {
    return Math.floor((this.#bits(person) % nameTexts.length) / LAST_NAMES.length) < WOMEN.length ? 'f' : 'm';
  }

  birthYear(person: number): number {
    const bits = this.#bits(person ^ 0x2f0b4c47);
    return 1942 + (((bits & 0xffff) % 33) + ((bits >>> 16) % 32));
  }

  #bits(person: number): number {
    return mix(person + this.#seed);
  }

  #domain(person: number): number {
    return this.#bits(person ^ 0x15c3f2a9) % domainTexts.length;
  }
}

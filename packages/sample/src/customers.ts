import type { GoldenPeople } from './golden-people.ts';
import type { People } from './people.ts';
import type { Random } from './random.ts';

const ARMS = ['control', 'A', 'B'] as const;
export type Arm = (typeof ARMS)[number];

/** What a person of each arm of the spring test truly does within six weeks. */
export const ARM_ORDERING: Readonly<Record<Arm, number>> = { control: 0.05, A: 0.1, B: 0.075 };

export interface Customer {
  readonly person: number;
  /** The number on the loyalty card, which the shop gives beside the address. */
  readonly ref: string;
  readonly arm: Arm;
}

/** People of the house, never sold by anybody; some of them were solicited by the golden campaign all the same. */
export function gatherCustomers(golden: GoldenPeople, people: People, scale: number, random: Random): Customer[] {
  const known = [...golden.silent.subarray(0, golden.counts.customers)];
  const strangers = Math.round(6000 * scale) - known.length;
  const first = people.addMany(strangers);
  for (let i = 0; i < strangers; i++) known.push(first + i);
  return random.shuffle(known).map((person, index) => ({ person, ref: `C${100_000 + index}`, arm: ARMS[index % ARMS.length] ?? 'control' }));
}

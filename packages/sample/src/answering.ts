import { MINUTE } from './calendar.ts';
import { mix } from './random.ts';

/** How long a person takes after a mail was sent, in seconds: the same person always takes the same time. */
const bitsOf = (person: number) => mix(person ^ 0x3ad8025f);

export const deliveryDelay = (person: number): number => 2 + (bitsOf(person) & 31);

/** From forty seconds to some four hours, early ones being the most frequent. */
export function openDelay(person: number): number {
  const share = ((bitsOf(person) >>> 5) & 1023) / 1024;
  return 75 + Math.floor(share * share * share * 14_000);
}

export const clickDelay = (person: number): number => openDelay(person) + 8 + ((bitsOf(person) >>> 15) & 63);

/** A complaint or an unsubscription. */
export const refusalDelay = (person: number): number => openDelay(person) + 4 + ((bitsOf(person) >>> 12) & 15);

/** From the sending to the filled form. */
export const leadDelay = (person: number): number => clickDelay(person) + 40 + ((bitsOf(person) >>> 21) % (6 * MINUTE));

const PLACES = 6;

/** Amounts given back, whose sign services write or not, summed digit by digit; one that is no amount makes the sum none. */
export function sumOfAmounts(amounts: readonly string[]): string {
  let sum = 0n;
  for (const amount of amounts) {
    const [, whole, part = ''] = /^-?(\d+)(?:\.(\d{1,6}))?$/.exec(amount.trim()) ?? [];
    if (whole === undefined) return amounts.join(' + ');
    sum += BigInt(whole + part.padEnd(PLACES, '0'));
  }
  const digits = sum.toString().padStart(PLACES + 1, '0');
  return `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`;
}

export interface Fraction {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function reduced(numerator: bigint, denominator: bigint): Fraction {
  if (denominator === 0n) throw new RangeError('division by zero');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = sign * greatestCommonDivisor(numerator, sign * denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export function whole(value: number | bigint): Fraction {
  return { numerator: BigInt(value), denominator: 1n };
}

export const zero: Fraction = whole(0);

export function parseDecimal(text: string): Fraction {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text);
  const [sign, units, decimals] = [match?.[1] ?? '', match?.[2] ?? '', match?.[3] ?? ''];
  if (units === '' && decimals === '') throw new Error(`not a decimal: ${text}`);
  return reduced(BigInt(`${sign === '-' ? '-' : ''}${units}${decimals}`), 10n ** BigInt(decimals.length));
}

export function plus(left: Fraction, right: Fraction): Fraction {
  return reduced(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  );
}

export function minus(left: Fraction, right: Fraction): Fraction {
  return plus(left, { numerator: -right.numerator, denominator: right.denominator });
}

export function times(left: Fraction, right: Fraction): Fraction {
  return reduced(left.numerator * right.numerator, left.denominator * right.denominator);
}

export function dividedBy(left: Fraction, right: Fraction): Fraction {
  return reduced(left.numerator * right.denominator, left.denominator * right.numerator);
}

export function sum(terms: Iterable<Fraction>): Fraction {
  let total = zero;
  for (const term of terms) total = plus(total, term);
  return total;
}

/** Negative, zero or positive, as `left` is below, equal to or above `right`. */
export function compare(left: Fraction, right: Fraction): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function isZero(value: Fraction): boolean {
  return value.numerator === 0n;
}

function bitLength(value: bigint): number {
  return value.toString(16).length * 4;
}

/** The nearest double: 60 or more significant bits and a sticky bit leave the only rounding to `Number`. */
export function toDouble({ numerator, denominator }: Fraction): number {
  if (numerator === 0n) return 0;
  const magnitude = numerator < 0n ? -numerator : numerator;
  const shift = bitLength(denominator) - bitLength(magnitude) + 66;
  const dividend = shift >= 0 ? magnitude << BigInt(shift) : magnitude;
  const divisor = shift >= 0 ? denominator : denominator << BigInt(-shift);
  const sticky = dividend % divisor === 0n ? 0n : 1n;
  const rounded = Number((dividend / divisor) | sticky) * 2 ** -shift;
  return numerator < 0n ? -rounded : rounded;
}

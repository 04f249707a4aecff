/** A source of numbers in [0, 1), the same from the same seed on every machine. */
export type Random = () => number;

/**
 * Seeded generator: sfc32 (state of 128 bits, filled from the seed by a Weyl sequence and warmed up), 32 bits by draw.
 *
 * @example seeded(7)() === seeded(7)() // true
 * @see Doty-Humphrey (2010), PractRand; it passes its tests and BigCrush.
 */
export function seeded(seed: number): Random {
  let [a, b, c, counter] = [Math.imul(seed, 0x9e3779b9) | 0, (seed + 0x243f6a88) | 0, Math.floor(seed / 2 ** 32) | 0, 1];
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i += 1) next();
  return next;
}

/** A standard normal number, by the transformation of Box and Muller (1958). */
export const normalDraw = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** A Gamma(shape, rate 1) number. @see Marsaglia & Tsang (2000), ACM TOMS 26. */
export function gammaDraw(random: Random, shape: number): number {
  if (shape < 1) return gammaDraw(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normalDraw(random);
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(1 - random()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A Beta(a, b) number, from two Gamma ones. */
export function betaDraw(random: Random, a: number, b: number): number {
  const [one, other] = [gammaDraw(random, a), gammaDraw(random, b)];
  return one + other > 0 ? one / (one + other) : a / (a + b);
}

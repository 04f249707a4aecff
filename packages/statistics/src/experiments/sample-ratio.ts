import gammainc from '@stdlib/math-base-special-gammainc';

/**
 * Probability that arms meant to be equal (or in the given shares) differ in size at least this much by chance: χ² of Pearson.
 * A tiny one says that the split is broken, and with it the experiment.
 *
 * @throws RangeError when there are not two arms, a size or share is negative, or all sizes are 0.
 * @example sampleRatio([21307, 21387, 21306]) // 0.903693
 * @see Pearson (1900); Fabijan et al. (2019), KDD, on sample ratio mismatch; upper incomplete gamma from @stdlib, which keeps tiny tails.
 */
export function sampleRatio(sizes: readonly number[], shares: readonly number[] = sizes.map(() => 1)): number {
  const [all, parts] = [sizes, shares].map((each) => each.reduce((sum, n) => sum + n, 0)) as [number, number];
  const isWhole = sizes.length >= 2 && shares.length === sizes.length && sizes.every((n) => n >= 0) && shares.every((part) => part > 0) && all > 0;
  if (!isWhole) throw new RangeError('two arms or more, with their shares');
  const chi = sizes.reduce((sum, n, i) => sum + (n - (all * shares[i]!) / parts) ** 2 / ((all * shares[i]!) / parts), 0);
  return gammainc(chi / 2, (sizes.length - 1) / 2, true, true);
}

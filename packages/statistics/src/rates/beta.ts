/** What is known of a rate: a Beta distribution with shapes a, b > 0. */
export type Beta = { a: number; b: number };

/** Posterior of k successes of n under the prior of Jeffreys, Beta(½, ½). */
export const jeffreysPosterior = (k: number, n: number): Beta => ({ a: k + 0.5, b: n - k + 0.5 });

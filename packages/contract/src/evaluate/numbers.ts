import { z } from 'zod';
import type { Text } from '../text.ts';

/** A number of people or events. */
export const count = z.int().min(0).max(1e9);
export const people = z.int().min(1).max(1e9);
export const level = z.number().gt(0).lt(1);
export const amount = z.number().min(-1e15).max(1e15);
export const name = z.string().min(1).max(200);
export const probability = z.number().min(0).max(1);

export const MOST_LINES = 100_000;

/** A rule between fields, told where it is broken and in words. */
export function rule(context: { issues: unknown[] } & { value: unknown }, path: (string | number)[], allowed: Text): void {
  context.issues.push({ code: 'custom', input: undefined, path, params: { allowed } });
}

/** Refuses a second line of the same id. */
export function checkDistinct(ids: readonly string[], context: Parameters<typeof rule>[0], at: string): void {
  const seen = new Set<string>();
  ids.forEach((id, i) => {
    if (seen.has(id)) rule(context, [at, i, 'id'], { fr: 'un id différent à chaque ligne', en: 'a different id on every line' });
    seen.add(id);
  });
}

export const UP_TO_N: Text = { fr: 'de 0 à n', en: '0 to n' };

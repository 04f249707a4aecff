import { describe, expect, it } from 'vitest';
import { frenchly } from './typography.ts';

/** Every catalogue of the folder, those of lazily loaded pages included. */
const read = (modules: Record<string, object>): Record<string, object> => Object.assign({}, ...Object.values(modules)) as Record<string, object>;
const CATALOGUES = {
  fr: frenchly(read(import.meta.glob<object>(['./fr/*.ts', '!./fr/index.ts'], { eager: true }))),
  en: read(import.meta.glob<object>(['./en/*.ts', '!./en/index.ts'], { eager: true })),
};

const said = (value: unknown): unknown => (typeof value === 'function' ? (value as (...given: string[]) => unknown)('1', '2') : value);

/** Every leaf with its path: `shell.nav.data.page` → its words. */
function leaves(value: unknown, path = ''): [string, string][] {
  const spoken = said(value);
  if (typeof spoken === 'string') return [[path, spoken]];
  if (typeof spoken !== 'object' || spoken === null) return [];
  return Object.entries(spoken).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

const [fr, en] = [new Map(leaves(CATALOGUES.fr)), new Map(leaves(CATALOGUES.en))];
const MAY_BE_EMPTY = /(\.before|\.status\.ok|\.neutral)$/;

describe('the catalogues', () => {
  it('say the same things in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...fr.keys()].sort());
  });

  it('leave nothing unsaid', () => {
    for (const [path, words] of [...fr, ...en]) if (!MAY_BE_EMPTY.test(path)) expect(words, path).not.toBe('');
  });

  it('set French with its spaces and apostrophes', () => {
    for (const [path, words] of fr) {
      expect(words, path).not.toContain("'");
      expect(words, path).not.toMatch(/ [?!;:%€»]|« /);
    }
  });
});

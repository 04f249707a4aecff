import { describe, expect, it } from 'vitest';
import { evaluate, parseFormula, references, toWords } from './formula.ts';

describe('formula', () => {
  it.each([['{a} + {b} * 2', 7], ['({a} + {b}) * 2', 8], ['{a} - {b} - 1', -3], ['{b} / {a} / 3', 1]])('%s', (source, value) => {
    expect(evaluate(parseFormula(source), (id) => ({ a: 1, b: 3 })[id] ?? null)).toBe(value);
  });
  it('is unknown over nothing', () => {
    expect(evaluate(parseFormula('{a} / {b}'), (id) => (id === 'a' ? 1 : 0))).toBeNull();
    expect(evaluate(parseFormula('{a} + {b}'), (id) => (id === 'a' ? 1 : null))).toBeNull();
  });
  it.each(['{a} /', '{a} {b}', '{A}', 'drop table', '({a}', '', '{a}}'])('refuses "%s"', (source) => {
    expect(() => parseFormula(source)).toThrow(SyntaxError);
  });
  it('lists what it reads once, and reads as words', () => {
    const tree = parseFormula('({a} - {b}) / {b}');
    expect(references(tree)).toEqual(['a', 'b']);
    expect(toWords(tree, (id) => id.toUpperCase())).toBe('(A − B) ÷ B');
  });
});

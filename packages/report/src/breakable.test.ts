import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakable, shortName } from './breakable.ts';

it('cuts long words only, and loses nothing', () => {
  expect(breakable('Les Trois Rivières')).toEqual(['Les Trois Rivières']);
  expect(breakable(`a ${'x'.repeat(30)}`)).toEqual(['a ', 'x'.repeat(14), 'x'.repeat(14), 'xx']);
  fc.assert(fc.property(fc.string({ maxLength: 80 }), (name) => breakable(name).join('') === name));
});

it('cuts a long name in its middle, between words where it can', () => {
  expect(shortName('Les Trois Rivières')).toBe('Les Trois Rivières');
  expect(shortName('Compagnie générale de génération de prospects du Grand Ouest n° 12')).toBe('Compagnie générale… Ouest n° 12');
  fc.assert(fc.property(fc.string({ maxLength: 80 }), (name) => [...shortName(name)].length <= 34));
});

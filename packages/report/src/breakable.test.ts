import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakable } from './breakable.ts';

it('cuts long words only, and loses nothing', () => {
  expect(breakable('Les Trois Rivières')).toEqual(['Les Trois Rivières']);
  expect(breakable(`a ${'x'.repeat(30)}`)).toEqual(['a ', 'x'.repeat(14), 'x'.repeat(14), 'xx']);
  fc.assert(fc.property(fc.string({ maxLength: 80 }), (name) => breakable(name).join('') === name));
});

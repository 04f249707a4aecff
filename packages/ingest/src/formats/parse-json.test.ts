import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';

describe('parseJson', () => {
  it('keeps whole numbers beyond 2^53 digit by digit', () => {
    expect(parseJson('{"MessageID":12345678901234567,"a":[-98765432109876543210]}')).toEqual({ MessageID: '12345678901234567', a: ['-98765432109876543210'] });
  });

  it('leaves numbers that a double holds', () => {
    expect(parseJson('[9007199254740991, 0.1234567890123456, 1e21, 0, -12]')).toEqual([9007199254740991, 0.1234567890123456, 1e21, 0, -12]);
    expect(parseJson('9007199254740992')).toBe('9007199254740992');
  });

  it('leaves digits inside strings and keys alone', () => {
    expect(parseJson('{"12345678901234567":"12345678901234567 \\" 12345678901234567","n":12345678901234567}'))
      .toEqual({ '12345678901234567': '12345678901234567 " 12345678901234567', n: '12345678901234567' });
    expect(parseJson('["\\\\",12345678901234567]')).toEqual(['\\', '12345678901234567']);
  });

  it('refuses what is no JSON, long numbers or not', () => {
    for (const text of ['', '{', '[01234567890123456789]', '{"a":12345678901234567', '"12345678901234567']) expect(() => parseJson(text)).toThrow(SyntaxError);
  });
});

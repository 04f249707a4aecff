import { describe, expect, it } from 'vitest';
import { normaliseAddress } from './normalise-address.ts';

describe('normaliseAddress', () => {
  it.each([
    ['  Jean.Dupont@Example.COM ', 'jean.dupont@example.com'],
    ['\u00a0a+b@x.fr\ufeff', 'a+b@x.fr'],
    ['he\u0301le\u0300ne0@exemple.fr', 'hélène0@exemple.fr'],
    ['HÉLÈNE@EXEMPLE.FR', 'hélène@exemple.fr'],
    ['a@Münster.de', 'a@xn--mnster-3ya.de'],
    ['a@xn--mnster-3ya.de', 'a@xn--mnster-3ya.de'],
    ['a@exemple。fr', 'a@exemple.fr'],
    ['"a@b"@x.fr', '"a@b"@x.fr'],
    ['"a\\"@b"@x.fr', '"a\\"@b"@x.fr'],
    ['.a..b.@x.fr', '.a..b.@x.fr'],
    ['a@3w.x1.co.uk', 'a@3w.x1.co.uk'],
    ['a@ab--cd.fr', 'a@ab--cd.fr'],
    ['用户@例子.中国', '用户@xn--fsqu00a.xn--fiqs8s'],
  ])('%j → %j', (text, address) => {
    expect(normaliseAddress(text)).toEqual({ address, malformed: false });
    expect(normaliseAddress(address)).toEqual({ address, malformed: false });
  });

  it.each([
    '', 'a', '@', 'a@', '@x.fr', 'Claire@@Gmail.com', 'a@b@x.fr', '"a@x.fr', 'a b@x.fr', 'a@x .fr', '"a b"@x.fr', 'a\u0007@x.fr', 'a\u00a0b@x.fr',
    'a@localhost', 'a@x..fr', 'a@.fr', 'a@x.fr.', 'a@-x.fr', 'a@x-.fr', 'a@x_y.fr', 'a@1.2.3.4', 'a@1.2.3', 'a@[1.2.3.4]', 'a@x.123', 'a@x%2efr', 'a@x.fr/b', 'a@x.fr:25',
    'a@xn--a.fr', `a@${'b'.repeat(64)}.fr`, `a@${'bcd.'.repeat(70)}fr`,
  ])('%j is malformed, and keyed as it stands', (text) => {
    expect(normaliseAddress(` ${text} `)).toEqual({ address: text, malformed: true });
  });
});

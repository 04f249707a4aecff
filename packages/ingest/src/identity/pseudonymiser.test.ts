import { createHmac } from 'node:crypto';
import { assert, property, string, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymiser } from './pseudonymiser.ts';

const testKey = Buffer.from('e-respect-test-key');
const hmac = (key: Uint8Array, text: string): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');

describe('createPseudonymiser', () => {
  it('gives the published value', () => {
    expect(createPseudonymiser(testKey).addressKey('  Jean.Dupont@Example.COM ')).toBe('75f4b21831b09af34a3abb91791f60c1adb5abed25a26f481746c944337c758b');
  });

  it('keys a malformed address by its trimmed text, and a customer id as given', () => {
    const { addressKey, personRefKey } = createPseudonymiser(testKey);
    expect(addressKey(' Claire@@Gmail.com ')).toBe(hmac(testKey, 'Claire@@Gmail.com'));
    expect(personRefKey(' C1 ')).toBe(hmac(testKey, 'ref: C1 '));
  });

  it('fingerprints a domain and those above it, but no top-level domain', () => {
    const key = (domain: string): string => hmac(testKey, `domain:${domain}`).slice(0, 32);
    const { domainKeys } = createPseudonymiser(testKey);
    expect(domainKeys('a.b.exemple.fr')).toEqual([key('a.b.exemple.fr'), key('b.exemple.fr'), key('exemple.fr')]);
    expect(domainKeys('fr')).toEqual([]);
  });

  it('equals createHmac for any key and text', () => {
    assert(property(uint8Array({ maxLength: 100 }), string({ unit: 'binary', maxLength: 80 }), (key, ref) => {
      const { personRefKey } = createPseudonymiser(Buffer.from(key));
      expect(personRefKey(ref)).toBe(hmac(key, `ref:${ref}`));
      expect(personRefKey(`${ref}é`)).toBe(hmac(key, `ref:${ref}é`));
    }));
    for (const length of [0, 1_360, 1_365, 1_366, 5_000]) {
      expect(createPseudonymiser(testKey).personRefKey('€'.repeat(length))).toBe(hmac(testKey, `ref:${'€'.repeat(length)}`));
    }
  });
});

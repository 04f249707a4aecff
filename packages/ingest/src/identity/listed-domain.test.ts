import { describe, expect, it } from 'vitest';
import { readDomain } from './listed-domain.ts';

describe('a domain as a user writes it', () => {
  it.each([
    [' Jetable.FR. ', 'jetable.fr'], ['a.b.jetable.fr', 'a.b.jetable.fr'], ['münster.de', 'xn--mnster-3ya.de'], ['example.co.uk', 'example.co.uk'], ['x.com', 'x.com'], ['notgmail.com', 'notgmail.com'],
  ])('%j is %s', (text, domain) => expect(readDomain(text, 'throwaway')).toEqual({ domain }));

  it.each([
    ['', 'malformed'], ['a b.fr', 'malformed'], ['jean@x.fr', 'malformed'], ['*.x.fr', 'malformed'], ['x..fr', 'malformed'], ['1.2.3.4', 'malformed'], ['https://x.fr', 'malformed'], ['x.fr/y', 'malformed'],
    ['fr', 'public_suffix'], ['COM', 'public_suffix'], ['co.uk', 'public_suffix'], ['gouv.fr', 'public_suffix'],
    ['mozmail.com', 'relay'], ['x.privaterelay.appleid.com', 'relay'], ['appleid.com', 'relay'], ['gmail.com', 'mailbox_provider'], ['orange.fr', 'mailbox_provider'],
  ])('%j cannot be a throw-away: %s', (text, fault) => expect(readDomain(text, 'throwaway')).toEqual({ fault }));

  it('may be exempted though it is a relay or a mailbox provider', () => {
    for (const domain of ['mozmail.com', 'gmail.com']) expect(readDomain(domain, 'exempt')).toEqual({ domain });
  });
});

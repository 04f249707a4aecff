import { describe, expect, it } from 'vitest';
import { describeAddress } from './describe-address.ts';
import { mailboxProvider } from './mailbox-provider.ts';
import { domainsByProvider } from './provider-domains.ts';
import { isRole, roleNames } from './role-names.ts';
import { throwawayList } from './throwaway.ts';

describe('mailboxProvider', () => {
  it.each([
    ['gmail', 'gmail.com googlemail.com'],
    ['microsoft', 'outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com'],
    ['yahoo_aol', 'yahoo.com yahoo.fr aol.com'],
    ['apple', 'icloud.com me.com mac.com'],
    ['orange', 'orange.fr wanadoo.fr'],
    ['free', 'free.fr'],
    ['sfr', 'sfr.fr'],
    ['laposte', 'laposte.net'],
    ['bouygues', 'bbox.fr'],
    ['other_isp', 'numericable.fr neuf.fr club-internet.fr t-online.de gmx.de gmx.net gmx.fr'],
    ['own_domain', 'exemple.fr mailinator.com eu.yopmail.com mail.orange.fr notgmail.com'],
  ])('%s: %s', (provider, domains) => {
    for (const domain of domains.split(' ')) expect(mailboxProvider(domain)).toBe(provider);
  });

  it('lists each domain once, in its normal form, and none that is a throw-away', () => {
    const domains = Object.values(domainsByProvider).flat();
    expect(new Set(domains).size).toBe(domains.length);
    for (const domain of domains) {
      expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      expect(throwawayList(domain)).toBe(null);
    }
  });
});

describe('isRole', () => {
  it('knows the names of RFC 2142 and the common ones', () => {
    for (const name of 'info marketing sales support abuse noc security postmaster hostmaster usenet news webmaster www uucp ftp contact noreply no-reply'.split(' ')) {
      expect(isRole(name)).toBe(true);
    }
    for (const name of roleNames) expect(name).toBe(name.toLowerCase());
  });

  it.each(['contact+shop', 'contact.paris', 'jean', 'rose', 'emma.pro', 'infos2024', ''])('%j is a person for all we know', (name) => {
    expect(isRole(name)).toBe(false);
  });
});

describe('throwawayList', () => {
  it.each([
    ['mailinator.com', 'disposable-email-domains/index'],
    ['eu.yopmail.com', 'disposable-email-domains/index'],
    ['any.thing.anonaddy.com', 'disposable-email-domains/wildcard'],
    ['gmail.com', null],
    ['exemple.fr', null],
    ['presque-mailinator.com', null],
    ['com', null],
    ['privaterelay.appleid.com', null],
    ['icloud.com', null],
    ['mozmail.com', null],
    ['ab12.mozmail.com', null],
    ['relay.firefox.com', null],
  ])('%s: %s', (domain, list) => {
    expect(throwawayList(domain)).toBe(list);
  });
});

describe('describeAddress', () => {
  it.each([
    [' Contact@Gmail.com', { address: 'contact@gmail.com', malformed: false, provider: 'gmail', role: true, throwaway: null }],
    ['x@eu.yopmail.com', { address: 'x@eu.yopmail.com', malformed: false, provider: 'own_domain', role: false, throwaway: 'disposable-email-domains/index' }],
    ['contact@@gmail.com', { address: 'contact@@gmail.com', malformed: true, provider: 'unknown', role: false, throwaway: null }],
  ])('%j', (text, facts) => {
    expect(describeAddress(text)).toEqual(facts);
    expect(describeAddress(text)).toEqual(facts);
  });
});

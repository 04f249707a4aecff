import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('configuration', () => {
  it('has defaults for everything', () => {
    expect(readConfig({})).toMatchObject({ port: 4400, host: '127.0.0.1', sample: 'auto', timeZone: 'Europe/Paris' });
  });
  it('names each mistake in one message', () => {
    expect(() => readConfig({ ERESPECT_PORT: 'x', ERESPECT_TIME_ZONE: 'Mars/Base' })).toThrow(/ERESPECT_PORT.*\n.*ERESPECT_TIME_ZONE/);
  });
  it('serves the loopback address only, since there are no accounts', () => {
    expect(() => readConfig({ ERESPECT_HOST: '0.0.0.0' })).toThrow(/ERESPECT_HOST/);
  });
});

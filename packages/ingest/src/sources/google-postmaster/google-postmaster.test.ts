import { describe, expect, it } from 'vitest';
import { googlePostmaster } from './index.ts';

const [domainStats, trafficStats] = googlePostmaster.documents!;
const stat = (metric: string, value: unknown, day = 5): unknown => ({ name: `domains/News.example/domainStats/x${metric}`, metric, date: { year: 2026, month: 2, day }, value });

describe('an answer of v2', () => {
  it('gives one row for all that is told of a domain and day', () => {
    const answer = { domainStats: [
      stat('SPAM_RATE', { doubleValue: 0.0012 }), stat('auth_spf', { floatValue: 0.99 }), stat('my-dkim-rate', { doubleValue: 1 }), stat('AUTH_SUCCESS_RATE dmarc', { stringValue: '0.5' }),
      stat('SPAM_RATE', { doubleValue: 1e-7 }, 6),
    ] };
    expect(domainStats!.recognises(answer)).toBe(true);
    const common = { feed: 'postmaster', domain_or_ip: 'news.example', provider: 'gmail', spam_rate_bound: 'exact', denominator: 'inboxed' };
    expect(domainStats!.read(answer)).toEqual({ rows: [
      { ...common, day: '2026-02-05', spam_rate: '0.001200000', auth_spf: '0.990000000', auth_dkim: '1.000000000', auth_dmarc: '0.5' },
      { ...common, day: '2026-02-06', spam_rate: '0.000000100' },
    ], setAside: [] });
  });

  it('to a batch is read whole, with what failed set aside', () => {
    const batch = { results: [{ response: { domainStats: [stat('spam_rate', { doubleValue: 0 })], nextPageToken: 'p2' } }, { error: { code: 7 } }] };
    expect(domainStats!.recognises(batch)).toBe(true);
    const { rows, setAside } = domainStats!.read(batch);
    expect(rows).toHaveLength(1);
    expect(setAside).toEqual(['nextPageToken', 'error']);
  });

  it('sets aside by name what no figure reads', () => {
    const overall = { name: 'domains/news.example/domainStats/1', metric: 'SPAM_RATE', value: { doubleValue: 0.1 } };
    expect(domainStats!.read({ domainStats: [stat('FEEDBACK_LOOP_SPAM_RATE', { doubleValue: 0.1 }), stat('DELIVERY_ERROR_RATE spam', { doubleValue: 0.1 }), stat('AUTH_SUCCESS_RATE', { doubleValue: 1 }), stat('spam without value', {}), overall] }))
      .toEqual({ rows: [], setAside: ['FEEDBACK_LOOP_SPAM_RATE', 'DELIVERY_ERROR_RATE spam', 'AUTH_SUCCESS_RATE', 'spam without value', 'SPAM_RATE'] });
  });
});

describe('traffic statistics of v1', () => {
  const day = { name: 'domains/news.example/trafficStats/20240131', userReportedSpamRatio: 0.004, spfSuccessRatio: 1, dkimSuccessRatio: 0.98, domainReputation: 'HIGH', deliveryErrors: [] };
  const row = { feed: 'postmaster', domain_or_ip: 'news.example', provider: 'gmail', day: '2024-01-31', spam_rate: '0.004000000', spam_rate_bound: 'exact', denominator: 'inboxed', auth_spf: '1.000000000', auth_dkim: '0.980000000' };

  it.each([['alone', day], ['in a list', { trafficStats: [day] }]])('are read %s', (_, document) => {
    expect(trafficStats!.recognises(document)).toBe(true);
    expect(trafficStats!.read(document)).toEqual({ rows: [row], setAside: ['domainReputation', 'deliveryErrors'] });
  });
});

it.each([[undefined], [[]], [{ name: 'domains/news.example' }], [{ results: [{}] }], ['domainStats']])('%j is neither', (document) => {
  expect(domainStats!.recognises(document) || trafficStats!.recognises(document)).toBe(false);
});

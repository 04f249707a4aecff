import { describe, expect, it } from 'vitest';
import { planCanonical } from './plan.ts';

const WITHOUT = ['flux', 'domaine', 'jour', 'taux de plainte'];
const read = (head: readonly string[], cells: readonly string[]): Record<string, string> => {
  const { columns, readers } = planCanonical('reputation_feed', head);
  return Object.fromEntries(columns.map((column, at) => [column, readers[at]!(cells, 2)]));
};

describe('a rate of a feed', () => {
  it.each([
    ['< 0.1%', '', '0.1%', 'below'], ['<0,1 %', '', '0,1 %', 'below'], ['≥ 0.3%', '', '0.3%', 'above'], [' > 1% ', '', '1%', 'above'],
    ['0.2%', '', '0.2%', ''], ['0.1%', 'below', '0.1%', 'below'], ['< 0.1%', 'exact', '0.1%', 'exact'], ['', '', '', ''],
  ])('written %j beside %j keeps its bound', (rate, said, number, bound) => {
    expect(read([...WITHOUT, 'borne du taux'], ['snds', '192.0.2.7', '2025-03-25', rate, said])).toMatchObject({ spam_rate: number, spam_rate_bound: bound });
  });

  it('keeps it in a file without a column for it', () => {
    expect(read(WITHOUT, ['snds', '192.0.2.7', '2025-03-25', '< 0.1%'])).toEqual({ feed: 'snds', domain_or_ip: '192.0.2.7', day: '2025-03-25', spam_rate: '0.1%', spam_rate_bound: 'below' });
  });

  it('needs no rate', () => expect(read(['feed', 'domain', 'day'], ['dmarc', 'news.example', '2025-03-25'])).toEqual({ feed: 'dmarc', domain_or_ip: 'news.example', day: '2025-03-25' }));
});

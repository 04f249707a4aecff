import { COMPLAINT_LIMITS, type ComplaintRatesAnswer, type ComplaintVerdict, type FeedSource, type ProviderRates } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import { feedLine, feedSummary, formatBound } from './feed-sources.ts';
import { blamedMost, providerRates } from './provider-rates.ts';
import { monthMarks, stretches } from './rate-line.ts';

const DAYS = ['2025-03-01', '2025-03-02', '2025-03-03', '2025-03-04', '2025-03-05'];
const NONE = { met: 0, watch: 0, broken: 0, too_few: 0, unknown: 0, none: 0 };

function provider(id: string, verdicts: readonly ComplaintVerdict[], rates: readonly (number | null)[], days: Partial<ProviderRates['days']>): ProviderRates {
  return {
    provider: id, sent: 1, verdict: verdicts[0]!, days: { ...NONE, ...days }, delivered: rates.map(() => 1), complaints: rates.map(() => 0), delivered_7d: rates.map(() => 2000), complaints_7d: rates.map((rate) => rate && rate * 2000),
    rate_7d: [...rates], low_7d: rates.map(() => 0.0001), high_7d: rates.map(() => 0.01), status_7d: rates.map(() => 'ok'), verdict_7d: [...verdicts], inboxed_7d: null,
  };
}
const answer = (...providers: ProviderRates[]): ComplaintRatesAnswer => ({
  data_version: 1, as_of: null, period: { from: DAYS[0]!, to: DAYS[4]! }, scope: { supplier: null, campaign: null, channel: null }, limits: COMPLAINT_LIMITS, minimum: 1000, days: DAYS, providers, breaches: [], breaches_total: 0,
});
const NAMES = { gmail: 'Gmail', apple: 'iCloud', own_domain: 'domaines propres' };
const met = provider('own_domain', ['met', 'met', 'met', 'met', 'met'], [0, 0, 0, 0, 0], { met: 5 });
const watched = provider('apple', ['watch', 'met', 'unknown', 'unknown', 'too_few'], [0.002, 0, null, null, 0.05], { watch: 1, met: 1, unknown: 2, too_few: 1 });
const broken = provider('gmail', ['broken', 'broken', 'watch', 'none', 'none'], [0.004, 0.005, 0.002, null, null], { broken: 2, watch: 1, none: 2 });

describe('panels of providers', () => {
  it.each([
    [answer(met, watched, broken), 'Gmail a rompu la limite de 0,30\u00a0% pendant 2\u00a0jours'],
    [answer({ ...broken, provider: 'apple' }, broken), 'iCloud a rompu la limite de 0,30\u00a0% pendant 2\u00a0jours, 1\u00a0autre messagerie aussi'],
    [answer(met, watched), 'Personne n’a rompu la limite de 0,30\u00a0%\u00a0; iCloud est à surveiller 1\u00a0jour'],
    [answer(met), 'Aucune messagerie n’a passé 0,10\u00a0% de plaintes'],
    [answer(provider('gmail', ['too_few'], [0.1], { too_few: 5 })), 'Trop peu de courrier pour juger une seule messagerie'],
    [answer(provider('gmail', ['unknown'], [null], { unknown: 5 })), 'Plaintes inconnues\u00a0: aucun fichier ne les dit'],
    [answer(), 'Aucun courrier sur ces dates'],
  ])('conclude', (given, title) => expect(providerRates(given, NAMES, 'fr').title).toBe(title));

  it('stand the gravest first, on the scale of what can be judged', () => {
    const { panels, top, bands, table } = providerRates(answer(met, watched, broken), NAMES, 'fr');
    expect(panels.map(({ name, verdict, word }) => [name, verdict, word])).toEqual([['Gmail', 'stop', 'rompu'], ['iCloud', 'watch', 'à surveiller'], ['Domaines propres', 'keep', 'tenu']]);
    expect(top).toBeCloseTo(0.005 * 1.04, 12);
    expect(bands.map(({ at }) => at)).toEqual([0.001 / top, 0.003 / top]);
    expect(panels[0]).toMatchObject({ worst: 'Pire semaine\u00a0: 0,50\u00a0%, 10 plaintes sur 2\u202f000 remis, au 2\u00a0mars\u00a02025.', note: '' });
    expect(panels[1]!.note).toBe('Trop peu de courrier 1\u00a0jour, plaintes inconnues 2\u00a0jours.');
    expect(table.rows[0]).toHaveLength(table.head.length);
  });
});

it('a line is cut where what is known of it changes', () => {
  const line = stretches([{ kind: 'firm', rate: 0.001 }, { kind: 'firm', rate: 0.002 }, { kind: 'hollow', rate: 0.008 }, { kind: null, rate: null }, { kind: 'unknown', rate: null }], 0.004);
  expect(line).toEqual([
    { kind: 'firm', from: 0, to: 1, points: [[0, 0.25], [0.25, 0.5]] }, { kind: 'hollow', from: 2, to: 2, points: [[0.5, 2]] }, { kind: 'unknown', from: 4, to: 4, points: [] },
  ]);
});

it('months are marked no closer than there is room for', () => {
  const year = Array.from({ length: 365 }, (_, at) => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10));
  expect(monthMarks(year, 12)).toHaveLength(12);
  expect(monthMarks(year, 5).map(({ month }) => month)).toEqual(['2025-01', '2025-04', '2025-07', '2025-10']);
  expect(monthMarks(year, 1)).toEqual([{ at: 0, month: '2025-01' }]);
});

it('the campaign blamed first most often is named', () => {
  const breach = (label: string) => ({ campaigns: [{ label }] }) as unknown as ComplaintRatesAnswer['breaches'][number];
  expect(blamedMost([breach('A'), breach('B'), breach('B')])).toEqual({ label: 'B', breaches: 2 });
  expect(blamedMost([])).toBeNull();
});

describe('what feeds say', () => {
  const day = (at: string, spam_rate: number | null, spam_rate_bound: 'exact' | 'below' | 'above' | null, volume: number | null, auth_spf: number | null = null) => ({ day: at, spam_rate, spam_rate_bound, volume, auth_spf, auth_dkim: null, auth_dmarc: null });
  const source: FeedSource = { feed: 'postmaster', domain_or_ip: 'a.example', provider: 'gmail', denominator: 'inboxed', days: [day(DAYS[0]!, 0.004, 'below', 100, 1), day(DAYS[1]!, 0.003, 'exact', 300, 0.5), day(DAYS[3]!, 0.005, 'above', 100)] };

  it('keeps its bounds', () => {
    expect(source.days.map((each) => formatBound(each, 'fr'))).toEqual(['<\u00a00,40\u00a0%', '0,30\u00a0%', '>\u00a00,50\u00a0%']);
    expect(formatBound(day(DAYS[0]!, null, null, 1), 'fr')).toBe('—');
    expect(feedLine(source, DAYS, 0.01).map(({ kind, from, to }) => [kind, from, to])).toEqual([['hollow', 0, 0], ['firm', 1, 1], ['hollow', 3, 3]]);
  });

  it('is over a limit only where that is certain, and weighs shares by messages', () => {
    expect(feedSummary(source, 0.003)).toMatchObject({ days: 3, over: 2, volume: 500, worst: { spam_rate: 0.005 }, spf: (100 + 150) / 400, dkim: null });
  });
});

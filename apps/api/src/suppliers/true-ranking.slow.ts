import { betaDraw, gammaDraw, meanInterval, normalDraw, seeded, wilson, type Random } from '@e-respect/statistics';
import type { FigureSet } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import { rankSuppliers, type Named } from './rank-suppliers.ts';

const WORLDS = 150;
const Z = 1.959963984540054;

interface World { suppliers: Named[]; totals: FigureSet; worth: number[]; value: number[]; conversion: number[] }

/** Eight suppliers whose conversions and margins per buyer are drawn, then seen through people who buy or do not: the truth is known. */
function world(random: Random): World {
  const truths = Array.from({ length: 8 }, () => ({ rate: betaDraw(random, 30, 1470), margin: 40 + 20 * random(), price: 0.8 + 0.6 * random(), people: Math.round(1000 * Math.exp(normalDraw(random)) + 1000) }));
  const seen = truths.map(({ rate, margin, price, people }, i) => {
    const margins = Array.from({ length: people }, () => (random() < rate ? (gammaDraw(random, 4) / 4) * margin : 0));
    return { id: `S${i}`, margins, spend: price * people };
  });
  const figuresOf = (margins: readonly number[], spend: number): FigureSet => {
    const [n, k, sum] = [margins.length, margins.filter((margin) => margin > 0).length, margins.reduce((a, b) => a + b, 0)];
    const plain = (value: number) => ({ value, inputs: {}, status: 'ok' as const });
    return {
      conversion_rate: { value: k / n, inputs: { buyers: k, people_mature: n }, interval: wilson(k, n), status: 'ok' },
      margin_per_person_eur: { value: sum / n, inputs: {}, interval: meanInterval({ n, sum, sumOfSquares: margins.reduce((a, b) => a + b * b, 0) })!, status: 'ok' },
      people_recruited: plain(n), spend_eur: plain(spend), margin_eur: plain(sum), buyers: plain(k),
    };
  };
  return {
    suppliers: seen.map(({ id, margins, spend }) => ({ id, figures: figuresOf(margins, spend) })), totals: figuresOf(seen.flatMap(({ margins }) => margins), seen.reduce((sum, { spend }) => sum + spend, 0)),
    worth: truths.map(({ rate, margin, price }) => (rate * margin - price) / price), value: truths.map(({ rate, margin }) => rate * margin), conversion: truths.map(({ rate }) => rate),
  };
}

describe('rankSuppliers on suppliers whose true ranking is known', () => {
  const random = seeded(11);
  const worlds = Array.from({ length: WORLDS }, () => world(random));
  const ranked = worlds.map(({ suppliers, totals }, at) => rankSuppliers(suppliers, totals, new Map(), at));
  const trueRank = ({ worth }: World, i: number): number => 1 + worth.filter((other) => other > worth[i]!).length;

  it('covers true ranks with its 90 % intervals, and true worths with its 95 % ones', () => {
    const hits = worlds.flatMap((each, at) => each.suppliers.map(({ id }, i) => {
      const { rank, net_value: net, value_shrunk: shrunk } = ranked[at]!.of.get(id)!;
      return { rank: rank!.low <= trueRank(each, i) && trueRank(each, i) <= rank!.high, worth: net!.low <= each.worth[i]! && each.worth[i]! <= net!.high, shrunk: shrunk!.low <= each.value[i]! && each.value[i]! <= shrunk!.high };
    }));
    const share = (of: 'rank' | 'worth' | 'shrunk'): number => hits.filter((hit) => hit[of]).length / hits.length;
    expect(share('rank')).toBeGreaterThan(0.88);
    expect(share('worth')).toBeGreaterThan(0.91);
    expect(share('worth')).toBeLessThan(0.98);
    expect(share('shrunk')).toBeGreaterThan(0.92);
  });

  it('says how often it is right: pairs of 90 % are right nine times in ten, the first as often as it says', () => {
    const pairs = worlds.flatMap((each, at) => ranked[at]!.pairwise.map(({ a, b, net_value: p }) => ({ p: Math.max(p, 1 - p), right: (each.worth[Number(a.slice(1))]! > each.worth[Number(b.slice(1))]!) === (p > 0.5) })));
    const sure = pairs.filter(({ p }) => p >= 0.9);
    expect(sure.length).toBeGreaterThan(500);
    expect(sure.filter(({ right }) => right).length / sure.length).toBeGreaterThan(0.9);
    const said = worlds.reduce((sum, each, at) => sum + ranked[at]!.of.get(`S${each.worth.indexOf(Math.max(...each.worth))}`)!.best!, 0) / WORLDS;
    const won = worlds.filter((each, at) => ranked[at]!.order[0] === `S${each.worth.indexOf(Math.max(...each.worth))}`).length / WORLDS;
    expect(won).toBeGreaterThan(0.4);
    expect(Math.abs(won - said)).toBeLessThan(0.2);
  });

  it('quotes the winner nearer to its truth by the shrunk value than by its own', () => {
    const off = worlds.map((each, at) => {
      const [first = ''] = ranked[at]!.order;
      const { net_value: net } = ranked[at]!.of.get(first)!;
      const truth = each.worth[Number(first.slice(1))]!;
      return { own: net!.value - truth, shrunk: net!.shrunk - truth };
    });
    const mean = (of: 'own' | 'shrunk'): number => off.reduce((sum, each) => sum + each[of], 0) / off.length;
    expect(mean('own')).toBeGreaterThan(0.05);
    expect(Math.abs(mean('shrunk'))).toBeLessThan(mean('own') * 0.75);
  });

  it('does not take nobody for certainly nothing: without a buyer a value still has an error', () => {
    const figures = worlds[0]!.suppliers[0]!.figures;
    const nobody: FigureSet = { ...figures, conversion_rate: { value: 0, inputs: { buyers: 0, people_mature: 300 }, interval: wilson(0, 300), status: 'ok' }, margin_per_person_eur: { value: 0, inputs: {}, interval: { low: 0, high: 0, level: 0.95 }, status: 'ok' } };
    const { of } = rankSuppliers([{ id: 'A', figures }, { id: 'B', figures: nobody }], worlds[0]!.totals, new Map());
    const { low, high } = of.get('B')!.net_value!;
    expect(high - low).toBeGreaterThan((2 * wilson(0, 300).high * 30) / (Z * 2));
  });
});

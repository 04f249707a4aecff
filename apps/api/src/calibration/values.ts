import { familyDraws, gammaDraw, meanInterval, quantilesOf, rankDistribution, type Moments, type Random } from '@e-respect/statistics';
import { netDraws } from '../reputation/price-rows.ts';
import { binomialDraw, coverageOf, heavyDraw, inside, rateDraw, sizeDraw, type Coverage, type Promised } from './coverage.ts';
import { harmWorld } from './harm.ts';

const LEVEL = 0.9;
const MARGIN = 40;
const BUYING = 0.03;
const DRAWS = 1000;

type Amount = (random: Random) => number;
const even: Amount = (random) => (MARGIN / 2) * gammaDraw(random, 2);
const heavy: Amount = (random) => heavyDraw(random, MARGIN, 1.5);

/** Euros per person and what is built on them: the t interval, net value per euro, ranks. */
export function valueCoverages(): Coverage[] {
  const value = (setting: string, n: number, amount: Amount, promised: Promised): Coverage => coverageOf(
    { what: 'value per person, t', setting: `${n} people, 3 % buy, ${setting}`, replications: n > 10_000 ? 1000 : 3000, promised },
    (random) => inside(BUYING * MARGIN, meanInterval(peopleOf(random, n, BUYING, amount), LEVEL)));
  return [
    value('margins alike', 200, even, { floor: 0.77 }), value('margins alike', 1000, even, { floor: 0.85 }), value('margins alike', 5000, even, 'about'), value('margins alike', 20_000, even, 'about'),
    value('heavy-tailed margins', 200, heavy, { floor: 0.6 }), value('heavy-tailed margins', 1000, heavy, { floor: 0.7 }), value('heavy-tailed margins', 5000, heavy, { floor: 0.78 }), value('heavy-tailed margins', 20_000, heavy, { floor: 0.82 }),
    coverageOf({ what: 'net value per euro, draws of value and reputation cost', setting: '5 000 people, 3 % buy, margins alike', replications: 400 }, netValue),
    coverageOf({ what: 'rank by net value per euro', setting: '8 suppliers of 1 000 to 10 000 people, unlike values', replications: 1000, promised: 'at_least' }, (random) => ranks(random, 0.3)),
    coverageOf({ what: 'rank by net value per euro', setting: '8 suppliers of 1 000 to 10 000 people, nearly the same values', replications: 1000, promised: 'at_least' }, (random) => ranks(random, 0.03)),
  ];
}

/** What the database counts of n people, most of whom brought nothing. */
function peopleOf(random: Random, n: number, buying: number, amount: Amount): Moments {
  const amounts = Array.from({ length: binomialDraw(random, n, buying) }, () => amount(random));
  return { n, sum: amounts.reduce((sum, each) => sum + each, 0), sumOfSquares: amounts.reduce((sum, each) => sum + each * each, 0) };
}

function netValue(random: Random): boolean {
  const { truth, draws } = harmWorld(random);
  const [people, spend] = [5000, 5000];
  const found = netDraws(peopleOf(random, people, BUYING, even), draws, ({ mean, cost }) => (mean * people - spend - cost) / spend);
  return found !== null && inside((BUYING * MARGIN * people - spend - truth) / spend, quantilesOf(found, (1 - LEVEL) / 2, (1 + LEVEL) / 2));
}

/** The share of suppliers whose true rank lies in its interval. */
function ranks(random: Random, spread: number): number {
  const suppliers = Array.from({ length: 8 }, () => {
    const [buying, n] = [rateDraw(random, BUYING, BUYING * (1 - BUYING) / (BUYING * spread) ** 2), sizeDraw(random, 1000, 10_000)];
    const { sum, sumOfSquares } = peopleOf(random, n, buying, even);
    const mean = sum / n;
    const error = Math.sqrt((sumOfSquares - sum * mean) / (n - 1) / n);
    return { truth: buying * MARGIN, mean, error };
  });
  const found = rankDistribution(familyDraws(suppliers, random, DRAWS), LEVEL);
  return suppliers.filter(({ truth }, i) => inside(1 + suppliers.filter((other) => other.truth > truth).length, found[i]!)).length / suppliers.length;
}

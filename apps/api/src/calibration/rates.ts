import { betaPrior, jeffreys, kaplanMeier, shrink, survivalAt, wilson, type Random, type Watched } from '@e-respect/statistics';
import { binomialDraw, coverageOf, inside, rateDraw, sizeDraw, type Coverage } from './coverage.ts';

const LEVEL = 0.9;
const Z = 1.6448536269514722;
const HORIZON = 365;
/** Strengths of the families that rates are made from: true rates spread by half of their mean, and by a sixth. */
const [UNLIKE, ALIKE] = [200, 2000];

/** Conversion rates: of one supplier by itself, of a family of suppliers, and of cohorts too young for their horizon. */
export function rateCoverages(): Coverage[] {
  return [
    coverageOf({ what: 'conversion rate, Wilson', setting: '200 to 5 000 people, true rates around 2 %', replications: 20_000 }, (random) => oneRate(random, wilson)),
    coverageOf({ what: 'conversion rate, Jeffreys', setting: '200 to 5 000 people, true rates around 2 %', replications: 4000 }, (random) => oneRate(random, jeffreys)),
    ...[3, 8, 40].map((suppliers) => coverageOf({ what: 'conversion rate shrunk towards its family', setting: `${suppliers} suppliers of 200 to 5 000 people`, replications: suppliers < 20 ? 1000 : 300 }, (random) => family(random, suppliers, UNLIKE))),
    ...[8, 40].map((suppliers) => coverageOf({ what: 'conversion rate shrunk towards its family', setting: `${suppliers} suppliers of 200 to 5 000 people, nearly alike`, replications: suppliers < 20 ? 1000 : 300, promised: 'at_least' }, (random) => family(random, suppliers, ALIKE))),
    ...[500, 5000].map((people) => coverageOf({ what: 'expected conversion of a young cohort, Kaplan–Meier with Greenwood’s error', setting: `${people} people aged 30 to 500 days, horizon 365`, replications: people < 1000 ? 3000 : 1000 }, (random) => young(random, people))),
  ];
}

function oneRate(random: Random, interval: typeof wilson): boolean {
  const [p, n] = [rateDraw(random, 0.02), sizeDraw(random, 200, 5000)];
  return inside(p, interval(binomialDraw(random, n, p), n, LEVEL));
}

function family(random: Random, suppliers: number, strength: number): number {
  const truths = Array.from({ length: suppliers }, () => rateDraw(random, 0.02, strength));
  const counted = truths.map((p) => { const n = sizeDraw(random, 200, 5000); return { k: binomialDraw(random, n, p), n }; });
  return shrink(counted, betaPrior(counted), LEVEL).filter(({ interval }, i) => inside(truths[i]!, interval)).length / suppliers;
}

/** Six in a hundred buy in the end, after 120 days in the mean. */
function young(random: Random, people: number): boolean {
  const watched = Array.from({ length: people }, (): Watched => {
    const age = 30 + 470 * random();
    const bought = random() < 0.06 ? -120 * Math.log(1 - random()) : Number.POSITIVE_INFINITY;
    return bought <= age ? { t: bought, event: true } : { t: age, event: false };
  });
  const found = survivalAt(kaplanMeier(watched), HORIZON, Math.max(...watched.map(({ t }) => t)));
  return found !== null && inside(0.06 * (1 - Math.exp(-HORIZON / 120)), { low: 1 - found.survival - Z * found.se, high: 1 - found.survival + Z * found.se });
}

import { describe, expect, it } from 'vitest';
import { seeded } from '../numerics/random.ts';
import { meanCumulative } from './mean-cumulative.ts';

describe('meanCumulative', () => {
  it('is the plain mean while everybody is watched', () => {
    // 10 people watched for 3 days: 5 on the first day, 1 on the second, none on the third.
    const points = meanCumulative([{ days: 3, count: 10 }], [{ age: 1, amount: 1 }, { age: 0, amount: 5 }], [0, 1, 2, 3, 4]);
    expect(points).toEqual([
      { age: 0, at_risk: 10, mean: 0 }, { age: 1, at_risk: 10, mean: 0.5 }, { age: 2, at_risk: 10, mean: 0.6 }, { age: 3, at_risk: 10, mean: 0.6 }, { age: 4, at_risk: 0, mean: null },
    ]);
  });

  it('divides each day by those who were watched for it', () => {
    // Worked by hand: day 0 8 ÷ 4, day 1 3 ÷ 3, day 2 −1 ÷ 1 (a loss).
    const watched = [{ days: 1, count: 1 }, { days: 2, count: 2 }, { days: 3, count: 1 }, { days: 0, count: 7 }];
    expect(meanCumulative(watched, [{ age: 0, amount: 8 }, { age: 1, amount: 3 }, { age: 2, amount: -1 }], [1, 2, 3]).map(({ mean }) => mean)).toEqual([2, 3, 2]);
  });

  it('agrees with a count person by person', () => {
    const random = seeded(11);
    const people = Array.from({ length: 200 }, () => ({ days: Math.floor(random() * 40), spends: Array.from({ length: 40 }, () => (random() < 0.1 ? random() * 9 : 0)) }));
    const amounts = Array.from({ length: 40 }, (_, age) => ({ age, amount: people.filter(({ days }) => days > age).reduce((sum, { spends }) => sum + spends[age]!, 0) }));
    const points = meanCumulative(people.map(({ days }) => ({ days, count: 1 })), amounts, [7, 20, 33]);
    for (const { age, mean } of points) {
      let sum = 0;
      for (let day = 0; day < age; day += 1) {
        const here = people.filter(({ days }) => days >= day + 1);
        sum += here.reduce((total, { spends }) => total + spends[day]!, 0) / here.length;
      }
      expect(mean).toBeCloseTo(sum, 10);
    }
  });

  it('has nothing to say of nobody', () => {
    expect(meanCumulative([], [], [30])).toEqual([{ age: 30, at_risk: 0, mean: null }]);
  });
});

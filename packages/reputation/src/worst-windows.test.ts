import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worstWindows, type MailDay } from './worst-windows.ts';

const mail = (day: number, campaign: string | null, inboxed: number, complaints: number, provider = 'gmail'): MailDay => ({ provider, day, campaign, inboxed, complaints, mails: inboxed });

describe('the worst 7 days', () => {
  it('are those of the highest rate with the brand’s own mail, and what the brand sends after them is at risk', () => {
    const days = [
      mail(0, null, 1000, 0), mail(6, null, 1000, 1), mail(20, null, 1000, 0), mail(27, null, 500, 0), mail(58, null, 9000, 0),
      mail(3, 'A', 1000, 2), mail(20, 'A', 1000, 8),
    ];
    // Days 14 to 20 hold the same mails as 20 to 26; the earliest of equals stands.
    expect(worstWindows(days, 0.5, 30)).toEqual([{
      provider: 'gmail', starts: 14, brand_inboxed_7d: 1000, brand_complaints_7d: 0, brand_later_mails: 500, campaigns: [{ campaign: 'A', inboxed: 1000, complaints: 8, omega: 0.5 }],
    }]);
  });

  it('are shared by campaigns that mail in them, and looked for again by the others', () => {
    const days = [mail(0, 'A', 1000, 9), mail(1, 'B', 1000, 5), mail(40, 'B', 1000, 0), mail(40, 'C', 1000, 1), mail(40, null, 100, 0)];
    const found = worstWindows(days, 1, 30).map(({ starts, campaigns }) => [starts, campaigns.map(({ campaign, inboxed }) => `${campaign} ${inboxed}`)]);
    // A alone is worse (0.9 %) than A with B (0.7 %): B then finds its own.
    expect(found).toEqual([[-6, ['A 1000']], [-5, ['B 1000']], [34, ['C 1000']]]);
  });

  it('keep providers apart, and need mail of a campaign', () => {
    expect(worstWindows([mail(0, null, 100, 50)], 1, 30)).toEqual([]);
    expect(worstWindows([mail(0, 'A', 10, 1, 'x'), mail(0, 'A', 10, 1, 'y')], 1, 30).map(({ provider }) => provider)).toEqual(['x', 'y']);
  });

  it('are found as by trying every day', () => {
    const day = fc.record({ day: fc.integer({ min: 0, max: 25 }), brand: fc.boolean(), inboxed: fc.integer({ min: 1, max: 50 }), share: fc.integer({ min: 0, max: 4 }) });
    fc.assert(fc.property(fc.array(day, { minLength: 1, maxLength: 25 }), fc.constantFrom(0, 0.3, 1), (drawn, omega) => {
      const days = drawn.map(({ day: at, brand, inboxed, share }) => mail(at, brand ? null : 'A', inboxed, Math.min(inboxed, share)));
      const rate = (starts: number): number => {
        const inside = days.filter((each) => each.day >= starts && each.day <= starts + 6);
        if (!inside.some(({ campaign }) => campaign === 'A')) return -1;
        const sum = (of: 'inboxed' | 'complaints'): number => inside.reduce((total, each) => total + each[of] * (each.campaign === null ? 1 : omega), 0);
        return sum('inboxed') > 0 ? Math.min(1, sum('complaints') / sum('inboxed')) : 0;
      };
      const highest = Math.max(...Array.from({ length: 40 }, (_, at) => rate(at - 7)));
      const [window] = worstWindows(days, omega, 30);
      expect(window ? rate(window.starts) : -1).toBeCloseTo(highest, 12);
    }));
  });
});

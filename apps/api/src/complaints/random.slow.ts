import { complaintRatesAnswer } from '@e-respect/contract';
import { expect, it } from 'vitest';
import { openAppBench } from '../bench-workspace.ts';
import { Dice } from '../imports/corpus/dice.ts';

interface Mail { campaign: string; provider: string; sentAt: number; deliveredAt: number | null; complainedAt: number | null }

const DOMAINS = { 'gmail.com': 'gmail', 'orange.fr': 'orange', 'free.fr': 'free', 'shop.example': 'own_domain' } as const;
const CAMPAIGNS = [
  { id: 'C1', supplier: 'S1', channel: 'email', told: true }, { id: 'C2', supplier: 'S1', channel: 'sms', told: true },
  { id: 'C3', supplier: 'S2', channel: 'email', told: false }, { id: 'C4', supplier: 'S2', channel: 'email', told: true },
] as const;
const [START, SPAN] = [Date.parse('2025-03-20T00:00:00Z'), 25 * 86_400_000];
const text = (at: number | null): string => (at === null ? '' : new Date(at).toISOString());
// A formatter of its own: days as people of Paris write them, over the change of clocks of 30 March.
const PARIS = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });
const localDay = (at: number): string => PARIS.format(at);
const plus = (day: string, days: number): string => new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function someMails(dice: Dice): Mail[] {
  return Array.from({ length: 1500 }, () => {
    const sentAt = START + dice.integer(0, SPAN / 1000) * 1000;
    const deliveredAt = dice.chance(0.9) ? sentAt + dice.integer(0, 7200) * 1000 : null;
    return {
      campaign: dice.pick(CAMPAIGNS).id, provider: dice.pick(Object.keys(DOMAINS)), sentAt, deliveredAt,
      complainedAt: dice.chance(0.16) ? sentAt + dice.integer(0, 400_000) * 1000 : null,
    };
  });
}

/** Mails of campaigns that tell of complaints stand in one file, the others in another without the column. */
const file = (mails: readonly Mail[], told: boolean): string => ['send_id,campaign_id,email,sent_at,delivered_at' + (told ? ',complained_at' : ''), ...mails
  .map((mail, at) => ({ mail, at })).filter(({ mail }) => CAMPAIGNS.find(({ id }) => id === mail.campaign)!.told === told)
  .map(({ mail, at }) => [`M${at}`, mail.campaign, `p${at}@${mail.provider}`, text(mail.sentAt), text(mail.deliveredAt), ...(told ? [text(mail.complainedAt)] : [])].join(','))].join('\n');

it('rates of random mail, under random filters and as-of days, are those of counting mail by mail', async () => {
  const dice = new Dice(20_250_330);
  const mails = someMails(dice);
  const bench = await openAppBench();
  try {
    await bench.imported({ kind: 'campaigns' }, `campaign_id,name,supplier_id,channel\n${CAMPAIGNS.map(({ id, supplier, channel }) => `${id},${id},${supplier},${channel}`).join('\n')}\n`);
    for (const told of [true, false]) expect((await bench.imported({ kind: 'sends' }, file(mails, told))).rows_rejected).toBe(0);
    let compared = 0;
    for (let turn = 0; turn < 30; turn += 1) {
      const from = plus('2025-03-18', dice.integer(0, 20));
      const to = plus(from, dice.integer(0, 15));
      const asOf = dice.chance(0.5) ? plus('2025-03-30', dice.integer(0, 12)) : undefined;
      const [supplier, campaign, channel] = [dice.pick([undefined, undefined, 'S1', 'S2']), dice.pick([undefined, undefined, undefined, 'C1', 'C3']), dice.pick([undefined, undefined, 'email'])];
      const query = Object.entries({ from, to, as_of: asOf, supplier, campaign, channel }).filter(([, value]) => value !== undefined) as [string, string][];
      const answer = complaintRatesAnswer.parse(await (await bench.get(`/complaint-rates?${new URLSearchParams(query).toString()}`)).json());
      const isSeen = (at: number | null): boolean => at !== null && (asOf === undefined || localDay(at) <= asOf);
      const inScope = CAMPAIGNS.filter((each) => (!supplier || each.supplier === supplier) && (!campaign || each.id === campaign) && (!channel || each.channel === channel));
      const seen = mails.filter((mail) => isSeen(mail.sentAt) && inScope.some(({ id }) => id === mail.campaign));
      const isTold = (mail: Mail): boolean => CAMPAIGNS.find(({ id }) => id === mail.campaign)!.told;
      for (const each of answer.providers) {
        const own = seen.filter((mail) => DOMAINS[mail.provider as keyof typeof DOMAINS] === each.provider);
        answer.days.forEach((day, at) => {
          const within = (instant: number | null): boolean => isSeen(instant) && localDay(instant!) > plus(day, -7) && localDay(instant!) <= day;
          const touched = own.filter((mail) => within(mail.sentAt) || within(mail.deliveredAt) || (isTold(mail) && within(mail.complainedAt)));
          const unknown = touched.length > 0 && !touched.some(isTold);
          const count = (instant: (mail: Mail) => number | null): number | null => (unknown ? null : own.filter((mail) => isTold(mail) && within(instant(mail))).length);
          const where = `${each.provider} ${day} ${JSON.stringify(query)}`;
          compared += 1;
          expect(each.delivered_7d[at], where).toBe(count((mail) => mail.deliveredAt));
          expect(each.complaints_7d[at], where).toBe(count((mail) => mail.complainedAt));
        });
      }
    }
    expect(compared).toBeGreaterThan(500);
  } finally {
    await bench.close();
  }
});

import { DAY, dayOf, PERIOD, startOf, weightOfDay } from './calendar.ts';
import { CAMPAIGNS } from './campaigns.ts';
import { line } from './csv.ts';
import { Random } from './random.ts';

export const SOCIAL_HEAD = 'network,account,day,campaign_id,followers,impressions,reach,likes,comments,shares,clicks,mentions_positive,mentions_neutral,mentions_negative';

interface Account {
  readonly network: 'facebook' | 'instagram';
  readonly campaign: string;
  readonly followers: number;
  readonly dailyGain: number;
}

const ACCOUNTS: readonly Account[] = [
  { network: 'facebook', campaign: 'VS-COEURS', followers: 41_000, dailyGain: 14 },
  { network: 'instagram', campaign: 'VS-GALERIE', followers: 18_500, dailyGain: 22 },
];

/** Two accounts day by day: followers climb with each campaign; the sales beside them do not. */
export function* socialRows(seed: number): Generator<string> {
  for (const account of ACCOUNTS) yield* accountRows(account, new Random(seed, `social ${account.network}`));
}

function* accountRows({ network, campaign, followers: atFirst, dailyGain }: Account, random: Random): Generator<string> {
  const running = CAMPAIGNS.find(({ id }) => id === campaign);
  let followers = atFirst;
  for (let at = startOf(PERIOD.from); at <= startOf(PERIOD.to); at += DAY) {
    const day = dayOf(at);
    const boosted = running !== undefined && running.from <= day && day <= running.to;
    followers += Math.round(dailyGain * weightOfDay(at) * (boosted ? 4 : 1) * (0.5 + random.unit()));
    const impressions = Math.round(followers * (boosted ? 0.9 : 0.25) * (0.6 + 0.8 * random.unit()));
    const share = (rate: number) => Math.round(impressions * rate * (0.5 + random.unit()));
    // Complaints in public follow the autumn of heavy mailing.
    const angry = day >= '2024-10-01' && day < '2025-02-01' ? 3 : 1;
    yield line(network, 'maisonbelval', day, boosted ? campaign : '', followers, impressions, share(0.7), share(0.035), share(0.003), share(0.002), share(0.004),
      share(0.0012), share(0.002), share(0.0003 * angry));
  }
}

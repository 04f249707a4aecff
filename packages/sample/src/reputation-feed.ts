import { DAY, dayOf, startOf } from './calendar.ts';
import { line } from './csv.ts';
import { Random } from './random.ts';

export const REPUTATION_HEAD = 'feed,domain_or_ip,day,provider,spam_rate,spam_rate_bound,denominator,volume,auth_spf,auth_dkim,auth_dmarc';

interface Sender {
  readonly domain: string;
  readonly spamRate: number;
  readonly dailyVolume: number;
  readonly authenticated: number;
}

const SENDERS: readonly Sender[] = [
  { domain: 'lettre.maison-belval.example', spamRate: 0.0006, dailyVolume: 90, authenticated: 0.995 },
  { domain: 'envois.grand-large.example', spamRate: 0.0017, dailyVolume: 8600, authenticated: 0.97 },
  { domain: 'mail.mirador-volume.example', spamRate: 0.0038, dailyVolume: 480, authenticated: 0.71 },
];

const FROM = startOf('2024-09-02');
const TO = startOf('2025-02-28');
/** Under this rate the provider says "below" and no more; above the other one, "above". */
const LOWEST_TOLD = 0.001;
const HIGHEST_TOLD = 0.005;

/** What a mailbox provider's postmaster page says each day, and what the DMARC reports say each week. */
export function* reputationRows(seed: number): Generator<string> {
  const random = new Random(seed, 'reputation feeds');
  for (const sender of SENDERS) {
    for (let at = FROM; at <= TO; at += DAY) {
      yield postmasterRow(sender, dayOf(at), random);
      if ((at - FROM) % (7 * DAY) === 0) yield dmarcRow(sender, dayOf(at), random);
    }
  }
}

function postmasterRow({ domain, spamRate, dailyVolume, authenticated }: Sender, day: string, random: Random): string {
  const rate = spamRate * (0.4 + 1.2 * random.unit());
  const told = Math.min(HIGHEST_TOLD, Math.max(LOWEST_TOLD, rate));
  const bound = rate < LOWEST_TOLD ? 'below' : rate > HIGHEST_TOLD ? 'above' : 'exact';
  return line('postmaster', domain, day, 'gmail', told.toFixed(4), bound, 'inboxed', Math.round(dailyVolume * (0.6 + 0.8 * random.unit())), ...authentication(authenticated));
}

function dmarcRow({ domain, dailyVolume, authenticated }: Sender, day: string, random: Random): string {
  return line('dmarc', domain, day, 'yahoo_aol', '', '', '', Math.round(dailyVolume * (0.8 + 0.4 * random.unit())), ...authentication(authenticated));
}

const authentication = (share: number) => [share.toFixed(3), Math.min(1, share + 0.004).toFixed(3), Math.max(0, share - 0.01).toFixed(3)];

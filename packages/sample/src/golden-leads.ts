import { DAY, HOUR } from './calendar.ts';
import { GOLDEN_CAMPAIGN } from './campaigns.ts';
import type { GoldenMailing } from './golden-mailing.ts';
import type { GoldenPeople } from './golden-people.ts';
import { lead, type Lead, type Reason } from './lead.ts';
import type { Random } from './random.ts';

/** The leads of the golden campaign; those recruited by it twice come twice. */
export function goldenLeads(golden: GoldenPeople, mailing: GoldenMailing, random: Random): Lead[] {
  const leads: Lead[] = [];
  for (let person = 0; person < golden.crossEnd; person++) {
    const at = mailing.leadAt[person] ?? 0;
    leads.push(lead(GOLDEN_CAMPAIGN, person, at, reasonOf(person, golden), { buys: buys(person, golden) }));
    if (person < golden.counts.own) leads.push(lead(GOLDEN_CAMPAIGN, person, at + random.between(HOUR, 20 * DAY), 'duplicate_own'));
  }
  return leads;
}

function reasonOf(person: number, golden: GoldenPeople): Reason {
  if (person < golden.netEnd) return 'net';
  if (person < golden.throwawayEnd) return 'throwaway';
  return person < golden.unprovenEnd ? 'unproven' : 'duplicate_cross';
}

function buys(person: number, { counts, buyersFrom, throwawayEnd }: GoldenPeople): boolean {
  const isBuyer = person >= buyersFrom && person < buyersFrom + counts.buyers;
  return isBuyer || (person >= throwawayEnd && person < throwawayEnd + counts.excludedBuyers);
}

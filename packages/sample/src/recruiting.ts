import { DAY, HOUR, MINUTE, Season } from './calendar.ts';
import type { Campaign, Recruiting } from './campaign.ts';
import { OTHER_CAMPAIGNS } from './campaigns.ts';
import type { GoldenPeople } from './golden-people.ts';
import { lead, type Lead, type Reason } from './lead.ts';
import type { People } from './people.ts';
import type { Random } from './random.ts';

/** Who sold the people of the golden campaign before it did, and how much of them. */
const EARLIER_SELLERS = [['MV-HORIZON', 0.42], ['OA-ECHO', 0.18], ['JM-MOYENNE', 0.14], ['JC-ROUE', 0.12], ['CN-CARTABLE', 0.08], ['CD-TAMBOUR', 0.06]] as const;
const WINDOW = 30 * DAY;
const SAME_DAY_SHARE = 0.28;

/** People whose lead is no net one buy less than the others of their campaign. */
const BUYING_SHARE: Partial<Record<Reason, number>> = { net: 1, unproven: 0.8, throwaway: 0.05 };

interface Recruiter {
  readonly campaign: Campaign;
  readonly recruiting: Recruiting;
  readonly season: Season;
  readonly leads: Lead[];
}

/** The leads of every campaign but the golden one, whose own leads some of them precede or follow. */
export function recruitElsewhere(golden: GoldenPeople, goldenLeads: readonly Lead[], people: People, scale: number, random: Random): Lead[] {
  const recruiters = OTHER_CAMPAIGNS.flatMap(recruiterOf);
  for (const later of goldenLeads) {
    if (later.reason === 'duplicate_cross') sellEarlier(later, recruiters, random);
  }
  for (const recruiter of recruiters) recruitStrangers(recruiter, people, scale, random);
  for (const recruiter of recruiters) sellTwice(recruiter, scale, random);

  const sellable = goldenLeads.filter(({ person }) => person >= golden.resoldFrom && person < golden.buyersFrom);
  const soldElsewhere = recruiters.flatMap(({ leads }) => leads.filter(({ reason, paired }) => reason === 'net' && !paired));
  for (const recruiter of recruiters) sellAgain(recruiter, [...sellable, ...soldElsewhere], scale, random);
  return recruiters.flatMap(({ leads }) => leads);
}

function recruiterOf(campaign: Campaign): Recruiter[] {
  const { recruiting } = campaign;
  return recruiting === undefined ? [] : [{ campaign, recruiting, season: new Season(campaign.from, campaign.to), leads: [] }];
}

function recruit(campaign: Campaign, person: number, at: number, reason: Reason, random: Random): Lead {
  return lead(campaign, person, at, reason, { buys: random.chance((campaign.buying?.conversion ?? 0) * (BUYING_SHARE[reason] ?? 0)) });
}

const scaledShare = ({ recruiting }: Recruiter, share: number | undefined, scale: number) => Math.round(recruiting.gross * (share ?? 0) * scale);

/** Makes a golden lead a duplicate: another supplier recruits the same person within the window before it. */
function sellEarlier(later: Lead, recruiters: readonly Recruiter[], random: Random): void {
  const earliest = Math.min(...recruiters.map(({ season }) => season.start)) + 8 * HOUR;
  const gap = random.chance(SAME_DAY_SHARE) ? random.between(12 * MINUTE, 8 * HOUR) : random.between(8 * HOUR, WINDOW - DAY);
  const at = later.at - gap >= earliest ? later.at - gap : random.between(earliest, later.at - 10 * MINUTE);
  const running = EARLIER_SELLERS.flatMap(([id, weight]) => {
    const recruiter = recruiters.find(({ campaign }) => campaign.id === id);
    return recruiter !== undefined && recruiter.season.start + 8 * HOUR <= at ? [{ recruiter, weight }] : [];
  });
  let draw = random.unit() * running.reduce((sum, { weight }) => sum + weight, 0);
  const seller = running.find(({ weight }) => (draw -= weight) < 0) ?? running[0];
  if (seller === undefined) throw new Error('nobody to sell earlier');
  const earlier = recruit(seller.recruiter.campaign, later.person, at, 'net', random);
  earlier.paired = true;
  later.paired = true;
  seller.recruiter.leads.push(earlier);
}

function recruitStrangers(recruiter: Recruiter, people: People, scale: number, random: Random): void {
  const { campaign, recruiting, season, leads } = recruiter;
  const add = (reason: Reason, count: number) => {
    for (let i = 0; i < count; i++) leads.push(stranger(campaign, reason, people, season.moment(random), random));
  };
  const { cross = 0, own = 0, rejected = 0, throwaway = 0, role = 0, invalid = 0, unproven = 0, recycled = 0 } = recruiting;
  const plain = 1 - cross - own - rejected - throwaway - role - invalid - unproven - recycled;
  const soldEarlier = leads.length;
  add('net', Math.max(0, scaledShare(recruiter, plain, scale) - soldEarlier));
  add('rejected', scaledShare(recruiter, rejected, scale));
  add('throwaway', scaledShare(recruiter, throwaway, scale));
  add('role', scaledShare(recruiter, role, scale));
  add('invalid', scaledShare(recruiter, invalid, scale));
  add('unproven', scaledShare(recruiter, unproven, scale));
}

function stranger(campaign: Campaign, reason: Reason, people: People, at: number, random: Random): Lead {
  if (reason === 'throwaway' || reason === 'role') return recruit(campaign, people.add(reason), at, reason, random);
  if (reason !== 'invalid') return recruit(campaign, people.add(), at, reason, random);
  const bounces = campaign.mailing !== undefined && random.chance(0.5);
  return bounces
    ? lead(campaign, people.add(), at, reason, { bouncesAt: at + random.between(DAY, 20 * DAY) })
    : lead(campaign, people.add('malformed'), at, reason);
}

/** The supplier sells some of its own people a second time. */
function sellTwice(recruiter: Recruiter, scale: number, random: Random): void {
  const { campaign, recruiting, season, leads } = recruiter;
  const firsts = leads.filter(({ reason, paired, at }) => reason === 'net' && !paired && at < season.end - DAY);
  for (const first of random.shuffle(firsts).slice(0, scaledShare(recruiter, recruiting.own, scale))) {
    first.paired = true;
    const again = lead(campaign, first.person, random.between(first.at + HOUR, Math.min(first.at + 25 * DAY, season.end)), 'duplicate_own');
    leads.push(again);
  }
}

/** Sells people of other suppliers: within the window (a duplicate) or after it (a second acquisition). */
function sellAgain(recruiter: Recruiter, sellable: readonly Lead[], scale: number, random: Random): void {
  const { campaign, recruiting, season, leads } = recruiter;
  let duplicates = scaledShare(recruiter, recruiting.cross, scale);
  let recycled = scaledShare(recruiter, recruiting.recycled, scale);
  if (duplicates + recycled === 0) return;
  const others = sellable.filter((first) => !first.paired && first.campaign.supplier !== campaign.supplier && first.at < season.end);
  for (const first of random.shuffle(others)) {
    const isDuplicate = duplicates > 0;
    // Who is acquired twice buys the second time only, so that each order has one acquisition to go to.
    if (!isDuplicate && (recycled === 0 || first.buys)) continue;
    const at = first.at + (isDuplicate ? soonAfter(random) : random.between(35 * DAY, 90 * DAY));
    if (at < season.start + 8 * HOUR || at >= season.end) continue;
    if (isDuplicate) duplicates--;
    else recycled--;
    first.paired = true;
    const again = recruit(campaign, first.person, at, isDuplicate ? 'duplicate_cross' : 'net', random);
    again.paired = true;
    leads.push(again);
  }
}

function soonAfter(random: Random): number {
  return random.chance(SAME_DAY_SHARE) ? random.between(12 * MINUTE, 8 * HOUR) : random.between(8 * HOUR, 14 * DAY);
}

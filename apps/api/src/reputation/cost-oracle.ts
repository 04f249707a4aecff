/** The cost of reputation worked out again by trying everything, from rows in memory: for tests, and sharing nothing with the code it checks. */
export interface Mail { campaign: string; supplier: string; own: boolean; person: string; provider: string; /** milliseconds */ at: number; delivered: boolean; hard: boolean; complained: boolean; unsubscribed: boolean; clicked: boolean }
export interface World { mails: readonly Mail[]; leads: readonly { person: string; supplier: string; campaign: string }[]; orderers: ReadonlySet<string> }
export interface Assumed { v: number; mail: number; deltaU: number; deltaK: number; h: number; omega: number; d3: number; kappa: number; share: number; case: number; fixed: number; recovery: number }
export interface OracleRow { unsubscribes: number; complaints: number; hard_bounces: number; pressured_silent: number; c1: number; c2: number; c3: number; c4: number }

const DAY = 86_400_000;
const dayOf = (mail: Mail): number => Math.floor(mail.at / DAY);
const people = (mails: readonly Mail[]): Set<string> => new Set(mails.map(({ person }) => person));
const sumOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);

/** Share of mail set aside, segment by segment. */
function setAside(rate: number, d3: number): number {
  if (rate < 0.001) return 0;
  if (rate < 0.003) return (d3 * (rate - 0.001)) / 0.002;
  if (rate < 0.032) return d3 + ((0.2 - d3) * (rate - 0.003)) / 0.029;
  return rate < 0.04 ? 0.2 + (0.27 * (rate - 0.032)) / 0.008 : 0.47;
}

const permutations = (names: readonly string[]): string[][] => (names.length === 0 ? [[]] : names.flatMap((first) => permutations(names.filter((each) => each !== first)).map((rest) => [first, ...rest])));

function rateIn(mails: readonly Mail[], omega: number): number {
  const weight = ({ own }: Mail): number => (own ? 1 : omega);
  const inboxed = sumOf(mails.map(weight));
  return inboxed > 0 ? Math.min(1, sumOf(mails.filter(({ complained }) => complained).map(weight)) / inboxed) : 0;
}

/** Parts of the inbox-placement loss by campaign, over the worst 7 days of each provider, found by trying every day. */
export function placementParts(world: World, assumed: Assumed): Map<string, number> {
  const parts = new Map<string, number>();
  for (const provider of new Set(world.mails.map((mail) => mail.provider))) {
    const mails = world.mails.filter((mail) => mail.provider === provider && mail.delivered);
    let waiting = new Set(mails.filter(({ own }) => !own).map(({ campaign }) => campaign));
    while (waiting.size > 0) {
      const candidates = mails.filter(({ own, campaign }) => own || waiting.has(campaign));
      const sent = candidates.filter(({ own }) => !own).map(dayOf);
      const [least, most] = [Math.min(...sent), Math.max(...sent)];
      let [worst, highest] = [Number.NaN, -1];
      for (let start = least - 6; start <= most; start += 1) {
        const inside = candidates.filter((mail) => dayOf(mail) >= start && dayOf(mail) <= start + 6);
        if (!inside.some(({ own }) => !own)) continue;
        const rate = rateIn(inside, assumed.omega);
        if (rate > highest) [worst, highest] = [start, rate];
      }
      const inside = candidates.filter((mail) => dayOf(mail) >= worst && dayOf(mail) <= worst + 6);
      const later = mails.filter((mail) => mail.own && dayOf(mail) >= worst + 7 && dayOf(mail) < worst + 7 + assumed.recovery).length;
      const players = [...new Set(inside.filter(({ own }) => !own).map(({ campaign }) => campaign))];
      const lossWith = (present: readonly string[]): number => {
        const rate = (joined: readonly string[]): number => setAside(rateIn(inside.filter(({ own, campaign }) => own || joined.includes(campaign)), assumed.omega), assumed.d3);
        return (rate(present) - rate([])) * later * assumed.mail;
      };
      const orders = permutations(players);
      for (const order of orders) {
        order.forEach((player, at) => parts.set(player, (parts.get(player) ?? 0) + (lossWith(order.slice(0, at + 1)) - lossWith(order.slice(0, at))) / orders.length));
      }
      waiting = new Set([...waiting].filter((each) => !players.includes(each)));
    }
  }
  return parts;
}

/** The most a person had delivered within any 30 × 24 h, and the months in which that was more than 7. */
function pressureOn(mails: readonly Mail[]): { most: number; months: number } {
  const delivered = mails.filter((mail) => mail.delivered);
  const counts = delivered.map((from) => ({ at: from.at, count: delivered.filter(({ at }) => at >= from.at && at < from.at + 30 * DAY).length }));
  return { most: Math.max(0, ...counts.map(({ count }) => count)), months: new Set(counts.filter(({ count }) => count > 7).map(({ at }) => new Date(at).toISOString().slice(0, 7))).size };
}

/** One row: the mails of some campaigns, people counted once. */
export function priceRow(world: World, inRow: (fact: { supplier: string; campaign: string }) => boolean, assumed: Assumed, parts: ReadonlyMap<string, number>): OracleRow {
  const mails = world.mails.filter(inRow);
  const [gone, complained, dead] = [people(mails.filter((mail) => mail.unsubscribed)), people(mails.filter((mail) => mail.complained)), people(mails.filter((mail) => mail.hard))];
  const recruited = new Set(world.leads.filter(inRow).map(({ person }) => person));
  const silent = [...people(mails)].filter((person) => {
    const own = mails.filter((mail) => mail.person === person);
    return !recruited.has(person) && !world.orderers.has(person) && !gone.has(person) && !complained.has(person) && own.some(({ delivered }) => delivered) && !own.some(({ clicked }) => clicked);
  });
  const pressed = silent.map((person) => pressureOn(world.mails.filter((mail) => mail.person === person))).filter(({ most }) => most > 7);
  const z = pressed.length;
  const excess = z > 0 ? sumOf(pressed.map(({ most }) => most - 7)) / z : 0;
  const months = z > 0 ? sumOf(pressed.map((each) => each.months)) / z : 0;
  const campaigns = [...new Set(mails.map(({ campaign }) => campaign))];
  return {
    unsubscribes: gone.size, complaints: complained.size, hard_bounces: dead.size, pressured_silent: z,
    c1: assumed.v * (gone.size * (1 - assumed.deltaU) + complained.size * (1 - assumed.deltaK) + dead.size * assumed.h),
    c2: sumOf(campaigns.map((campaign) => parts.get(campaign) ?? 0)),
    c3: z * assumed.v * Math.min(0.5, assumed.kappa * excess) * (months / 24),
    c4: assumed.fixed * campaigns.length + assumed.share * complained.size * assumed.case,
  };
}

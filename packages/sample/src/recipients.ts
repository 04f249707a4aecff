import type { Mailing } from './campaign.ts';
import type { Story } from './story.ts';
import type { Random } from './random.ts';

export interface Recipient {
  readonly person: number;
  readonly list: 'base' | 'inscrits' | 'partagee' | 'clients';
  /** Only strangers bounce hard: a hard bounce would make somebody's lead invalid. */
  readonly mayBounce: boolean;
  /** People of the golden campaign keep quiet elsewhere, so that its own counts stay exact. */
  readonly mayAnswer: boolean;
  readonly variant?: 'A' | 'B';
}

const SHARE_OF_OLD_LEADS = 0.4;

/** Whom a campaign writes to besides its future leads, in the order it does; the caller stops at the last paid mail. */
export function* recipientsOf(mailing: Mailing, story: Story, random: Random): Generator<Recipient> {
  if (mailing.to === 'customers' || mailing.to === 'tested_customers') {
    yield* customersOf(mailing.to, story);
    return;
  }
  yield* goldenPeople(mailing, story);
  yield* oldLeads(mailing, story, random);
  for (;;) yield { person: story.people.add(), list: 'base', mayBounce: true, mayAnswer: true };
}

function* customersOf(which: 'customers' | 'tested_customers', { customers, golden }: Story): Generator<Recipient> {
  for (const { person, arm } of customers) {
    const base = { person, list: 'clients', mayBounce: false, mayAnswer: person >= golden.solicited } as const;
    if (which === 'customers') yield base;
    else if (arm !== 'control') yield { ...base, variant: arm };
  }
}

/** The last of the silent, the first being customers. */
function* goldenPeople({ goldenPeople: wanted = 0 }: Mailing, { golden, scale }: Story): Generator<Recipient> {
  const count = Math.round(wanted * scale);
  for (const person of golden.silent.subarray(golden.silent.length - count)) yield { person, list: 'partagee', mayBounce: false, mayAnswer: false };
}

/** People already recruited by other campaigns of the supplier. */
function* oldLeads({ alsoLeadsOf = [], sends, mailsPerPerson }: Mailing, { leadsByCampaign, golden, scale }: Story, random: Random): Generator<Recipient> {
  const known = [...leadsByCampaign].flatMap(([{ id }, leads]) => (alsoLeadsOf.includes(id) ? leads : []))
    .flatMap(({ person, reason }) => (reason === 'net' || reason === 'unproven' ? [person] : []));
  const limit = Math.round(((sends * scale) / mailsPerPerson) * SHARE_OF_OLD_LEADS);
  for (const person of random.shuffle(known).slice(0, limit)) yield { person, list: 'inscrits', mayBounce: false, mayAnswer: person >= golden.solicited };
}

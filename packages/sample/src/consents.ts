import { DAY, instant, instantOrEmpty, MINUTE } from './calendar.ts';
import { line } from './csv.ts';
import { Random } from './random.ts';
import type { Story } from './story.ts';

export const CONSENT_HEAD = 'consent_id,email,person_ref,purpose,given_at,withdrawn_at,text_id,text,url,partner,channel,supplier_id';

const TEXT = "J'accepte de recevoir les offres de la Maison Belval, et je peux changer d'avis.";

/** The ledger of the suppliers that prove consent apart from their leads; some people changed their mind later. */
export function* consentRows({ leads, people, seed }: Story): Generator<string> {
  const random = new Random(seed, 'consents');
  const proved = new Set<number>();
  let number = 0;
  for (const { campaign, person, at, proof } of leads) {
    if (proof !== 'ledger' || proved.has(person) || people.isMalformed(person)) continue;
    proved.add(person);
    const givenAt = at - random.between(1, 20 * MINUTE);
    const withdrawnAt = random.chance(0.05) ? at + random.between(40 * DAY, 300 * DAY) : 0;
    yield line(`N${++number}`, people.email(person), '', 'offres', instant(givenAt), instantOrEmpty(withdrawnAt), `${campaign.id}-v1`, number === 1 ? TEXT : '',
      `https://${campaign.supplier.toLowerCase()}.example/abonnement`, '', 'email', campaign.supplier);
  }
}

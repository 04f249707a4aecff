import { instant } from './calendar.ts';
import { euros } from './csv.ts';
import type { Story } from './story.ts';

export const ORDER_HEAD = 'order_id,email,person_ref,ordered_at,revenue,margin,currency,refunded,campaign_id';

export function* orderRows({ orders, people }: Story): Generator<string> {
  let number = 0;
  for (const { person, ref, at, revenueCents, marginCents, refundedCents, campaign } of orders) {
    const refunded = refundedCents === 0 ? '' : euros(refundedCents);
    yield `O${++number},${people.email(person)},${ref},${instant(at)},${euros(revenueCents)},${euros(marginCents)},EUR,${refunded},${campaign?.id ?? ''}`;
  }
}

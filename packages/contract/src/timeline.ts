import { z } from 'zod';

const instant = z.string();
const named = z.object({ id: z.string(), label: z.string() });
const place = { at: instant, campaign: named.nullable(), supplier: named.nullable() };

/** One thing that happened to a person; what a send became stands on the send. */
export const timelineEvent = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('send'), ...place,
    outcomes: z.array(z.object({ type: z.enum(['delivered', 'bounced', 'opened', 'machine_opened', 'clicked', 'machine_clicked', 'unsubscribed', 'complained']), at: instant, detail: z.string().nullable() })),
  }),
  z.object({ what: z.literal('lead'), ...place, lead_id: z.string(), reason: z.string(), price_eur: z.number(), claimable: z.boolean(), proved: z.boolean() }),
  /** `counted` is false for an order given back whole, or that waits for a rate: it has no amount in euros. `lead_id`: the acquisition it is credited to. */
  z.object({ what: z.literal('order'), ...place, order_id: z.string(), counted: z.boolean(), revenue_eur: z.number().nullable(), margin_eur: z.number().nullable(), lead_id: z.string().nullable() }),
  z.object({ what: z.literal('touch'), ...place, channel: z.string().nullable() }),
  z.object({ what: z.literal('consent'), ...place, purpose: z.string(), partner: z.string().nullable(), withdrawn_at: instant.nullable(), proved: z.boolean() }),
]);
export type TimelineEvent = z.infer<typeof timelineEvent>;

/** Everything known of one person by `as_of`, oldest first. The number is this workspace's own: it is a pseudonym, and means nothing elsewhere. */
export const timelineAnswer = z.object({
  data_version: z.int(),
  as_of: z.string().nullable(),
  person: z.int(),
  /** The person's addresses by what they are, never what they say. */
  addresses: z.array(z.object({ address_class: z.string(), mailbox_provider: z.string(), list: z.string().nullable() })),
  total: z.int(),
  events: z.array(timelineEvent),
  next: z.string().nullable(),
});
export type TimelineAnswer = z.infer<typeof timelineAnswer>;

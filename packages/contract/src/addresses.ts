import { z } from 'zod';
import { analysisHead } from './scope.ts';

export const ADDRESS_CLASSES = ['main', 'secondary', 'unknown', 'dead', 'throwaway', 'role'] as const;

/** Lists that name domains: two kept ones, the user's own, what he exempts, and relays, which are no throw-aways. */
export const DOMAIN_LISTS = ['disposable-email-domains/index', 'disposable-email-domains/wildcard', 'yours', 'exempt', 'relay'] as const;

const counted = { addresses: z.int(), leads: z.int() };
/** How many people stand at a count; the last step is that count or more. */
const step = z.object({ count: z.int(), people: z.int() });

/** A person of several accepted leads, under the number this workspace gave, which means nothing elsewhere. */
export const recruitedPerson = z.object({
  person: z.int(),
  leads: z.int(),
  leads_net: z.int(),
  paid_eur: z.number(),
  address_class: z.string(),
  first_at: z.string(),
  last_at: z.string(),
  most_in_a_day: z.int(),
  suppliers: z.array(z.object({ id: z.string(), label: z.string(), leads: z.int() })),
});
export type RecruitedPerson = z.infer<typeof recruitedPerson>;

/** Accepted leads of the period by what their addresses are, and by how often their people were recruited. Figures by class: `POST /query`. */
export const addressesAnswer = analysisHead.extend({
  leads: z.int(),
  people: z.int(),
  classes: z.array(z.object({ id: z.string(), ...counted, people: z.int() })),
  /** Leads on addresses that a list names; `refused` is those whose one reason it is. */
  lists: z.array(z.object({ id: z.enum(DOMAIN_LISTS), ...counted, refused: z.int(), paid_eur: z.number() })),
  /** Role names, commonest first; null for addresses loaded before the name was kept. */
  roles: z.array(z.object({ name: z.string().nullable(), ...counted })),
  recruited: z.object({
    by_leads: z.array(step), by_suppliers: z.array(step), by_day: z.array(step),
    /** Where the last step of each begins. */
    cap: z.int(),
  }),
  rows: z.array(recruitedPerson),
  next: z.string().nullable(),
});
export type AddressesAnswer = z.infer<typeof addressesAnswer>;

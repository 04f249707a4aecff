import { z } from 'zod';
import { text, type Text } from './text.ts';

/** What a service's webhooks may be checked with, beside the secret in their address. */
export const HOOK_SETTINGS = {
  public_key: { fr: 'Clé publique de vérification', en: 'Verification public key' },
  signing_key: { fr: 'Clé de signature des webhooks', en: 'Webhook signing key' },
  certificate: { fr: 'Certificat de signature SNS (PEM)', en: 'SNS signing certificate (PEM)' },
  topics: { fr: 'Sujets SNS acceptés (ARN)', en: 'Accepted SNS topics (ARN)' },
  url: { fr: 'Adresse donnée au service', en: 'Address given to the service' },
  user: { fr: 'Nom d’utilisateur', en: 'User name' },
  password: { fr: 'Mot de passe', en: 'Password' },
  token: { fr: 'Jeton (bearer)', en: 'Bearer token' },
} as const satisfies Record<string, Text>;
export type HookSetting = keyof typeof HOOK_SETTINGS;
const settingIds = Object.keys(HOOK_SETTINGS) as [HookSetting, ...HookSetting[]];

const secret = z.string().trim().min(1).max(8_000);
const shape = {
  public_key: secret, signing_key: secret, certificate: secret, topics: z.array(z.string().regex(/^arn:aws[\w-]*:sns:[\w-]+:\d+:[\w.-]+$/)).min(1).max(50),
  url: z.url({ protocol: /^https?$/ }), user: secret, password: secret, token: secret,
} satisfies Record<HookSetting, z.ZodType>;

export const hookSettings = z.strictObject(shape).partial();
export type HookSettings = z.infer<typeof hookSettings>;

/** Settings given are set, null takes one away, absent ones stay; `rotate` gives the hook another secret address. */
export const hookChange = z.strictObject({ ...Object.fromEntries(Object.entries(shape).map(([name, type]) => [name, type.nullable()])) as { [Name in HookSetting]: z.ZodNullable<(typeof shape)[Name]> }, rotate: z.boolean() }).partial();
export type HookChange = z.infer<typeof hookChange>;

/** One service's hook. The keys themselves are never told. */
export const hookAnswer = z.object({
  source: z.string(),
  label: text,
  /** Its secret address on this server; null until it is set up. */
  path: z.string().nullable(),
  /** Set up, with everything it needs. */
  ready: z.boolean(),
  takes: z.array(z.object({ setting: z.enum(settingIds), label: text, needed: z.boolean(), given: z.boolean() })),
  last_event_at: z.string().nullable(),
  events_today: z.int(),
  /** A subscription that waits for the user: he gives the certificate found at one address, then opens the other. */
  pending: z.object({ topic: z.string(), subscribe_url: z.string().nullable(), certificate_url: z.string().nullable(), at: z.string() }).nullable(),
});
export type HookAnswer = z.infer<typeof hookAnswer>;
export const hookList = z.object({ hooks: z.array(hookAnswer) });

/** Events on the disk: rows to be counted, and those that no figure reads. A request that was answered before counts nothing. */
export const hookReceipt = z.object({ accepted: z.int(), set_aside: z.int() });
export type HookReceipt = z.infer<typeof hookReceipt>;

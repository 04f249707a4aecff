import { mailboxProvider } from '../../identity/mailbox-provider.ts';

/** Names that mailbox providers report under, besides the domains of their mailboxes. */
const REPORTERS: readonly (readonly [RegExp, string])[] = [
  [/\bgoogle\b/, 'gmail'], [/\b(microsoft|outlook|hotmail)\b/, 'microsoft'], [/\b(yahoo|aol)\b/, 'yahoo_aol'], [/\b(apple|icloud)\b/, 'apple'],
  [/\b(orange|wanadoo)\b/, 'orange'], [/\b(free\.fr|proxad)\b|^free$/, 'free'], [/\bsfr\b/, 'sfr'], [/\bla ?poste\b/, 'laposte'], [/\b(bouygues|bbox)\b/, 'bouygues'],
];

/** Our mailbox provider for the organisation that reports, else its own name. */
export function receiverOf(organisation: string): string {
  const name = organisation.toLowerCase();
  const provider = mailboxProvider(name);
  if (provider !== 'own_domain' && provider !== 'other_isp') return provider;
  return REPORTERS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}

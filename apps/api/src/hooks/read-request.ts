import { DomainError, type HookReceipt, type HookSettings, type Text } from '@e-respect/contract';
import { isSame, type Handshake, type Hook, type HookRequest, type SourceDocument } from '@e-respect/ingest';

export interface HookedSource { id: string; label: Text; hook: Hook; document: SourceDocument }

/** A request that is the service's, as lines for the journal; or why it is refused. */
export type ReadRequest = { handshake?: Handshake | undefined } & ({ refused: DomainError } | { receipt: HookReceipt; lines: Buffer; once: string | undefined });

/** Checks a request over its bytes and reads its events. */
export function readRequest(source: HookedSource, settings: HookSettings, request: HookRequest): ReadRequest {
  const { hook } = source;
  if (!isLetIn(settings, request.header('authorization'))) return { refused: badCredentials() };
  try {
    const handshake = hook.handshake?.(request.body);
    const signed = hook.signed?.(request, settings);
    if (hook.signed && !signed) return { handshake, refused: badSignature() };
    return { handshake, once: signed?.once, ...linesOf(source, hook.events(request.body)) };
  } catch (error) {
    // Deeper than a stack, or no JSON.
    if (error instanceof SyntaxError || error instanceof RangeError) return { refused: malformed() };
    throw error;
  }
}

/** The password or the token that the user asks for, if any. */
function isLetIn({ user, password, token }: HookSettings, given = ''): boolean {
  if (user === undefined && password === undefined && token === undefined) return true;
  const [, scheme = '', credentials = ''] = /^(\S+) +(.*)$/.exec(given) ?? [];
  const byToken = token !== undefined && scheme.toLowerCase() === 'bearer' && isSame(credentials, token);
  const byPassword = (user ?? password) !== undefined && scheme.toLowerCase() === 'basic' && isSame(credentials, Buffer.from(`${user ?? ''}:${password ?? ''}`).toString('base64'));
  return byToken || byPassword;
}

/** Events one per line, known ones first: the first line tells the import whose they are. */
function linesOf({ document }: HookedSource, events: readonly unknown[]): { receipt: HookReceipt; lines: Buffer } {
  const known = events.filter((event) => document.recognises(event));
  if (events.length > 0 && known.length === 0) throw notItsEvents();
  const others = known.length === events.length ? [] : events.filter((event) => !document.recognises(event));
  const receipt = { accepted: 0, set_aside: others.length };
  for (const event of known) {
    const { rows, setAside } = document.read(event);
    receipt.accepted += rows.length;
    receipt.set_aside += setAside.length;
  }
  return { receipt, lines: Buffer.from([...known, ...others].map((event) => `${lineOf(event)}\n`).join('')) };
}

/** Some send the whole mail with its complaint: a text that no figure reads would make the line too long to be read. */
const LONGEST_TEXT = 262_144;
function lineOf(event: unknown): string {
  const line = JSON.stringify(event);
  return line.length <= LONGEST_TEXT ? line : JSON.stringify(event, (_, value: unknown) => (typeof value === 'string' && value.length > LONGEST_TEXT ? '' : value));
}

const badSignature = (): DomainError => new DomainError('bad_signature',
  { fr: 'La signature de cette demande n’est pas bonne, ou date de plus de cinq minutes.', en: 'The signature of this request is not good, or is older than five minutes.' },
  { fr: 'Vérifiez la clé de ce webhook et l’heure de cette machine.', en: 'Check the key of this webhook and the clock of this machine.' });
const badCredentials = (): DomainError => new DomainError('bad_credentials',
  { fr: 'Le mot de passe ou le jeton de ce webhook manque ou n’est pas bon.', en: 'The password or the token of this webhook is missing or not good.' },
  { fr: 'Donnez au service ceux de la page des webhooks.', en: 'Give the service those of the page of webhooks.' });
const malformed = (): DomainError => new DomainError('malformed_body', { fr: 'Ce corps n’est pas du JSON qui se lit.', en: 'This body is no JSON that can be read.' }, { fr: 'Envoyez les évènements tels que le service les écrit.', en: 'Send events as the service writes them.' });
const notItsEvents = (): DomainError => new DomainError('invalid_request', { fr: 'Ce ne sont pas des évènements de ce service.', en: 'These are no events of this service.' }, { fr: 'Vérifiez que l’adresse est celle de ce service.', en: 'Check that the address is the one of this service.' });

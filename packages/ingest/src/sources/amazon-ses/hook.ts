import { verify } from 'node:crypto';
import { jsonOf, textOf, type Json } from '../event.ts';
import { isFresh, isPublicKey, jsonEvents, publicKey, type Hook } from '../hook.ts';

const SNS = String.raw`https://sns\.[a-z0-9-]+\.amazonaws\.com(\.cn)?/`;
const CERTIFICATE = new RegExp(`^${SNS}[\\w./-]+\\.pem$`);
const PAGE = new RegExp(`^${SNS}`);

/** What SNS signs: the names of these fields and their values, where they are given. */
const SIGNED: Readonly<Record<string, readonly string[]>> = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
  UnsubscribeConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
};
const DIGESTS = new Map([['1', 'sha1'], ['2', 'sha256']]);

const envelopeOf = (body: Buffer): Json => jsonOf(jsonEvents(body)[0]) ?? {};
const matching = (value: unknown, shape: RegExp): string | null => (shape.test(textOf(value)) ? textOf(value) : null);

function isSigned(envelope: Json, certificate: string): boolean {
  const digest = DIGESTS.get(textOf(envelope['SignatureVersion']));
  const fields = SIGNED[textOf(envelope['Type'])];
  if (!digest || !fields || matching(envelope['SigningCertURL'] ?? envelope['SigningCertUrl'], CERTIFICATE) === null) return false;
  const text = fields.filter((name) => typeof envelope[name] === 'string').map((name) => `${name}\n${String(envelope[name])}\n`).join('');
  return verify(digest, Buffer.from(text), publicKey(certificate), Buffer.from(textOf(envelope['Signature']), 'base64'));
}

/** SNS signs with RSA; its certificate is given by hand, since nothing is fetched from here. A good signature proves no topic: those are listed. */
export const amazonSesHook: Hook = {
  takes: ['certificate', 'topics'], needs: ['certificate', 'topics'], events: jsonEvents,
  unreadable: ({ certificate }) => (certificate !== undefined && !isPublicKey(certificate, 'rsa') ? 'certificate' : undefined),
  signed({ header, body, now }, { certificate, topics }) {
    const envelope = envelopeOf(body);
    const named = header('x-amz-sns-message-type');
    if (!certificate || !topics?.includes(textOf(envelope['TopicArn'])) || (named !== undefined && named !== envelope['Type'])) return undefined;
    if (!isFresh(Date.parse(textOf(envelope['Timestamp'])), now) || !isSigned(envelope, certificate)) return undefined;
    return { once: textOf(envelope['MessageId']) };
  },
  handshake(body) {
    const envelope = envelopeOf(body);
    if (envelope['Type'] !== 'SubscriptionConfirmation') return undefined;
    return { topic: textOf(envelope['TopicArn']), subscribeUrl: matching(envelope['SubscribeURL'], PAGE), certificateUrl: matching(envelope['SigningCertURL'], CERTIFICATE) };
  },
};

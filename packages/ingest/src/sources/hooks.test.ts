import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { HookSettings } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import type { Hook } from './hook.ts';
import { sourceOf } from './index.ts';

const NOW = new Date('2025-03-03T10:30:00Z');
const seconds = (offset = 0): string => String(NOW.getTime() / 1000 + offset);
const hookOf = (id: string): Hook => sourceOf(id)!.hook!;

interface Sent { body: string; headers: Record<string, string>; url?: string }
const check = (id: string, settings: HookSettings, { body, headers, url = 'https://hooks.example/x' }: Sent): boolean =>
  hookOf(id).signed!({ url, header: (name) => headers[name], body: Buffer.from(body), now: NOW }, settings) !== undefined;

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }) as string;
const spki = ec.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

const sendgrid = (body: string, at = seconds()): Sent => ({ body, headers: { 'x-twilio-email-event-webhook-timestamp': at, 'x-twilio-email-event-webhook-signature': sign('sha256', Buffer.from(at + body), ec.privateKey).toString('base64') } });
const mailgun = (key: string, at = seconds(), token = 'token-1'): Sent => ({ body: JSON.stringify({ signature: { timestamp: at, token, signature: createHmac('sha256', key).update(at + token).digest('hex') }, 'event-data': { event: 'opened' } }), headers: {} });
const svixKey = Buffer.from('a secret of svix').toString('base64');
const resend = (body: string, at = seconds(), key = 'a secret of svix'): Sent => ({ body, headers: { 'svix-id': 'msg_1', 'svix-timestamp': at, 'svix-signature': `v1,bm90IHRoaXM= v1,${createHmac('sha256', key).update(`msg_1.${at}.${body}`).digest('base64')}` } });

const TOPIC = 'arn:aws:sns:eu-west-3:123456789012:ses';
const CERTIFICATE_URL = 'https://sns.eu-west-3.amazonaws.com/SimpleNotificationService-abc.pem';
const note = { Type: 'Notification', MessageId: 'n-1', TopicArn: TOPIC, Subject: 'Amazon SES', Message: '{"é":1}', Timestamp: '2025-03-03T10:29:00.000Z', SigningCertURL: CERTIFICATE_URL };
const noteText = ({ Message, MessageId, Timestamp, TopicArn, Type }: typeof note, subject = 'Subject\nAmazon SES\n'): string => `Message\n${Message}\nMessageId\n${MessageId}\n${subject}Timestamp\n${Timestamp}\nTopicArn\n${TopicArn}\nType\n${Type}\n`;
const sns = (envelope: object, text: string, version = '2', key = rsa.privateKey): Sent =>
  ({ body: JSON.stringify({ ...envelope, SignatureVersion: version, Signature: sign(version === '1' ? 'sha1' : 'sha256', Buffer.from(text), key).toString('base64') }), headers: { 'x-amz-sns-message-type': 'Notification' } });

describe('signatures', () => {
  it('of SendGrid hold over the bytes, with the key, within five minutes', () => {
    const settings = { public_key: spki };
    expect(check('sendgrid', settings, sendgrid('[ {"event":"open"} ]\r\n'))).toBe(true);
    expect(check('sendgrid', { public_key: pem(ec.publicKey) }, sendgrid('[]'))).toBe(true);
    expect(check('sendgrid', settings, { ...sendgrid('[ {"event":"open"} ]'), body: '[{"event":"open"}]' })).toBe(false);
    expect(check('sendgrid', settings, sendgrid('[]', seconds(-301)))).toBe(false);
    expect(check('sendgrid', settings, sendgrid('[]', seconds(-299)))).toBe(true);
    expect(check('sendgrid', settings, sendgrid('[]', seconds(301)))).toBe(false);
    expect(check('sendgrid', { public_key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'der' }).toString('base64') }, sendgrid('[]'))).toBe(false);
    expect(check('sendgrid', {}, sendgrid('[]'))).toBe(false);
    expect(check('sendgrid', settings, { body: '[]', headers: {} })).toBe(false);
    expect(check('sendgrid', settings, { body: '[]', headers: { ...sendgrid('[]').headers, 'x-twilio-email-event-webhook-signature': 'nonsense' } })).toBe(false);
  });

  it('of Mailgun stand in the body', () => {
    expect(check('mailgun', { signing_key: 'k' }, mailgun('k'))).toBe(true);
    expect(check('mailgun', { signing_key: 'k' }, mailgun('other'))).toBe(false);
    expect(check('mailgun', { signing_key: 'k' }, mailgun('k', seconds(-400)))).toBe(false);
    expect(check('mailgun', { signing_key: 'k' }, { body: mailgun('k').body.replace('token-1', 'token-2'), headers: {} })).toBe(false);
    expect(check('mailgun', { signing_key: 'k' }, { body: '{"event-data":{}}', headers: {} })).toBe(false);
  });

  it('of SNS hold for listed topics only, in both versions, under Amazon’s address', () => {
    const settings = { certificate: pem(rsa.publicKey), topics: [TOPIC] };
    const { Subject: _, ...bare } = note;
    expect(check('amazon-ses', settings, sns(note, noteText(note)))).toBe(true);
    expect(check('amazon-ses', settings, sns(note, noteText(note), '1'))).toBe(true);
    expect(check('amazon-ses', settings, sns(bare, noteText(note, '')))).toBe(true);
    expect(check('amazon-ses', settings, sns({ ...note, Message: '{}' }, noteText(note)))).toBe(false);
    expect(check('amazon-ses', settings, sns(note, noteText(note), '2', other.privateKey))).toBe(false);
    expect(check('amazon-ses', { ...settings, topics: [`${TOPIC}-other`] }, sns(note, noteText(note)))).toBe(false);
    for (const SigningCertURL of ['https://sns.eu-west-3.amazonaws.com.evil.example/a.pem', 'http://sns.eu-west-3.amazonaws.com/a.pem', 'https://evil.example/a.pem', 'https://sns.eu-west-3.amazonaws.com/a.pem?x=1']) {
      expect(check('amazon-ses', settings, sns({ ...note, SigningCertURL }, noteText(note)))).toBe(false);
    }
    const old = { ...note, Timestamp: '2025-03-03T10:20:00.000Z' };
    expect(check('amazon-ses', settings, sns(old, noteText(old)))).toBe(false);
    expect(check('amazon-ses', settings, { ...sns(note, noteText(note)), headers: { 'x-amz-sns-message-type': 'SubscriptionConfirmation' } })).toBe(false);
    expect(check('amazon-ses', settings, sns({ ...note, Type: 'constructor' }, ''))).toBe(false);
  });

  it('of Resend may be several', () => {
    const settings = { signing_key: `whsec_${svixKey}` };
    expect(check('resend', settings, resend('{}'))).toBe(true);
    expect(check('resend', settings, { ...resend('{}'), body: '{ }' })).toBe(false);
    expect(check('resend', settings, resend('{}', seconds(-301)))).toBe(false);
    expect(check('resend', settings, resend('{}', seconds(), 'another'))).toBe(false);
  });

  it('of Mandrill hold over the address given and the fields by name', () => {
    const signed = (url: string, key = 'k'): Sent => ({ url, body: 'mandrill_events=%5B%5D&b=2&a=1', headers: { 'x-mandrill-signature': createHmac('sha1', key).update(`${url}a1b2mandrill_events[]`).digest('base64') } });
    expect(check('mandrill', { signing_key: 'k' }, signed('https://hooks.example/x'))).toBe(true);
    expect(check('mandrill', { signing_key: 'k', url: 'https://public.example/y' }, { ...signed('https://public.example/y'), url: 'http://127.0.0.1:4400/x' })).toBe(true);
    expect(check('mandrill', { signing_key: 'k' }, { ...signed('https://hooks.example/x'), url: 'https://hooks.example/z' })).toBe(false);
    expect(check('mandrill', { signing_key: 'k' }, signed('https://hooks.example/x', 'other'))).toBe(false);
    expect(check('mandrill', { signing_key: 'k' }, { ...signed('https://hooks.example/x'), body: 'mandrill_events=%5B1%5D&b=2&a=1' })).toBe(false);
  });
});

/** Made for this test; its key is nowhere. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIDCTCCAfGgAwIBAgIUUvWrDQyx/f+HZgvdE2T+ORAgixswDQYJKoZIhvcNAQEL
BQAwEzERMA8GA1UEAwwIc25zLnRlc3QwIBcNMjYxMTIyMDgxNjA4WhgPMjEyNjEw
MjkwODE2MDhaMBMxETAPBgNVBAMMCHNucy50ZXN0MIIBIjANBgkqhkiG9w0BAQEF
AAOCAQ8AMIIBCgKCAQEAzjlXsb8hzVOOYabgPdPAMLuzboTyJjdZTLttJk0w8faA
UOL8p8MwyNi5H/uVJvKWmrXwKkxjSkVdcne4YxJmbPl/1lp7utYZINu0QWIeCgtC
1j9j2TCWouvqnp6MQqhEB1pCpNBqP+npT6Avwc60zG7PB9TN9lRu9h01nWFChK+Z
nc+6wOqMRD8DCDjfqwmn29idrMDbG8LoKzCUtmP1YBmFC5rlAa2o93jQ936rdR6q
2wOXe9Ps7I1xdqRQmxS5F76mOsPDxeW0gR4t5KK2hw4QgY4szF5uyXnYCYiwJN6z
c9UoRRT2Ye6uLKf5zf3XOdAy0X9y/0RqqDtHdzN6hwIDAQABo1MwUTAdBgNVHQ4E
FgQUFpUQ5Cc3W1CHWM/8JQjM5tafQfgwHwYDVR0jBBgwFoAUFpUQ5Cc3W1CHWM/8
JQjM5tafQfgwDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0BAQsFAAOCAQEAoNjg
gVfmqx2LSGTT1IYqwuqiRNDiIMBss5V2uqKTLqZara6vuwuwymp+xZGhRnZ0EkUS
Blq2QuR8q9X5TakJUshB8L+m41qP2aOfmAybIFmgf2TisfFAO6VkCqNPHBxNWP12
fpHfOEMrZ6PjmI6u1JnjBANxWIOrn842nbodqy/+NSmAipX0OMFaQc5otmE6LYxL
FGfy7RtJBo9W8hqXHJ9AgO8IrkjlpNegT7/4Q8Uq+RjzhGrv4HeKGyHJLPp0eZ/R
1xW6HXelQycrxc4xCh5KLTg1Z67kfakE+A80tIGqWUIBoBZbBgUV93vdWGjLbocj
IVyzPQTG7aPF9elK1w==
-----END CERTIFICATE-----`;

describe('settings', () => {
  it('that are no key are told', () => {
    const unreadable = (id: string, settings: HookSettings): string | undefined => hookOf(id).unreadable!(settings);
    expect(unreadable('sendgrid', { public_key: spki })).toBeUndefined();
    expect(unreadable('sendgrid', { public_key: 'nonsense' })).toBe('public_key');
    expect(unreadable('sendgrid', { public_key: pem(rsa.publicKey) })).toBe('public_key');
    expect(unreadable('amazon-ses', { certificate: CERTIFICATE })).toBeUndefined();
    expect(unreadable('amazon-ses', { certificate: spki })).toBe('certificate');
    expect(unreadable('resend', { signing_key: 'whsec_' })).toBe('signing_key');
  });
});

describe('a subscription', () => {
  it('shows addresses of Amazon only', () => {
    const ask = (more: object): unknown => hookOf('amazon-ses').handshake!(Buffer.from(JSON.stringify({ Type: 'SubscriptionConfirmation', TopicArn: TOPIC, SigningCertURL: CERTIFICATE_URL, SubscribeURL: 'https://sns.eu-west-3.amazonaws.com/?Action=ConfirmSubscription&Token=1', ...more })));
    expect(ask({})).toEqual({ topic: TOPIC, subscribeUrl: 'https://sns.eu-west-3.amazonaws.com/?Action=ConfirmSubscription&Token=1', certificateUrl: CERTIFICATE_URL });
    expect(ask({ SubscribeURL: 'https://evil.example/', SigningCertURL: 'https://evil.example/a.pem' })).toEqual({ topic: TOPIC, subscribeUrl: null, certificateUrl: null });
    expect(ask({ Type: 'Notification' })).toBeUndefined();
  });
});

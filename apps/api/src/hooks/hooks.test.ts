import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { hookAnswer, hookList, hookReceipt, problemAnswer, type HookAnswer, type HookChange, type ImportAnswer } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';

const AT = 1_740_997_800;

describe('webhooks', () => {
  let bench: AppBench;
  beforeAll(async () => { bench = await openAppBench(); });
  afterAll(() => bench.close());

  const put = (source: string, change: HookChange | object): Promise<Response> | Response => bench.app.request(`http://localhost/api/v1/hooks/${source}`, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(change) });
  const setUp = async (source: string, change: HookChange = {}): Promise<string> => hookAnswer.parse(await (await put(source, change)).json()).path!;
  const send = async (path: string, body: string, headers: Record<string, string> = {}): Promise<Response> => bench.app.request(`http://localhost${path}`, { method: 'POST', body, headers });
  const receipt = async (response: Response): Promise<number[]> => { const { accepted, set_aside } = hookReceipt.parse(await response.json()); return [response.status, accepted, set_aside]; };
  const refusal = async (response: Response): Promise<[number, string]> => [response.status, problemAnswer.parse(await response.json()).error.code];
  const hook = async (source: string): Promise<HookAnswer> => hookList.parse(await (await bench.get('/hooks')).json()).hooks.find((each) => each.source === source)!;
  const counts = ({ source, rows_read, rows_loaded, rows_duplicate, rows_pending, rows_skipped, set_aside, by }: ImportAnswer): unknown => ({ source, rows: [rows_read, rows_loaded, rows_duplicate, rows_pending, rows_skipped], set_aside, door: by.door });

  it('are refused without their signature, and answered once for a repeated one', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const path = await setUp('sendgrid');
    const body = JSON.stringify([{ event: 'spamreport', email: 'p1@free.fr', timestamp: AT, sg_event_id: 'E1', sg_message_id: 'm1' }, { event: 'dropped', email: 'p2@free.fr', timestamp: AT, sg_event_id: 'E2', sg_message_id: 'm2' }]);
    const at = String(Math.floor(Date.now() / 1000));
    const headers = { 'x-twilio-email-event-webhook-timestamp': at, 'x-twilio-email-event-webhook-signature': sign('sha256', Buffer.from(at + body), privateKey).toString('base64') };
    expect([(await hook('sendgrid')).ready, await refusal(await send(path, body, headers))]).toEqual([false, [401, 'bad_signature']]);
    await put('sendgrid', { public_key: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') });
    expect((await hook('sendgrid')).ready).toBe(true);
    expect(await refusal(await send(path, `${body} `, headers))).toEqual([401, 'bad_signature']);
    expect(await receipt(await send(path, body, headers))).toEqual([200, 1, 1]);
    expect(await receipt(await send(path, body, headers))).toEqual([200, 0, 0]);
    const done = (await bench.workspace.hooks.flush()).find((each) => each.source === 'sendgrid');
    expect(counts(done!)).toEqual({ source: 'sendgrid', rows: [1, 0, 0, 1, 1], set_aside: [{ name: 'dropped', rows: 1 }], door: 'hook' });
  });

  it('of Mailgun are taken once per token, whatever stands beside it', async () => {
    const path = await setUp('mailgun', { signing_key: 'k' });
    const at = String(Math.floor(Date.now() / 1000));
    const signature = { timestamp: at, token: 't1', signature: createHmac('sha256', 'k').update(`${at}t1`).digest('hex') };
    const body = (id: string): string => JSON.stringify({ signature, 'event-data': { event: 'complained', id, timestamp: AT, recipient: 'p1@free.fr', message: { headers: { 'message-id': 'm1' } } } });
    const answers = await Promise.all(['A', 'B', 'C'].map((id) => send(path, body(id))));
    expect((await Promise.all(answers.map(receipt))).map(([, accepted]) => accepted)).toEqual([1, 0, 0]);
  });

  it('answer the same to an unknown service and to a wrong secret', async () => {
    const path = await setUp('brevo');
    const wrong = [`${path}x`, path.replace('brevo', 'mailjet'), path.replace('brevo', 'nobody'), '/api/v1/hooks/brevo/', '/api/v1/hooks/__proto__/x'];
    const answers = await Promise.all(wrong.slice(0, 3).map(async (each) => { const response = await send(each, '{}'); return [response.status, await response.text()]; }));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    for (const each of wrong) expect((await send(each, '{}')).status).toBe(404);
    expect([(await bench.app.request(`http://localhost${path}`, { method: 'HEAD' })).status, (await bench.app.request(`http://localhost${path}x`, { method: 'HEAD' })).status]).toEqual([200, 404]);
  });

  it('refuse bodies that are none of theirs', async () => {
    const path = await setUp('brevo');
    await bench.workspace.hooks.flush();
    expect(await refusal(await send(path, '{"event":'))).toEqual([400, 'malformed_body']);
    expect(await refusal(await send(path, ''))).toEqual([400, 'malformed_body']);
    expect(await refusal(await send(path, '['.repeat(200_000) + ']'.repeat(200_000)))).toEqual([400, 'invalid_request']);
    expect(await refusal(await send(path, '{"msys":{}}'))).toEqual([400, 'invalid_request']);
    expect(await refusal(await send(path, `"${'x'.repeat(8 * 1024 * 1024)}"`))).toEqual([413, 'too_large']);
    expect(await receipt(await send(path, '[]'))).toEqual([200, 0, 0]);
    expect(await bench.workspace.hooks.flush()).toEqual([]);
  });

  it('take a password or a token where the service signs nothing', async () => {
    const path = await setUp('mailjet', { user: 'mj', password: 'pw', token: 'tk' });
    const body = JSON.stringify({ event: 'open', time: AT, MessageID: 1, email: 'p1@free.fr' });
    const basic = (text: string): Record<string, string> => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });
    const refused = await send(path, body);
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="e-Respect"']);
    expect((await send(path, body, basic('mj:other'))).status).toBe(401);
    expect((await send(path, body, basic('mj:pw'))).status).toBe(200);
    for (const authorization of ['Bearer tk', 'bearer tk', basic('mj:pw').authorization!.replace('Basic', 'basic')]) expect((await send(path, body, { authorization })).status).toBe(200);
    expect((await send(path, body, { authorization: 'tk' })).status).toBe(401);
    await put('mailjet', { user: null, password: null, token: null });
    expect((await send(path, body)).status).toBe(200);
  });

  it('are kept though the whole mail comes with them, and behind a byte order mark', async () => {
    const path = await setUp('postmark');
    await bench.workspace.hooks.flush();
    const complaint = JSON.stringify({ RecordType: 'SpamComplaint', MessageID: 'm9', Email: 'p1@free.fr', BouncedAt: '2025-03-03T10:30:00Z', Content: `Subject: offre\n${'é'.repeat(1_500_000)}` });
    expect(await receipt(await send(path, `\uFEFF${complaint}`))).toEqual([200, 1, 0]);
    const [done] = await bench.workspace.hooks.flush();
    expect(counts(done!)).toMatchObject({ source: 'postmark', rows: [1, 0, 0, 1, 0] });
  });

  it('show the subscription of SNS that waits, until events come', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const TopicArn = 'arn:aws:sns:eu-west-3:123456789012:ses';
    const path = await setUp('amazon-ses', { topics: [TopicArn] });
    const Timestamp = new Date().toISOString();
    const SigningCertURL = 'https://sns.eu-west-3.amazonaws.com/Simple.pem';
    const SubscribeURL = 'https://sns.eu-west-3.amazonaws.com/?Action=ConfirmSubscription';
    const signed = (type: string, fields: Record<string, string>): string => {
      const all: Record<string, string> = { ...fields, Timestamp, TopicArn, Type: type };
      const text = Object.keys(all).sort().map((name) => `${name}\n${all[name]}\n`).join('');
      return JSON.stringify({ ...all, SigningCertURL, SignatureVersion: '2', Signature: sign('sha256', Buffer.from(text), privateKey).toString('base64') });
    };
    const confirmation = signed('SubscriptionConfirmation', { Message: 'Confirm', MessageId: '1', SubscribeURL, Token: 't' });
    expect(await refusal(await send(path, confirmation))).toEqual([401, 'bad_signature']);
    expect((await hook('amazon-ses')).pending).toMatchObject({ topic: TopicArn, subscribe_url: null, certificate_url: SigningCertURL });
    await put('amazon-ses', { certificate: publicKey.export({ type: 'spki', format: 'pem' }) as string });
    expect(await receipt(await send(path, confirmation))).toEqual([200, 0, 1]);
    expect((await hook('amazon-ses')).pending).toMatchObject({ subscribe_url: SubscribeURL });
    const Message = JSON.stringify({ notificationType: 'Complaint', mail: { messageId: 'm1', destination: ['p1@free.fr'] }, complaint: { complainedRecipients: [{ emailAddress: 'p1@free.fr' }], timestamp: Timestamp } });
    expect(await receipt(await send(path, signed('Notification', { Message, MessageId: '2' })))).toEqual([200, 1, 0]);
    expect((await hook('amazon-ses')).pending).toBeNull();
  });

  it('keep their address until it is rotated or forgotten, and tell no key', async () => {
    const path = await setUp('mailgun', { signing_key: 'very-secret' });
    expect(await setUp('mailgun', {})).toBe(path);
    const rotated = await setUp('mailgun', { rotate: true });
    expect(rotated).not.toBe(path);
    expect(await hook('mailgun')).toMatchObject({ ready: true, takes: [{ setting: 'signing_key', needed: true, given: true }] });
    expect(await (await bench.get('/hooks')).text()).not.toContain('very-secret');
    expect(await refusal(await put('mailgun', { token: 'x' }))).toEqual([400, 'unknown_key']);
    expect(await refusal(await put('mailgun', { nonsense: 'x' }))).toEqual([400, 'unknown_key']);
    expect(await refusal(await put('nobody', {}))).toEqual([400, 'unknown_source']);
    expect(await refusal(await put('sendgrid', { public_key: 'nonsense' }))).toEqual([400, 'invalid_request']);
    expect((await bench.app.request('http://localhost/api/v1/hooks/mailgun', { method: 'DELETE' })).status).toBe(200);
    expect((await send(rotated, '{}')).status).toBe(404);
  });
});

import { describe, expect, it } from 'vitest';
import { parseJson } from '../formats/parse-json.ts';
import { SOURCES } from './index.ts';
import { documentReader } from './recognise.ts';

type Told = readonly [cells: Record<string, string>[], setAside: string[]];

/** The event as its service's reader, found among all readers, tells it. */
function told(source: string, event: object): Told {
  const found = documentReader(event, {})!;
  expect([found.source.id, found.document.kind]).toEqual([source, 'outcomes']);
  const { rows, setAside } = found.document.read(event);
  return [rows as Record<string, string>[], [...setAside]];
}
const kindsOf = ([rows, setAside]: Told): string[] => [...rows.map(({ type, bounce_type, machine }) => [type, bounce_type, machine && 'machine'].filter(Boolean).join(' ')), ...setAside.map((name) => `aside: ${name}`)];

const sg = (more: object): object => ({ email: 'ana@free.fr', timestamp: 1_740_997_800, sg_event_id: 'E1', sg_message_id: 'abc.filter0001.1.2.0', ...more });
const mg = (more: object): object => ({ signature: {}, 'event-data': { id: 'M1', timestamp: 1_740_997_800.25, recipient: 'ana@free.fr', message: { headers: { 'message-id': 'm1@mg.example' } }, ...more } });
const ses = (more: object, mail: object = {}): object => ({ mail: { messageId: 'ses-1', destination: ['ana@free.fr'], ...mail }, ...more });
const pm = (more: object): object => ({ MessageID: 'pm-1', BouncedAt: '2025-03-03T11:30:00.1234567+01:00', Email: 'ana@free.fr', ...more });
const br = (event: string, more: object = {}): object => ({ event, email: 'ana@free.fr', 'message-id': '<b1@smtp.example>', date: '2025-03-03 23:59:59', ts_epoch: 1_740_997_800_000, ...more });
const mj = (event: string, more: object = {}): object => ({ event, time: 1_740_997_800, MessageID: '17000000000000001', email: 'ana@free.fr', ...more });
const rs = (type: string, data: object = {}): object => ({ type, created_at: '2025-03-03T10:30:00.000Z', data: { email_id: 'r-1', created_at: '2025-03-01T00:00:00Z', to: ['ana@free.fr'], ...data } });
const sp = (type: string, more: object = {}, family = 'message_event'): object => ({ msys: { [family]: { type, event_id: '90000000000000001', rcpt_to: 'ana@free.fr', message_id: 'sp-1', transmission_id: 'tr-1', timestamp: '1740997800', ...more } } });
const md = (event: string, more: object = {}, msg: object = {}): object => ({ event, ts: 1_740_997_800, _id: 'md-1', msg: { _id: 'md-1', ts: 1, email: 'ana@free.fr', ...msg }, ...more });
const AT = '2025-03-03T10:30:00.000Z';

describe('webhook payloads', () => {
  it.each([
    ['sendgrid', sg({ event: 'bounce', type: 'bounce' }), ['bounced hard']],
    ['sendgrid', sg({ event: 'bounce', type: 'blocked' }), ['bounced block']],
    ['sendgrid', sg({ event: 'open', sg_machine_open: true }), ['opened machine']],
    ['sendgrid', sg({ event: 'open', sg_machine_open: false, useragent: 'Mozilla/5.0 (X11)' }), ['opened']],
    ['sendgrid', sg({ event: 'spamreport' }), ['complained']],
    ['sendgrid', sg({ event: 'group_unsubscribe' }), ['unsubscribed']],
    ['sendgrid', sg({ event: 'group_resubscribe' }), ['aside: group_resubscribe']],
    ['sendgrid', sg({ event: 'dropped', reason: 'Spam Reporting Address' }), ['aside: dropped']],
    ['sendgrid', sg({ event: 'constructor' }), ['aside: constructor']],
    ['mailgun', mg({ event: 'failed', severity: 'permanent', reason: 'bounce', 'delivery-status': { code: 550 } }), ['bounced hard']],
    ['mailgun', mg({ event: 'failed', severity: 'permanent', reason: 'old', 'delivery-status': { code: '499' } }), ['bounced soft']],
    ['mailgun', mg({ event: 'failed', severity: 'permanent', reason: 'suppress-complaint' }), ['aside: failed suppress-complaint']],
    ['mailgun', mg({ event: 'failed', severity: 'temporary' }), ['aside: deferred']],
    ['mailgun', mg({ event: 'complained', flags: { 'is-test-mode': true } }), ['aside: test mode']],
    ['mailgun', mg({ event: 'opened', 'client-info': { bot: 'apple' } }), ['opened machine']],
    ['amazon-ses', ses({ notificationType: 'Bounce', bounce: { bounceType: 'Undetermined', bouncedRecipients: [{ emailAddress: 'a@free.fr' }] } }), ['bounced soft']],
    ['amazon-ses', ses({ eventType: 'Bounce', bounce: { bounceType: 'Permanent', bounceSubType: 'OnAccountSuppressionList', bouncedRecipients: [{ emailAddress: 'a@free.fr' }] } }), ['aside: Bounce OnAccountSuppressionList']],
    ['amazon-ses', ses({ notificationType: 'Complaint', complaint: { complaintFeedbackType: 'not-spam', complainedRecipients: [{ emailAddress: 'a@free.fr' }] } }), ['complaint_withdrawn']],
    ['amazon-ses', ses({ notificationType: 'Complaint', complaint: { complaintSubType: 'OnAccountSuppressionList', complainedRecipients: [{ emailAddress: 'a@free.fr' }] } }), ['aside: Complaint OnAccountSuppressionList']],
    ['amazon-ses', ses({ eventType: 'DeliveryDelay', deliveryDelay: {} }), ['aside: DeliveryDelay']],
    ['amazon-ses', { Type: 'SubscriptionConfirmation', TopicArn: 'arn:aws:sns:eu-west-3:1:t', Message: 'Confirm' }, ['aside: SubscriptionConfirmation']],
    ['amazon-ses', { Type: 'Notification', TopicArn: 'arn:aws:sns:eu-west-3:1:t', Message: 'Successfully validated SNS topic for Amazon SES event publishing.' }, ['aside: validation']],
    ['postmark', pm({ RecordType: 'Bounce', Type: 'AutoResponder' }), ['aside: Bounce AutoResponder']],
    ['postmark', pm({ RecordType: 'Bounce', Type: 'Transient' }), ['aside: Bounce Transient']],
    ['postmark', pm({ RecordType: 'Bounce', Type: 'SoftBounce' }), ['bounced soft']],
    ['postmark', pm({ RecordType: 'Bounce', Type: 'Blocked' }), ['bounced block']],
    ['postmark', pm({ RecordType: 'SpamComplaint', Type: 'SpamComplaint' }), ['complained']],
    ['postmark', pm({ RecordType: 'SubscriptionChange', SuppressSending: true, SuppressionReason: 'SpamComplaint' }), ['aside: SubscriptionChange SpamComplaint']],
    ['postmark', pm({ RecordType: 'SubscriptionChange', SuppressSending: true, SuppressionReason: 'ManualSuppression' }), ['unsubscribed']],
    ['postmark', pm({ RecordType: 'SubscriptionChange', SuppressSending: false, SuppressionReason: null }), ['aside: SubscriptionChange']],
    ['postmark', pm({ RecordType: 'Open', UserAgent: 'Mozilla/5.0 (via ggpht.com GoogleImageProxy)' }), ['opened machine']],
    ['brevo', br('unique_proxy_open'), ['opened machine']],
    ['brevo', br('complaint'), ['complained']],
    ['brevo', br('blocked'), ['aside: blocked']],
    ['brevo', br('soft_bounce'), ['bounced soft']],
    ['mailjet', mj('bounce', { hard_bounce: false, error: 'quota exceeded' }), ['bounced soft']],
    ['mailjet', mj('bounce', { hard_bounce: true, error: 'user unknown' }), ['bounced hard']],
    ['mailjet', mj('bounce', { hard_bounce: false, error: 'greylisted' }), ['aside: deferred']],
    ['mailjet', mj('bounce', { hard_bounce: false, error: 'spam reporter' }), ['aside: bounce spam reporter']],
    ['mailjet', mj('blocked', { error: 'preblocked' }), ['aside: blocked preblocked']],
    ['mailjet', mj('spam'), ['complained']],
    ['resend', rs('email.bounced', { bounce: { message: 'gone' } }), ['bounced hard']],
    ['resend', rs('email.bounced', { bounce: { type: 'Transient' } }), ['bounced soft']],
    ['resend', rs('email.bounced', { bounce: { type: 'Permanent', subType: 'Suppressed' } }), ['aside: email.bounced Suppressed']],
    ['resend', rs('email.delivery_delayed'), ['aside: email.delivery_delayed']],
    ['sparkpost', sp('bounce', { bounce_class: '10' }), ['bounced hard']],
    ['sparkpost', sp('out_of_band', { bounce_class: '51' }), ['bounced block']],
    ['sparkpost', sp('bounce', { bounce_class: '22' }), ['bounced soft']],
    ['sparkpost', sp('bounce', { bounce_class: '60' }), ['aside: bounce 60']],
    ['sparkpost', sp('bounce', { bounce_class: '90' }), ['unsubscribed']],
    ['sparkpost', sp('spam_complaint', { fbtype: 'not-spam' }), ['complaint_withdrawn']],
    ['sparkpost', sp('policy_rejection'), ['aside: policy_rejection']],
    ['sparkpost', sp('open', { user_agent_parsed: { is_prefetched: true } }, 'track_event'), ['opened machine']],
    ['sparkpost', { msys: {} }, ['aside: ping']],
    ['mandrill', md('soft_bounce'), ['bounced soft']],
    ['mandrill', md('spam'), ['complained']],
    ['mandrill', md('reject'), ['aside: reject']],
    ['mandrill', md('send'), ['aside: send']],
    ['mandrill', { type: 'blacklist', action: 'add', reject: { email: 'ana@free.fr' }, ts: 1 }, ['aside: blacklist']],
  ] as [string, object, string[]][])('of %s: %j', (source, event, expected) => {
    expect(kindsOf(told(source, event))).toEqual(expected);
  });

  it('keep what tells their send, their campaign and their moment', () => {
    expect(told('sendgrid', sg({ event: 'delivered', 'smtp-id': '<abc@ismtpd>', campaign_id: 'SPRING', category: 'supplier:S1' }))[0])
      .toEqual([{ event_id: 'E1', send_id: 'abc', campaign_id: 'SPRING', email: 'ana@free.fr', message_id: '<abc@ismtpd>', type: 'delivered', occurred_at: AT }]);
    expect(told('mailgun', mg({ event: 'clicked', tags: ['news', 'campaign:SPRING'], 'user-variables': { send_id: 's-9' }, url: 'https://a.example', ip: '192.0.2.1', 'client-info': { 'user-agent': 'Firefox' } }))[0])
      .toEqual([{ event_id: 'M1', send_id: 's-9', campaign_id: 'SPRING', email: 'ana@free.fr', message_id: 'm1@mg.example', type: 'clicked', occurred_at: '2025-03-03T10:30:00.250Z', url: 'https://a.example', ip: '192.0.2.1', user_agent: 'Firefox' }]);
    expect(told('postmark', { RecordType: 'Delivery', Recipient: 'ana@free.fr', MessageID: 'pm-1', DeliveredAt: AT, Tag: '', Metadata: { campaign: 'SPRING' } })[0])
      .toEqual([{ campaign_id: 'SPRING', email: 'ana@free.fr', message_id: 'pm-1', type: 'delivered', occurred_at: AT }]);
    expect(told('brevo', br('delivered', { 'X-Mailin-custom': 'campaign_id:SPRING|other:1', tag: '["a"]' }))[0])
      .toEqual([{ campaign_id: 'SPRING', email: 'ana@free.fr', message_id: '<b1@smtp.example>', type: 'delivered', occurred_at: AT }]);
    expect(told('resend', rs('email.delivered', { to: ['Ana <ana@free.fr>'], tags: [{ name: 'campaign_id', value: 'SPRING' }], headers: [{ name: 'X-Send-Id', value: 's-9' }] }))[0])
      .toEqual([{ send_id: 's-9', campaign_id: 'SPRING', email: 'ana@free.fr', message_id: 'r-1', type: 'delivered', occurred_at: AT }]);
    expect(told('sparkpost', sp('click', { campaign_id: 'SPRING', target_link_url: 'https://a.example', user_agent: 'Firefox', ip_address: '192.0.2.1' }, 'track_event'))[0])
      .toEqual([{ event_id: '90000000000000001', send_id: 'tr-1', campaign_id: 'SPRING', email: 'ana@free.fr', message_id: 'sp-1', type: 'clicked', occurred_at: AT, url: 'https://a.example', user_agent: 'Firefox', ip: '192.0.2.1' }]);
    expect(told('mandrill', md('open', { user_agent: 'Firefox', ip: '192.0.2.1' }, { metadata: [{ campaign_id: 'SPRING' }] }))[0])
      .toEqual([{ campaign_id: 'SPRING', email: 'ana@free.fr', message_id: 'md-1', type: 'opened', occurred_at: AT, user_agent: 'Firefox', ip: '192.0.2.1' }]);
  });

  it('of SES give one row per recipient, inside an SNS envelope or not', () => {
    const bounce = ses({ notificationType: 'Bounce', bounce: { bounceType: 'Transient', timestamp: AT, bouncedRecipients: [{ emailAddress: 'a@free.fr' }, { emailAddress: 'Bob <b@free.fr>' }] } }, { tags: { campaign_id: ['SPRING'] } });
    const expected = ['a@free.fr', 'b@free.fr'].map((email) => ({ campaign_id: 'SPRING', email, message_id: 'ses-1', type: 'bounced', occurred_at: AT, bounce_type: 'soft' }));
    expect(told('amazon-ses', bounce)[0]).toEqual(expected);
    expect(told('amazon-ses', { Type: 'Notification', TopicArn: 'arn:aws:sns:eu-west-3:1:t', Timestamp: '2025-03-04T00:00:00Z', Message: JSON.stringify(bounce) })[0]).toEqual(expected);
  });

  it('do not say who of several opened', () => {
    expect(told('amazon-ses', ses({ eventType: 'Open', open: { timestamp: AT } }, { destination: ['a@free.fr', 'b@free.fr'] }))[0]).toEqual([{ message_id: 'ses-1', type: 'opened', occurred_at: AT }]);
  });

  it('of Brevo take the Unix time, in seconds or milliseconds, before any date', () => {
    const instants = [{}, { ts_epoch: 1_740_997_800 }, { ts_epoch: undefined, ts_event: 1_740_997_800, ts: 5 }, { ts_epoch: undefined, s_epoch: 1_740_997_800_000 }].map((more) => told('brevo', br('opened', more))[0][0]!['occurred_at']);
    expect(instants).toEqual([AT, AT, AT, AT]);
    expect(told('brevo', br('opened', { ts_epoch: undefined }))[0][0]!['occurred_at']).toBe('2025-03-03 23:59:59');
  });

  it('of Mailjet keep ids beyond 2^53, and the sender’s own', () => {
    const event = parseJson('{"event":"sent","time":1740997800,"MessageID":98765432109876543,"email":"ana@free.fr","CustomID":"s-9","customcampaign":"SPRING","Payload":"{\\"x\\":1}"}') as object;
    expect(told('mailjet', event)[0]).toEqual([{ send_id: 's-9', campaign_id: 'SPRING', email: 'ana@free.fr', message_id: '98765432109876543', type: 'delivered', occurred_at: AT }]);
  });

  it('may come as a list, an unknown neighbour among them', () => {
    expect(kindsOf(told('mandrill', [md('open'), { other: true }, md('deferral')]))).toEqual(['opened', 'aside: ?', 'aside: deferral']);
  });

  it.each([
    ['mailgun', { items: [(mg({ event: 'complained', 'log-level': 'warn' }) as { 'event-data': object })['event-data'], { event: 'accepted', id: 'M2', timestamp: 1, 'log-level': 'info' }], paging: {} }, ['complained', 'aside: accepted']],
    ['postmark', { TotalCount: 1, Bounces: [pm({ RecordType: 'Bounce', Type: 'HardBounce' })] }, ['bounced hard']],
    ['sparkpost', { results: [{ type: 'spam_complaint', event_id: '9', rcpt_to: 'ana@free.fr', transmission_id: 'tr-1', timestamp: AT }], total_count: 1 }, ['complained']],
    ['amazon-ses', { Records: [{ EventSource: 'aws:sns', Sns: { Type: 'Notification', TopicArn: 'arn:aws:sns:eu-west-3:1:t', Message: JSON.stringify(ses({ notificationType: 'Complaint', complaint: { complainedRecipients: [{ emailAddress: 'a@free.fr' }], timestamp: AT } })) } }] }, ['complained']],
  ] as [string, object, string[]][])('of %s are read from what its API answers', (source, answer, expected) => {
    expect(kindsOf(told(source, answer))).toEqual(expected);
    expect(told(source, answer)[0][0]).toMatchObject({ type: expected[0]!.split(' ')[0] });
  });

  it('of the API are those of the webhook', () => {
    const { 'event-data': bare } = mg({ event: 'delivered', 'log-level': 'info' }) as { 'event-data': object };
    expect(told('mailgun', { items: [bare] })).toEqual(told('mailgun', mg({ event: 'delivered' })));
    const { msys } = sp('delivery') as { msys: { message_event: object } };
    expect(told('sparkpost', { results: [{ ...msys.message_event, timestamp: AT }] })).toEqual(told('sparkpost', sp('delivery')));
  });

  it('are told from other JSON', () => {
    const others = [null, 3, 'text', [], {}, { event: 'open', email: 'ana@free.fr' }, { event: 'MessageSent', payload: {}, uuid: 'u' }, { type: 'activity.sent', created_at: AT, data: {} }, { event_name: 'transactional_email_status', email: 'a@free.fr', status: 'sent' }, { mail: {} }, { RecordType: 'Open' }, { items: [{ event: 'open' }] }, { results: [] }, { event_id: 'e', type: 'delivered', timestamp: AT, message_id: 'm', email: 'ana@free.fr' }];
    for (const other of others) expect(SOURCES.filter(({ documents }) => documents?.some((one) => one.id === 'events' && one.recognises(other)))).toEqual([]);
  });

  it('show no address in the name of an event', () => {
    expect(kindsOf(told('sendgrid', sg({ event: 'ana@free.fr' })))).toEqual(['aside: ?']);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCES } from '@e-respect/ingest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '../questions/bench.ts';

/** Payloads that others have captured are never kept in the repository: a directory named from outside holds them, or the tests are skipped. */
const directory = join(process.env['ERESPECT_REFERENCE_DATA'] ?? '', 'webhooks');
const hasReference = process.env['ERESPECT_REFERENCE_DATA'] !== undefined && existsSync(directory);
if (!hasReference) console.warn('Skipped: ERESPECT_REFERENCE_DATA holds no webhooks.');

/** Requests of one service, each as the events it holds. */
function requestsOf(service: string): unknown[][] {
  const captured = JSON.parse(readFileSync(join(directory, `${service}.json`), 'utf8')) as { payload: unknown }[];
  return captured.map(({ payload }) => (Array.isArray(payload) ? (payload as unknown[]) : [payload]));
}

/** Whose each event is, and what its readers make of it. */
function told(event: unknown): string {
  return SOURCES.flatMap(({ id, documents = [] }) => documents.filter((each) => each.recognises(event)).map((each) => {
    const { rows, setAside } = each.read(event);
    return [id, ...rows.map(({ type, bounce_type, machine }) => [type, bounce_type, machine && 'machine'].filter(Boolean).join(' ')), ...setAside.map((name) => `(${name})`)].join(' ');
  })).join(' | ');
}

/** Worked out by hand from the services' own pages, event by event in the order of the files. */
const EXPECTED: Record<string, string[]> = {
  sendgrid: ['sendgrid (processed)', 'sendgrid (dropped)', 'sendgrid (dropped)', 'sendgrid (deferred)', 'sendgrid clicked'],
  mailgun: [
    ...Array.from({ length: 4 }, () => 'mailgun delivered'), 'mailgun bounced hard', 'mailgun (deferred)', 'mailgun complained', 'mailgun opened', 'mailgun (accepted)',
    // The webhooks it sent before 2018 are nobody's now.
    '', '',
  ],
  amazon_ses: ['amazon-ses bounced hard', 'amazon-ses complained', 'amazon-ses (Send)', 'amazon-ses opened', 'amazon-ses (Rendering Failure)'],
  postmark: ['postmark bounced hard', 'postmark opened', 'postmark complained', 'postmark (SubscriptionChange)', 'postmark unsubscribed'],
  brevo: ['brevo (request)', 'brevo bounced hard', 'brevo (blocked)', 'brevo complained', 'brevo (error)', 'brevo opened', 'brevo opened machine', 'brevo clicked'],
  mailjet: ['mailjet delivered', 'mailjet opened', 'mailjet (blocked typofix)', 'mailjet unsubscribed', 'mailjet delivered'],
  resend: ['resend (email.sent)', 'resend bounced hard', 'resend (email.delivery_delayed)', 'resend opened'],
  sparkpost: ['sparkpost (ping)', 'sparkpost delivered', 'sparkpost (delay)', 'sparkpost (generation_rejection)', 'sparkpost (bounce 60)', 'sparkpost opened', 'sparkpost clicked'],
  mandrill: ['mandrill (send)', 'mandrill clicked', 'mandrill (send)'],
  mailersend: ['', '', '', ''],
  postal: ['', '', ''],
  unisender_go: ['', '', '', '', ''],
};

describe.skipIf(!hasReference)('captured webhooks', () => {
  let bench: Bench;
  beforeAll(async () => { bench = await openBench(); });
  afterAll(() => bench.close());

  it.each(Object.entries(EXPECTED))('of %s', (service, expected) => {
    expect(requestsOf(service).flat().map(told)).toEqual(expected);
  });

  it('keep moments, people and ids', () => {
    const first = (service: string, at: number): Record<string, string> => {
      const event = requestsOf(service).flat()[at];
      return SOURCES.flatMap(({ documents = [] }) => documents.filter((each) => each.recognises(event))).map((each) => each.read(event).rows[0]!)[0]!;
    };
    expect(first('amazon_ses', 0)).toMatchObject({ email: 'jane@example.com', occurred_at: '2016-01-27T14:59:44.101Z', message_id: '00000138111222aa-33322211-cccc-cccc-cccc-ddddaaaa0680-000000' });
    expect(first('brevo', 3)['occurred_at']).toBe('2020-11-09T14:54:14.000Z');
    expect(first('brevo', 6)['occurred_at']).toBe('2018-08-17T06:18:02.000Z');
    expect(first('mailgun', 4)).toMatchObject({ email: 'invalid@example.com', occurred_at: '2018-08-12T21:47:02.390Z', message_id: '20180812214658.1.0DF563D0B3597700@example.org' });
    expect(first('mailjet', 0)).toMatchObject({ message_id: '12345678901234568', campaign_id: 'tag1', occurred_at: '2017-06-22T01:05:27.000Z' });
    expect(first('postmark', 0)).toMatchObject({ email: 'bounce@example.com', occurred_at: '2016-04-27T16:28:50.3963933-04:00' });
    expect(first('sparkpost', 1)).toMatchObject({ event_id: '92356927693813856', message_id: '65832150921904138', occurred_at: '2016-02-02T19:50:00.000Z' });
    expect(first('sendgrid', 4)).toMatchObject({ send_id: '_fjPjuJfRW-IPs5SuvYotg', occurred_at: '2016-04-19T19:47:30.000Z' });
  });

  it.each(Object.entries(EXPECTED).filter(([, expected]) => expected.every((each) => each !== '')))('of %s in a file lose nothing', async (service, expected) => {
    const events = requestsOf(service).flat();
    const answer = await bench.load({ name: `${service}.ndjson`, text: events.map((event) => JSON.stringify(event)).join('\n') });
    const setAside = expected.filter((each) => each.includes('(')).length;
    expect([answer.source, answer.rows_read, answer.rows_skipped]).toEqual([service.replace('_', '-'), events.length - setAside, setAside]);
    expect(answer.rows_loaded + answer.rows_duplicate + answer.rows_corrected + answer.rows_pending + answer.rows_rejected).toBe(answer.rows_read);
    const array = await bench.load({ name: `${service}.json`, text: JSON.stringify(events, null, 1), dryRun: true });
    expect([array.rows_read, array.rows_skipped, array.rows_pending, array.rows_rejected]).toEqual([answer.rows_read, answer.rows_skipped, 0, answer.rows_rejected]);
  });
});

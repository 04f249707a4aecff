import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { bounceType } from './bounce-class.ts';
import { bounceMails } from './index.ts';

const [bounces] = bounceMails.documents!;
const parse = (text: string): Promise<unknown> => PostalMime.parse(text, { attachmentEncoding: 'arraybuffer', forceRfc822Attachments: true });
const DATED = 'Date: Fri, 06 Feb 2026 10:00:00 +0100\nMessage-ID: <b1@mx.example>';

async function read(text: string): Promise<{ rows: readonly Readonly<Record<string, string>>[]; setAside: readonly string[] }> {
  const mail = await parse(text);
  expect(bounces!.recognises(mail)).toBe(true);
  return bounces!.read(mail);
}

const dsn = (status: string, notice = 'Not delivered.'): string => `From: MAILER-DAEMON@mx.example
${DATED}
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain

${notice}
--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
Arrival-Date: Fri, 06 Feb 2026 09:00:00 +0100

${status}

--b1
Content-Type: text/rfc822-headers

From: a@news.example
To: whoever@example.fr
Message-ID: <m1@news.example>
X-Campaign-ID: SPRING

--b1--
`;

describe('a delivery status report', () => {
  it('gives a row for each recipient, with what the returned headers tell', async () => {
    const { rows, setAside } = await read(dsn(`Original-Recipient: rfc822;lea@example.fr
Final-Recipient: rfc822; box42@inside.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <box42@inside.example>: no such user
Last-Attempt-Date: Fri, 06 Feb 2026 09:30:00 +0100

Final-Recipient: rfc822; tom@example.fr
Action: Failed (mailbox)
Status: 5.0.0
Diagnostic-Code: smtp; 552
    over quota

Final-Recipient: rfc822; zoe@example.fr
Action: delayed
Status: 4.4.1

Final-Recipient: rfc822; ana@example.fr
Action: delivered
Status: 2.0.0`));
    const common = { message_id: 'm1@news.example', campaign_id: 'SPRING' };
    expect(rows).toEqual([
      { ...common, type: 'bounced', bounce_type: 'hard', email: 'lea@example.fr', occurred_at: '2026-02-06T08:30:00Z', event_id: 'b1@mx.example#1' },
      { ...common, type: 'bounced', bounce_type: 'soft', email: 'tom@example.fr', occurred_at: '2026-02-06T09:00:00Z', event_id: 'b1@mx.example#2' },
      { ...common, type: 'delivered', email: 'ana@example.fr', occurred_at: '2026-02-06T09:00:00Z', event_id: 'b1@mx.example#4' },
    ]);
    expect(setAside).toEqual(['delayed']);
  });

  it('looks for the reason in the words when the fields give none', async () => {
    const { rows } = await read(dsn('Final-Recipient: rfc822; lea@example.fr\nAction: failed\nStatus: 5.0.0\n\nFinal-Recipient: rfc822; tom@example.fr\nAction: failed\nStatus: 5.0.0', 'lea@example.fr: 552 5.2.2 Mailbox full\ntom@example.fr: 550 Blocked by our policy'));
    expect(rows.map((row) => row['bounce_type'])).toEqual(['soft', 'block']);
  });

  it('sets aside a report that names nobody', async () => {
    expect(await read(`From: MAILER-DAEMON@mx.example\n${DATED}\nSubject: Returned mail\nContent-Type: multipart/report; report-type=delivery-status; boundary="none"\n\nlost\n`)).toEqual({ rows: [], setAside: ['bounce without recipient'] });
  });
});

describe('a notice in words', () => {
  const notice = (headers: string, body: string): string => `${DATED}\n${headers}\n\n${body}\n`;
  const rowsOf = async (text: string): Promise<(string | undefined)[][]> => (await read(text)).rows.map((row) => [row['email'], row['bounce_type'], row['message_id']]);

  it('of qmail and Yahoo', async () => {
    expect(await rowsOf(notice('From: MAILER-DAEMON@mx.example\nSubject: failure notice', `Hi. This is the qmail-send program at mx.example.
I'm afraid I wasn't able to deliver your message to the following addresses.

<lea@example.fr>:
Remote host said: 550 5.1.1 no mailbox here by that name

<tom@example.fr>:
Remote host said: 452 4.2.2 try later

--- Below this line is a copy of the message.

From: a@news.example
Message-ID: <m1@news.example>

<hidden@example.fr>: not a recipient`))).toEqual([['lea@example.fr', 'hard', 'm1@news.example'], ['tom@example.fr', 'soft', 'm1@news.example']]);
  });

  it('of Exim, with the address that was written to', async () => {
    expect(await rowsOf(notice('From: Mail Delivery System <Mailer-Daemon@mx.example>\nX-Failed-Recipients: box@inside.example\nAuto-Submitted: auto-replied\nSubject: Mail delivery failed: returning message to sender', `The following address(es) failed:

  box@inside.example
    (ultimately generated from lea@example.fr)
    SMTP error from remote mail server: 554 Message refused, listed in a blacklist

------ This is a copy of the message, including all the headers. ------

Message-ID: <m1@news.example>`))).toEqual([['lea@example.fr', 'block', 'm1@news.example']]);
  });

  it('of a service that sends from its own name, in French', async () => {
    expect(await rowsOf(notice('From: no-reply@fai.example\nTo: a@news.example\nSubject: =?utf-8?Q?=C3=89chec_de_la_remise?=', 'Bonjour a@news.example, votre message n’a pas pu être remis à <lea@example.fr> : boite pleine.'))).toEqual([['lea@example.fr', 'soft', undefined]]);
  });

  it('that answers the message: its id is the answered one', async () => {
    expect(await rowsOf(notice('From: postmaster@mx.example\nIn-Reply-To: <m9@news.example>\nX-Failed-Recipients: lea@example.fr\nSubject: Delivery Status Notification (Failure)', 'قيد'))).toEqual([['lea@example.fr', 'soft', 'm9@news.example']]);
  });

  it('of a service that mails its events', async () => {
    expect(await rowsOf(notice('From: no-reply@service.example\nSubject: Notification', '{"notificationType":"Bounce","bounce":{"bouncedRecipients":[{"emailAddress":"lea@example.fr","status":"5.1.1"}]},"mail":{"messageId":"0102-ab"}}'))).toEqual([['lea@example.fr', 'hard', '0102-ab']]);
  });

  it.each([
    ['an answering machine', 'From: zoe@example.fr\nSubject: Automatic reply: News'],
    ['somebody who quotes one', 'From: zoe@example.fr\nSubject: Re: Undelivered Mail Returned to Sender'],
    ['a person', 'From: zoe@example.fr\nSubject: Question'],
  ])('is not what %s writes', async (_, headers) => {
    expect(bounces!.recognises(await parse(notice(headers, 'It could not be delivered:\n<lea@example.fr>: 550 unknown user')))).toBe(false);
  });
});

it.each([
  ['5.1.1', '', 'hard'], ['5.2.2', '', 'soft'], ['5.7.26', 'unknown user', 'block'], ['4.7.1', 'blocked', 'soft'], ['5.3.4', '', 'soft'], ['5.6.0', '', 'block'], ['5.4.4', 'host not found', 'hard'],
  ['5.1.0', '550 5.1.0 not allowed to send per its SPF Record', 'block'], ['', '550 mailbox unavailable', 'hard'], ['', '450 mailbox unavailable', 'soft'], ['', '550 sorry', 'hard'],
  ['', 'host 192.0.2.55 said nothing', 'soft'], ['5.0.0', 'smtp; 550 Unknown user', 'hard'], ['5.0.0', '', 'hard'], ['', '', 'soft'],
] as const)('takes %s “%s” as %s', (status, reason, type) => {
  expect(bounceType(status, reason)).toBe(type);
});

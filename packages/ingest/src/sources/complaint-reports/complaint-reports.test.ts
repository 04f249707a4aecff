import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { DocumentRows } from '../source.ts';
import { complaintReports } from './index.ts';

const [complaints] = complaintReports.documents!;
const parse = (text: string): Promise<unknown> => PostalMime.parse(text.replaceAll('\n', '\r\n'), { attachmentEncoding: 'arraybuffer', forceRfc822Attachments: true });

interface Parts { report?: string; original?: string; id?: string; type?: string }

/** A feedback report; each part as its own lines. */
const arf = ({ report = 'Feedback-Type: abuse', original = 'To: lea@example.fr\nMessage-ID: <m1@news.example>', id = 'Message-ID: <r1@fbl.example>', type = 'multipart/report; report-type=feedback-report' }: Parts): string => `From: fbl@provider.example
To: fbl@sender.example
Date: Fri, 06 Feb 2026 10:00:00 +0100
Subject: a message from 192.0.2.7
${id}${id === '' ? '' : '\n'}MIME-Version: 1.0
Content-Type: ${type}; boundary="b1"

--b1
Content-Type: text/plain

This is an e-mail abuse report.
--b1
Content-Type: message/feedback-report

${report}
--b1
Content-Type: message/rfc822

${original}

Bonjour
--b1--
`;

async function read(text: string): Promise<DocumentRows> {
  const mail = await parse(text);
  expect(complaints!.recognises(mail)).toBe(true);
  return complaints!.read(mail);
}

describe('a feedback report', () => {
  it('gives a complaint with its person, message, campaign and send', async () => {
    const { rows, setAside } = await read(arf({
      report: 'Feedback-Type: abuse\nUser-Agent: Loop/1.0\nVersion: 1\nArrival-Date: Thu, 05 Feb 2026 23:30:00 -0500\nOriginal-Rcpt-To: <Lea@Example.fr>\nReported-Domain: news.example',
      original: 'From: a@news.example\nTo: other@example.fr\nMessage-ID:\n <m1@news.example>\nX-Campaign-ID: SPRING\nX-Send-ID: S-77',
    }));
    expect(rows).toEqual([{
      type: 'complained', occurred_at: '2026-02-06T04:30:00Z', email: 'Lea@Example.fr', message_id: 'm1@news.example', campaign_id: 'SPRING', send_id: 'S-77', event_id: 'r1@fbl.example#1',
    }]);
    expect(setAside).toEqual([]);
  });

  it.each(['redacted', '', '****@example.fr', 'redacted@example.fr', 'd41d8cd98f00b204e9800998ecf8427e@example.fr', 'lea'])('takes the person from the message when the report hides it as “%s”', async (hidden) => {
    const { rows } = await read(arf({ report: `Feedback-Type: abuse\nOriginal-Rcpt-To: ${hidden}` }));
    expect(rows.map(({ email }) => email)).toEqual(['lea@example.fr']);
  });

  it('names nobody when both hide the person, and keeps the message', async () => {
    const { rows } = await read(arf({ original: 'To: redacted@example.fr\nMessage-ID: m1@news.example' }));
    expect(rows).toEqual([{ type: 'complained', occurred_at: '2026-02-06T09:00:00Z', message_id: 'm1@news.example', event_id: 'r1@fbl.example#1' }]);
  });

  it.each([['not-spam', 'complaint_withdrawn'], ['fraud', 'complained'], ['virus', 'complained'], ['other', 'complained'], ['opt-out', 'unsubscribed']])('reads %s as %s', async (told, type) => {
    expect((await read(arf({ report: `Feedback-Type: ${told}` }))).rows.map((row) => row['type'])).toEqual([type]);
  });

  it('takes a report without a type as a complaint', async () => {
    expect((await read(arf({ report: 'User-Agent: Loop/1.0' }))).rows).toHaveLength(1);
  });

  it.each([['auth-failure', 'auth-failure'], ['mood', 'mood'], ['x@y.example', 'other feedback']])('sets %s aside', async (told, name) => {
    expect(await read(arf({ report: `Feedback-Type: ${told}` }))).toEqual({ rows: [], setAside: [name] });
  });

  it('gives as many complaints as incidents are told', async () => {
    const { rows } = await read(arf({ report: 'Feedback-Type: abuse\nIncidents: 3' }));
    expect(rows.map((row) => row['event_id'])).toEqual(['r1@fbl.example#1', 'r1@fbl.example#2', 'r1@fbl.example#3']);
    expect((await read(arf({ report: 'Incidents: 99999999' }))).rows).toHaveLength(10_000);
    expect((await read(arf({ report: 'Incidents: many' }))).rows).toHaveLength(1);
  });

  it('does not choose who complained among several recipients, unless each did', async () => {
    const two = 'Original-Rcpt-To: a@example.fr\nOriginal-Rcpt-To: b@example.fr';
    expect((await read(arf({ report: two }))).rows.map(({ email }) => email)).toEqual([undefined]);
    expect((await read(arf({ report: `${two}\nIncidents: 2` }))).rows.map(({ email }) => email)).toEqual(['a@example.fr', 'b@example.fr']);
  });

  it('takes the campaign from a Feedback-ID of four parts, when nothing else names it', async () => {
    const campaigns = async (headers: string): Promise<(string | undefined)[]> => (await read(arf({ original: `Message-ID: m1@news.example\n${headers}` }))).rows.map((row) => row['campaign_id']);
    expect(await campaigns('Feedback-ID: SPRING:cust7:news:acme')).toEqual(['SPRING']);
    expect(await campaigns('Feedback-ID: 1.eu-west-1.abc=:AmazonSES')).toEqual([undefined]);
    expect(await campaigns('Feedback-ID: SPRING:cust7:news:acme\nX-Campaign: SUMMER')).toEqual(['SUMMER']);
  });

  it('leaves the event without an id when the report has none', async () => {
    expect((await read(arf({ id: '' }))).rows.map((row) => row['event_id'])).toEqual([undefined]);
  });
});

describe('other mail of an abuse mailbox', () => {
  it('reads a message forwarded by a desk as a complaint', async () => {
    const { rows } = await read(`From: staff@hotmail.example\nDate: Fri, 06 Feb 2026 10:00:00 +0000\nSubject: complaint about message from 192.0.2.7\nMessage-ID: <d1@desk.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b1"\n\n--b1\nContent-Type: message/rfc822\n\nX-HmXmrOriginalRecipient: lea@example.fr\nTo: list@example.fr\nMessage-ID: <m1@news.example>\n\nBonjour\n--b1--\n`);
    expect(rows).toEqual([{ type: 'complained', occurred_at: '2026-02-06T10:00:00Z', email: 'lea@example.fr', message_id: 'm1@news.example', event_id: 'd1@desk.example#1' }]);
  });

  it('sets a note on failed authentication aside', async () => {
    expect(await read('From: no-reply@gate.example\nSubject: DMARC Forensic Report for news.example from IP 192.0.2.7\nContent-Type: text/plain\n\nA message has failed your policy.\n')).toEqual({ rows: [], setAside: ['auth-failure'] });
  });

  it('reads bounces too, and sets the rest aside', async () => {
    const other = async (text: string): Promise<DocumentRows> => {
      const mail = await parse(text);
      expect(complaints!.recognises(mail)).toBe(false);
      return complaints!.readOther!(mail);
    };
    const bounce = await other('From: MAILER-DAEMON@mx.example\nDate: Fri, 06 Feb 2026 10:00:00 +0000\nSubject: failure notice\n\n<tom@example.fr>:\n550 5.1.1 unknown user\n');
    expect(bounce.rows).toEqual([{ type: 'bounced', bounce_type: 'hard', email: 'tom@example.fr', occurred_at: '2026-02-06T10:00:00Z' }]);
    expect(await other('From: zoe@example.fr\nSubject: Hello\n\nThank you!\n')).toEqual({ rows: [], setAside: ['mail'] });
    expect(await other('From: zoe@example.fr\nSubject: Out of office: Hello\n\nBack on Monday. Your mail was not delivered to tom@example.fr\n')).toEqual({ rows: [], setAside: ['autoreply'] });
  });
});

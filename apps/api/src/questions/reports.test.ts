import { gzipSync } from 'node:zlib';
import { queryRequest, type ImportAnswer } from '@e-respect/contract';
import { allRows } from '@e-respect/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuery } from './answer-query.ts';
import { openBench, type Bench } from './bench.ts';

const mail = (headers: string, body: string): string => `From sender@mx.example Fri Feb  6 10:00:00 2026\n${headers}\nDate: Fri, 06 Feb 2026 10:00:00 +0000\n\n${body}\n\n`;
const part = (type: string, text: string): string => `--b1\nContent-Type: ${type}\n\n${text}\n`;
const complaint = (id: string, original: string): string => mail(
  `From: fbl@provider.example\nSubject: a complaint\nMessage-ID: <${id}@fbl.example>\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=feedback-report; boundary="b1"`,
  `${part('text/plain', 'Somebody complains.')}${part('message/feedback-report', 'Feedback-Type: abuse\nVersion: 1')}${part('message/rfc822', `${original}\n\nBonjour`)}--b1--`);

const MAILBOX = [
  mail('From: zoe@example.fr\nSubject: Hello\nMessage-ID: <h1@example.fr>', 'Thank you!'),
  complaint('r1', 'To: redacted\nMessage-ID: <m1@news.example>'),
  complaint('r2', 'To: tom@example.fr\nX-Campaign-ID: SPRING'),
  mail('From: MAILER-DAEMON@mx.example\nSubject: failure notice\nMessage-ID: <b1@mx.example>', '<Ana@Example.fr>:\n550 5.1.1 unknown user\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <m3@news.example>'),
].join('');

const SENDS = 'send_id,campaign_id,email,sent_at\n<m1@news.example>,SPRING,lea@example.fr,2026-02-05T08:00:00Z\nm2@news.example,SPRING,tom@example.fr,2026-02-05T08:00:00Z\nm3@news.example,SPRING,ana@example.fr,2026-02-05T08:00:00Z\n';

/** 1 770 249 600 is midnight UTC of 2026-02-05. */
const aggregate = (id: string, count: number): string => `<?xml version="1.0"?>
<feedback><report_metadata><org_name>google.com</org_name><report_id>${id}</report_id><date_range><begin>1770249600</begin><end>1770335999</end></date_range></report_metadata>
<policy_published><domain>news.example</domain><p>none</p></policy_published>
<record><row><source_ip>192.0.2.7</source_ip><count>${count}</count><policy_evaluated><dkim>pass</dkim><spf>fail</spf></policy_evaluated></row></record></feedback>`;

const SNDS = '192.0.2.7,2/5/2026 10:00 AM,2/5/2026 7:00 PM,1895,1894,1890,GREEN,< 0.1%,,,0,,,\n192.0.2.8,2/5/2026 10:00 AM,2/5/2026 7:00 PM,9,9,many,GREEN,0.3%,,,0,,,\n';
const counts = ({ source, rows_read: read, rows_loaded: loaded, rows_duplicate: duplicate, rows_pending: pending, rows_rejected: rejected, rows_skipped: skipped }: ImportAnswer): object =>
  ({ source, read, loaded, duplicate, pending, rejected, skipped });

describe('reports dropped as they are', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
    await bench.load({ kind: 'suppliers', name: 's.csv', text: 'supplier_id,name\nPUB,Publisher\n' });
    await bench.load({ kind: 'campaigns', name: 'c.csv', text: 'campaign_id,name,supplier_id,channel\nSPRING,Spring,PUB,email\n' });
  });
  afterAll(() => bench.close());
  const rowsOf = (sql: string): ReturnType<typeof allRows> => bench.warehouse.write((connection) => allRows(connection, sql));

  it('a mailbox of complaints, bounces and other mail folds into sends that come later', async () => {
    const early = await bench.load({ name: 'abuse.mbox', text: MAILBOX });
    expect(counts(early)).toEqual({ source: 'complaint-reports', read: 3, loaded: 0, duplicate: 0, pending: 3, rejected: 0, skipped: 1 });
    expect(early.set_aside).toEqual([{ name: 'mail', rows: 1 }]);
    await bench.load({ kind: 'sends', name: 'sends.csv', text: SENDS });
    const query = queryRequest.parse({ figures: ['complaints', 'bounces_hard', 'sends'], period: { from: '2026-02-01', to: '2026-02-28' }, as_of: '2026-02-28' });
    expect((await answerQuery(query, bench)).totals.figures).toMatchObject({ complaints: { value: 2 }, bounces_hard: { value: 1 }, sends: { value: 3 } });
  });

  it('the same mailbox under its other name changes nothing', async () => {
    expect(counts(await bench.load({ name: 'abuse.mbox', text: MAILBOX, source: 'bounce-mails' }))).toEqual({ source: 'bounce-mails', read: 3, loaded: 0, duplicate: 3, pending: 0, rejected: 0, skipped: 1 });
  });

  it('two DMARC reports of a receiver and day count together, and once each', async () => {
    for (const [id, count] of [['1', 3], ['2', 5], ['1', 3]] as const) await bench.load({ name: 'r.xml.gz', text: gzipSync(aggregate(id, count)) });
    const [row] = await rowsOf("SELECT count(*) AS reports, CAST(sum(volume) AS INTEGER) AS volume, CAST(min(day) AS VARCHAR) AS day, min(provider) AS provider FROM reputation_feed WHERE feed = 'dmarc' AND replaced_by IS NULL");
    expect({ ...row, reports: Number(row!['reports']) }).toEqual({ reports: 2, volume: 8, day: '2026-02-05', provider: 'gmail' });
  });

  it('SNDS without heads is read from its first line, and refused by its own lines', async () => {
    const answer = await bench.load({ name: 'snds.csv', text: SNDS });
    expect(counts(answer)).toEqual({ source: 'microsoft-snds', read: 2, loaded: 1, duplicate: 0, pending: 0, rejected: 1, skipped: 0 });
    expect(answer.rejects.map(({ line, column, code }) => [line, column, code])).toEqual([[2, 'Message Recipients', 'invalid_count']]);
    const rows = await rowsOf("SELECT domain_or_ip, CAST(day AS VARCHAR) AS day, CAST(spam_rate AS VARCHAR) AS spam_rate, spam_rate_bound, denominator, CAST(volume AS INTEGER) AS volume FROM reputation_feed WHERE feed = 'snds'");
    expect(rows).toEqual([{ domain_or_ip: '192.0.2.7', day: '2026-02-05', spam_rate: '0.001000000', spam_rate_bound: 'below', denominator: 'rcpt', volume: 1890 }]);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRows } from '@e-respect/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '../questions/bench.ts';

/** Public files are never kept in the repository: a directory named from outside holds them, or the tests are skipped. */
const directory = join(process.env['ERESPECT_REFERENCE_DATA'] ?? '', 'bounces');
const hasReference = process.env['ERESPECT_REFERENCE_DATA'] !== undefined && existsSync(directory);
if (!hasReference) console.warn('Skipped: ERESPECT_REFERENCE_DATA holds no bounces.');

/**
 * What a reader says of each of them: how its recipients failed, one letter each. h: no such address or domain, or refused
 * for good. s: full, too large, broken or busy. b: refused for who sends or what is sent. Nothing: no failure of a message.
 */
const BY_EYE: Readonly<Record<string, string>> = {
  'lhost-activehunter-01': 'h', 'lhost-amazonses-09': 'h', 'lhost-amazonses-21': 'b', 'lhost-aol-05': 'h', 'lhost-domino-02': 'h', 'lhost-dragonfly-11': 'h', 'lhost-dragonfly-23': 's',
  'lhost-exchange2003-03': 'h', 'lhost-exim-02': 'hh', 'lhost-exim-34': 'b', 'lhost-exim-46': 'b', 'lhost-exim-58': 's', 'lhost-facebook-04': 'h', 'lhost-gmail-11': 's',
  'lhost-googlegroups-03': 'h', 'lhost-googlegroups-15': 'b', 'lhost-gsuite-12': 'b', 'lhost-kddi-01': 's', 'lhost-mailru-07': 'h', 'lhost-messagingserver-01': 'h', 'lhost-mfilter-01': 'h',
  'lhost-office365-03': 'b', 'lhost-opensmtpd-02': 'hs', 'lhost-opensmtpd-17': 'hs', 'lhost-postfix-04': 'h', 'lhost-postfix-17': 'h', 'lhost-postfix-39': 'b', 'lhost-postfix-51': 'b',
  'lhost-postfix-63': 's', 'lhost-postfix-75': '', 'lhost-qmail-06': 's', 'lhost-qmail-18': 'h', 'lhost-receivingses-05': 's', 'lhost-sendmail-06': 'b', 'lhost-sendmail-18': 's',
  'lhost-sendmail-31': 'bb', 'lhost-sendmail-43': 'b', 'lhost-sendmail-55': '', 'lhost-v5sendmail-04': 'hh', 'lhost-x2-05': 's', 'lhost-yahoo-02': 's', 'lhost-yahoo-14': 'b',
  'rfc3464-06': 'h', 'rfc3464-38': 's', 'rhost-apple-03': 's', 'rhost-franceptt-11': 's', 'rhost-iua-01': 'h', 'rhost-nttdocomo-03': 'h',
};

/** A group that does not exist, told in Arabic without a code; a sender's own account set up wrongly; a header without a space; parts whose boundaries are missing. */
const NOT_UNDERSTOOD = new Set(['lhost-googlegroups-03', 'lhost-googlegroups-15', 'lhost-x2-05', 'rfc3464-06']);

describe.skipIf(!hasReference)('bounce mails of many servers', () => {
  let bench: Bench;
  const read: Record<string, string> = {};
  beforeAll(async () => {
    bench = await openBench();
    for (const name of readdirSync(directory).filter((file) => file.endsWith('.eml'))) {
      // Some return nothing of the message: a row that tells no message is refused, whatever its bounce.
      const text = readFileSync(join(directory, name), 'latin1').replace(/^(From .*\n)?/, '$1In-Reply-To: <m1@news.example>\n');
      const answer = await bench.load({ name, text: Buffer.from(text, 'latin1'), source: 'bounce-mails' }).catch(() => undefined);
      const rows = answer ? await bench.warehouse.write((connection) => allRows(connection, `SELECT bounce_type FROM outcomes WHERE import_no = (SELECT max(import_no) FROM imports) AND type = 'bounced'`)) : [];
      if (answer) expect(answer.rows_rejected, name).toBe(0);
      read[name.replace('.eml', '')] = answer?.rows_read === 0 ? '' : rows.map((row) => String(row['bounce_type'])[0]).sort().join('');
    }
  });
  afterAll(() => bench.close());

  it('are understood but for those named', () => {
    const others = Object.keys(read).filter((name) => BY_EYE[name] === undefined);
    const wrong = Object.entries(BY_EYE).filter(([name, classes]) => name in read && read[name] !== classes).map(([name]) => name);
    console.warn(`Bounces understood: ${Object.keys(read).length - wrong.length - others.length} of ${Object.keys(read).length}.`);
    expect([...others, ...wrong.filter((name) => !NOT_UNDERSTOOD.has(name))]).toEqual([]);
  });
});

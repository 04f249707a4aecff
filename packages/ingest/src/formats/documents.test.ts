import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import type { Email } from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { openFile } from './open-file.ts';

async function read(file: string | Uint8Array, size = 1 << 20) {
  const bytes = Buffer.from(file as string);
  const source = (async function* () { for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size); })();
  const opened = await openFile(source);
  const found = [];
  for await (const document of opened.documents!()) found.push(document);
  return { ...opened, found, told: found.map(({ value, damage }) => damage?.code ?? (value as Email).subject ?? value) };
}

const mail = (subject: string, body = 'Bonjour'): string => `Return-Path: <>\r\nFrom: a@example.fr\r\nSubject: ${subject}\r\n\r\n${body}\r\n`;
const report = '<?xml version="1.0"?><feedback xmlns="urn:ietf:params:xml:ns:dmarc-2.0"><record><row><count>007</count></row><auth_results/></record></feedback>';
const tree = { '?xml': '', feedback: { record: [{ row: { count: '007' }, auth_results: '' }] } };

describe('mails', () => {
  it('one file, one mail, with its parts as bytes', async () => {
    const parts = 'MIME-Version: 1.0\r\nSubject: plainte\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/feedback-report\r\n\r\nFeedback-Type: abuse\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: offre\r\n\r\nx\r\n--b--\r\n';
    const { format, found } = await read(parts);
    const { attachments } = found[0]!.value as Email;
    expect(format).toBe('mail');
    expect(attachments.map(({ mimeType, content }) => [mimeType, Buffer.from(content as ArrayBuffer).toString().trim()])).toEqual([
      ['message/feedback-report', 'Feedback-Type: abuse'], ['message/rfc822', 'Subject: offre\n\nx'],
    ]);
  });

  it('an mbox, cut anywhere, with lines that begin with From', async () => {
    const from = 'From MAILER-DAEMON Thu Apr 29 23:34:45 2025\n';
    const box = `${from}${mail('un', 'From now on\n>From me\n>>From you')}\n${from}${mail('deux')}\n${from}no header at all\n`;
    for (const size of [1, 11, 1_000_000]) {
      const { told, found } = await read(box, size);
      expect(told).toEqual(['un', 'deux', 'invalid_mail']);
      expect((found[0]!.value as Email).text!.trim().split(/\r?\n/)).toEqual(['From now on', 'From me', '>From you']);
    }
  });
});

describe('XML', () => {
  it.each([['as it is', report], ['in UTF-16', Buffer.from(`\uFEFF${report}`, 'utf16le')], ['in gzip', gzipSync(report)]])('%s', async (_, file) => {
    expect((await read(file)).told).toEqual([tree]);
  });

  it.each([
    ['entities of its own', '<!DOCTYPE lol [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><lol>&lol2;</lol>'],
    ['a tag left open', '<feedback><record></feedback>'],
  ])('with %s is refused', async (_, file) => {
    expect((await read(file)).told).toEqual(['invalid_xml']);
  });

  it('in Windows-1252', async () => {
    expect((await read(Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>\x80\xe9</a>', 'latin1'))).told).toEqual([{ '?xml': '', a: '€é' }]);
  });
});

describe('archives of documents', () => {
  it('hold any number of mails and reports, numbered through', async () => {
    const zip = zipSync({ 'a.eml': strToU8(mail('un')), 'b.xml': strToU8(report), 'c.xml.gz': gzipSync(report), 'd.csv': strToU8('a;b\n1;2\n'), 'e.eml': strToU8(mail('deux')) });
    const { container, told, found } = await read(zip);
    expect({ container, told }).toEqual({ container: 'zip', told: ['un', tree, tree, 'unreadable_member', 'deux'] });
    expect(found.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
    expect(found.at(-1)!.bytesRead).toBe(zip.length);
  });

  it('hold no rows', async () => {
    const opened = await openFile((async function* () { yield Buffer.from(report); })());
    expect(() => opened.batches()).toThrow('unknown_document');
  });
});

import { gzipSync } from 'node:zlib';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { xmlTree } from '../../formats/xml-file.ts';
import { dmarc } from './index.ts';
import { receiverOf } from './receiver.ts';

const [aggregate, mailed] = dmarc.documents!;

const record = (count: string, dkim: string, spf: string, rest = ''): string =>
  `<record><row><source_ip>192.0.2.7</source_ip><count>${count}</count><policy_evaluated><disposition>none</disposition><dkim>${dkim}</dkim><spf>${spf}</spf>${rest}</policy_evaluated></row><identifiers><header_from>news.example</header_from></identifiers><auth_results></auth_results></record>`;

interface Report { organisation?: string; id?: string; begin?: string; records?: string; root?: string; domain?: string }

/** 1 767 225 600 is midnight UTC of 2026-01-01. */
const report = ({ organisation = 'google.com', id = '42', begin = '1767225600', records = record('3', 'pass', 'fail'), root = 'feedback', domain = '<domain>News.Example</domain>' }: Report): string =>
  `<?xml version="1.0"?><${root}><report_metadata><org_name>${organisation}</org_name><email>dmarc@sender.example</email><report_id>${id}</report_id><date_range><begin>${begin}</begin><end>1767311999</end></date_range></report_metadata><policy_published>${domain}<p>none</p></policy_published>${records}</feedback>`;

function row(given: Report): Readonly<Record<string, string>> {
  const tree = xmlTree(Buffer.from(report(given)));
  expect(aggregate!.recognises(tree)).toBe(true);
  return aggregate!.read(tree).rows[0]!;
}

describe('an aggregate report', () => {
  it('gives the messages of a domain and day, and the shares of them that passed', () => {
    const records = record('3', 'pass', 'fail') + record('4', 'fail', 'fail', '<reason><type></type></reason>') + record('1', 'pass', 'pass');
    expect(row({ records })).toEqual({
      feed: 'dmarc', domain_or_ip: 'news.example', day: '2026-01-01', provider: 'gmail', report_id: expect.stringMatching(/^[0-9a-f]{12}$/),
      volume: '8', auth_spf: '0.125000000', auth_dkim: '0.500000000', auth_dmarc: '0.500000000',
    });
  });

  it('counts a message once that passed both ways, and either way for DMARC', () => {
    expect(row({ records: record('1', 'pass', 'fail') + record('1', 'fail', 'pass') + record('2', 'pass', 'pass') })).toMatchObject({ auth_spf: '0.750000000', auth_dkim: '0.750000000', auth_dmarc: '1.000000000' });
  });

  it('is another row than the next report of the same receiver and day, and the same row again', () => {
    expect(row({ id: '43' })['report_id']).not.toBe(row({})['report_id']);
    expect(row({ records: record('9', 'fail', 'fail') })['report_id']).toBe(row({})['report_id']);
  });

  it('has the receiver of its address when it names no organisation', () => {
    expect(row({ organisation: '' })['provider']).toBe('sender.example');
  });

  it('is read under the namespace of the new schema', () => {
    expect(row({ root: 'feedback xmlns="urn:ietf:params:xml:ns:dmarc-2.0"' })['volume']).toBe('3');
  });

  it('without records tells of no message and no share', () => {
    expect(row({ records: '' })).not.toHaveProperty('auth_spf');
    expect(row({ records: '' })['volume']).toBe('0');
  });

  it('keeps what cannot be read, so that the row is refused for it', () => {
    expect(row({ records: record('many', 'pass', 'pass') })['volume']).toBe('many');
    expect(row({ begin: 'yesterday' })['day']).toBe('yesterday');
    expect(row({ domain: '' })).not.toHaveProperty('domain_or_ip');
  });

  it('is not any other XML', () => {
    expect(aggregate!.recognises(xmlTree(Buffer.from('<orders><order/></orders>')))).toBe(false);
    expect(aggregate!.recognises(undefined)).toBe(false);
  });
});

describe('a mailed report', () => {
  const mail = (name: string, content: Buffer): Promise<unknown> => PostalMime.parse(
    `From: dmarc@receiver.example\r\nSubject: Report Domain: news.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b1"\r\n\r\n--b1\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${content.toString('base64')}\r\n--b1--\r\n`,
    { attachmentEncoding: 'arraybuffer', forceRfc822Attachments: true });

  it.each([['report.gz', gzipSync(report({}))], ['report.xml', Buffer.from(report({}))]])('is read from %s by its content', async (name, content) => {
    const document = await mail(name, content);
    expect(mailed!.recognises(document)).toBe(true);
    expect(mailed!.read(document)).toEqual({ rows: [row({})], setAside: [] });
  });

  it('that cannot be read gives a row to refuse', async () => {
    const document = await mail('google.com!news.example!1767225600!1767311999.xml.gz', gzipSync('<feedback><broken'));
    expect(mailed!.recognises(document)).toBe(true);
    expect(mailed!.read(document).rows).toEqual([{ feed: 'dmarc' }]);
  });

  it('is not a mail with another attachment', async () => {
    const document = await mail('photo.gz', gzipSync('a photo'));
    expect(mailed!.recognises(document)).toBe(false);
    expect(mailed!.readOther!(document)).toEqual({ rows: [], setAside: ['mail'] });
  });
});

it.each([
  ['google.com', 'gmail'], ['Yahoo! Inc.', 'yahoo_aol'], ['AOL', 'yahoo_aol'], ['Enterprise Outlook', 'microsoft'], ['Outlook.com', 'microsoft'], ['Orange', 'orange'], ['wanadoo.fr', 'orange'],
  ['free.fr', 'free'], ['freenet.de', 'freenet.de'], ['SFR', 'sfr'], ['La Poste', 'laposte'], ['laposte.net', 'laposte'], ['Mail.Ru', 'mail.ru'], ['Example.ORG', 'example.org'],
])('takes %s as %s', (organisation, provider) => {
  expect(receiverOf(organisation)).toBe(provider);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import { queryRequest, type ImportAnswer } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuery } from '../questions/answer-query.ts';
import { openBench, type Bench } from '../questions/bench.ts';

const HEAD = ['lead_id', 'campaign_id', 'email', 'acquired_at', 'status', 'birth_year', 'incentivised'];
/** The fifth has no instant; the third was refused by the buyer. */
const LEADS = [
  ['9007199254740993', 'A1', 'anna@example.fr', '2025-03-03T10:00:00', 'accepted', '1990', 'true'],
  ['L2', 'A1', 'bruno@example.fr', '2025-03-30T01:30:00', 'accepted', '', 'false'],
  ['L3', 'A1', '"chloé, dite ""C"""@example.fr', '2025-03-05T12:00:00', 'rejected', '1985', ''],
  ['L4', 'A1', 'dora@example.fr', '2025-12-31T23:59:59', 'accepted', '2001', ''],
  ['L5', 'A1', 'emile@example.fr', '', 'accepted', '1970', ''],
];

const cell = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = [HEAD, ...LEADS].map((row) => row.map(cell).join(',')).join('\n');
const objects = LEADS.map((row) => `{${row.map((text, at) => `"${HEAD[at]}":${jsonOf(HEAD[at]!, text)}`).join(',')}}`);

/** Numbers and flags as JSON has them, the long id digit by digit. */
function jsonOf(head: string, text: string): string {
  if (text === '') return 'null';
  return /^\d{16}$/.test(text) || head === 'birth_year' || head === 'incentivised' ? text : JSON.stringify(text);
}

/** A zip of stored members. */
function zip(members: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(members)) {
    const content = Buffer.from(text);
    const sums = Buffer.alloc(12);
    [crc32(content), content.length, content.length].forEach((sum, index) => sums.writeUInt32LE(sum, index * 4));
    const lengths = Buffer.from([name.length, 0, 0, 0]);
    const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\0\0\0\0\0\0', 'latin1'), sums, lengths, Buffer.from(name), content]);
    const offset = Buffer.alloc(4);
    offset.writeUInt32LE(at);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0\x14\0\0\0\0\0\0\0\0\0', 'latin1'), sums, lengths, Buffer.alloc(10), offset, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(locals.length, 8);
  end.writeUInt16LE(locals.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
/** Days since the last one of 1899, as a sheet counts them. */
const serial = (instant: string): number => Date.parse(`${instant}Z`) / 86_400_000 + 25_569;

function sheetCell(text: string, column: number, row: number): string {
  const at = `r="${'ABCDEFG'[column]}${row}"`;
  if (text === '') return '';
  if (row > 1 && HEAD[column] === 'acquired_at') return `<c ${at} s="1"><v>${serial(text)}</v></c>`;
  if (row > 1 && HEAD[column] === 'birth_year') return `<c ${at}><v>${text}</v></c>`;
  if (text === 'true' || text === 'false') return `<c ${at} t="b"><v>${Number(text === 'true')}</v></c>`;
  return `<c ${at} t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
}

const xlsx = (): Buffer => zip({
  '[Content_Types].xml': '<Types/>',
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Leads" sheetId="1" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>',
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${[HEAD, ...LEADS].map((row, at) => `<row r="${at + 1}">${row.map((text, column) => sheetCell(text, column, at + 1)).join('')}</row>`).join('')}</sheetData></worksheet>`,
});

async function parquet({ warehouse }: Bench): Promise<Buffer> {
  const path = join(warehouse.stagingDirectory, 'leads.parquet');
  const literal = (text: string): string => (text === '' ? 'NULL' : `'${text.replaceAll("'", "''")}'`);
  const rows = LEADS.map((row) => `(${row.map(literal).join(', ')})`).join(', ');
  await warehouse.write((connection) => connection.run(`COPY (SELECT * REPLACE (CAST(acquired_at AS TIMESTAMP) AS acquired_at, CAST(birth_year AS INTEGER) AS birth_year, CAST(incentivised AS BOOLEAN) AS incentivised)
    FROM (VALUES ${rows}) AS leads(${HEAD.join(', ')})) TO '${path}' (FORMAT parquet)`));
  return readFileSync(path);
}

const files: Record<string, (bench: Bench) => Uint8Array | Promise<Uint8Array>> = {
  'leads.xlsx': xlsx,
  'leads.ndjson': () => Buffer.from(objects.join('\n')),
  'leads.json': () => Buffer.from(`[\n${objects.join(',\n')}\n]`),
  'leads.parquet': parquet,
  'leads.csv.gz': () => gzipSync(csv),
  'leads.csv.zip': () => zip({ 'leads.csv': csv }),
};

const query = queryRequest.parse({ figures: ['leads_gross', 'leads_accepted', 'leads_rejected'], by: ['supplier'], period: { from: '2025-01-01', to: '2025-12-31' } });
const figures = async (bench: Bench) => Object.values((await answerQuery(query, bench)).totals.figures).map(({ value }) => value);
const reasons = ({ reject_reasons: told }: ImportAnswer) => told.map(({ code, column, rows }) => [code, column, rows]);

describe('the same five leads', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
    await bench.load({ kind: 'suppliers', name: 'suppliers.csv', text: 'supplier_id,name\nS1,Alpha\n' });
    await bench.load({ kind: 'campaigns', name: 'campaigns.csv', text: 'campaign_id,name,supplier_id,channel,objective,starts_on\nA1,Alpha,S1,email,recruit,2025-03-01\n' });
    const answer = await bench.load({ kind: 'leads', name: 'leads.csv', text: csv });
    expect(answer).toMatchObject({ rows_read: 5, rows_loaded: 4, rows_rejected: 1, rows_pending: 0, rows_duplicate: 0 });
    expect(reasons(answer)).toEqual([['missing_value', 'acquired_at', 1]]);
  });
  afterAll(() => bench.close());

  // Known to the last second and digit: read in another form, the same row corrects nothing.
  it.each(Object.keys(files))('from %s are those of the CSV', async (name) => {
    const answer = await bench.load({ kind: 'leads', name, text: await files[name]!(bench) });
    expect(answer).toMatchObject({ rows_read: 5, rows_loaded: 0, rows_duplicate: 4, rows_corrected: 0, rows_rejected: 1, rows_pending: 0 });
    expect(reasons(answer)).toEqual([['missing_value', 'acquired_at', 1]]);
    expect(await figures(bench)).toEqual([4, 3, 1]);
  });

  it('in a form that cannot be read are refused in words', async () => {
    await expect(bench.load({ kind: 'leads', name: 'leads.zip', text: zip({ 'a.csv': csv, 'b.csv': csv }) })).rejects.toMatchObject({ problem: { code: 'several_files', message: { fr: 'Cette archive contient 2 fichiers.' } } });
    await expect(bench.load({ kind: 'leads', name: 'leads.xml', text: '<?xml version="1.0"?><leads/>' })).rejects.toMatchObject({ problem: { code: 'unknown_document' } });
  });
});

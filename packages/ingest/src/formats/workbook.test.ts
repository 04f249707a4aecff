import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../reader/read-records.ts';
import { openFile } from './open-file.ts';

const shared = ['email', 'ville', 'a@x.fr', 'Aix & Sud', '_x000D_x'];
/** Styles: 0 plain, 1 a built-in date, 2 a date and time of its own, 3 a French amount. */
const styles = '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';
const sheetXml = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

interface Sheet { name: string; rows: string; state?: string }

function workbook(sheets: readonly Sheet[], date1904 = false): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><t>${text.replace('&', '&amp;')}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map(({ rows }, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(rows)])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
const table = row(1, text('A1', 'email') + text('B1', 'ville')) + row(2, text('A2', 'a@x.fr') + text('B2', 'Lyon'));

async function read(bytes: Uint8Array, { sheet, ...options }: ReadOptions & { sheet?: string } = {}) {
  const opened = await openFile((async function* () { yield bytes; })(), { sheet, isHead: options.isHead });
  const records = [];
  let skipped = 0;
  let head: string[] = [];
  for await (const batch of opened.batches(options)) {
    records.push(...batch.records);
    skipped += batch.skipped;
    ({ head } = batch.table);
    expect(batch.bytesRead).toBe(bytes.length);
  }
  return { sheets: opened.sheets, sheet: opened.sheet, format: opened.format, head, skipped, records, cells: records.map(({ cells }) => cells) };
}

/** What one cell is read as. */
async function cell(content: string, date1904 = false): Promise<string> {
  const { cells } = await read(workbook([{ name: 'a', rows: row(1, text('A1', 'x') + text('B1', 'y')) + row(2, text('A2', '-') + content) }], date1904));
  return cells[0]![1]!;
}

describe('cells of a workbook', () => {
  it.each([
    ['a shared text', '<c r="B2" t="s"><v>3</v></c>', 'Aix & Sud'],
    ['spaces around a text', '<c r="B2" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', ' a '],
    ['a number stored with its error', '<c r="B2"><v>0.10000000000000001</v></c>', '0.1'],
    ['an amount', '<c r="B2" s="3"><v>1234.5</v></c>', '1234.5'],
    ['a long id', '<c r="B2"><v>1.22158E+17</v></c>', '122158000000000000'],
    ['digits beyond 2^53', '<c r="B2"><v>12345678901234567890</v></c>', '12345678901234567890'],
    ['three decimals, which a decimal comma would take for a group', '<c r="B2"><v>1.234</v></c>', '1.2340'],
    ['a small number', '<c r="B2"><v>1.5E-7</v></c>', '0.00000015'],
    ['a negative one', '<c r="B2"><v>-2</v></c>', '-2'],
    ['a day', '<c r="B2" s="1"><v>45747</v></c>', '2025-03-31'],
    // 14:05 is 845 minutes of 1440: 0.586805…
    ['a day and an hour', '<c r="B2" s="2"><v>45747.586805555555</v></c>', '2025-03-31T14:05:00'],
    ['an hour that does not exist in Paris', '<c r="B2" s="2"><v>45746.104166666664</v></c>', '2025-03-30T02:30:00'],
    ['an hour alone', '<c r="B2" s="2"><v>0.5</v></c>', '12:00:00'],
    ['true', '<c r="B2" t="b"><v>1</v></c>', 'true'],
    ['false', '<c r="B2" t="b"><v>0</v></c>', 'false'],
    ['a formula', '<c r="B2"><f>1+1</f><v>2</v></c>', '2'],
    ['a formula that gives text', '<c r="B2" t="str"><f>A2&amp;"x"</f><v>-x</v></c>', '-x'],
    ['an error', '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['nothing', '<c r="B2" s="3"/>', ''],
  ])('%s', async (_, content, expected) => { expect(await cell(content)).toBe(expected); });

  it('counts days from 1904 where the workbook does', async () => {
    // 1462 days lie between the two origins.
    expect(await cell('<c r="B2" s="1"><v>44285</v></c>', true)).toBe('2025-03-31');
  });
});

describe('rows of a workbook', () => {
  it('keep the numbers they have in the sheet, gaps and merged cells included', async () => {
    const rows = row(2, text('A2', 'Export')) + row(4, text('A4', 'email') + text('B4', 'ville')) + row(5, text('A5', 'a@x.fr') + text('B5', 'Aix, "Sud"')) + row(8, text('A8', 'b@x.fr'));
    const isHead = (cells: string[]): boolean => cells.includes('email');
    const { head, skipped, records } = await read(workbook([{ name: 'a', rows }]), { isHead });
    expect({ head, skipped }).toEqual({ head: ['email', 'ville'], skipped: 6 });
    expect(records).toEqual([{ line: 5, cells: ['a@x.fr', 'Aix, "Sud"'], raw: 'a@x.fr,"Aix, ""Sud"""' }, { line: 8, cells: ['b@x.fr', ''], raw: 'b@x.fr,' }]);
  });

  it('one wider than the head is refused alone, totals are left out', async () => {
    const rows = table + row(3, text('A3', 'b@x.fr') + text('C3', 'trop')) + row(4, text('A4', 'Total') + '<c r="B4"><v>1</v></c>');
    const { records, skipped } = await read(workbook([{ name: 'a', rows }]), { isTotals: () => true });
    expect(records.map(({ line, damage, raw }) => [line, damage?.code, raw])).toEqual([[2, undefined, 'a@x.fr,Lyon'], [3, 'too_many_cells', 'b@x.fr,,trop']]);
    expect(skipped).toBe(2);
  });

  it('come from the first sheet that holds a table, or the one asked for', async () => {
    const other = row(1, text('A1', 'nom') + text('B1', 'prix')) + row(2, text('A2', 'x') + text('B2', '1'));
    const book = workbook([{ name: 'Caché', rows: other, state: 'hidden' }, { name: 'Lisez-moi', rows: row(1, text('A1', 'Bonjour')) }, { name: 'Leads', rows: table }, { name: 'Prix', rows: other }]);
    expect(await read(book)).toMatchObject({ format: 'xlsx', sheets: ['Caché', 'Lisez-moi', 'Leads', 'Prix'], sheet: 'Leads', cells: [['a@x.fr', 'Lyon']] });
    expect(await read(book, { sheet: 'Prix' })).toMatchObject({ sheet: 'Prix', cells: [['x', '1']] });
    await expect(read(book, { sheet: 'Autre' })).rejects.toThrow('unknown_sheet');
  });

  it('bear no address in the name of their sheet, by which it is still asked for', async () => {
    const book = workbook([{ name: 'anne.martin@free.fr', rows: table }, { name: 'bob@orange.fr', rows: row(1, text('A1', 'x') + text('B1', 'y')) + row(2, text('A2', '1') + text('B2', '2')) }]);
    expect(await read(book)).toMatchObject({ sheets: ['a…@….fr', 'b…@….fr'], sheet: 'a…@….fr' });
    expect(await read(book, { sheet: 'b…@….fr' })).toMatchObject({ sheet: 'b…@….fr', cells: [['1', '2']] });
  });

  it('is the sheet with a known head before any other that looks like a table', async () => {
    const notes = row(1, text('A1', 'Auteur') + text('B1', 'Anne')) + row(2, text('A2', 'Version') + text('B2', '3'));
    const book = workbook([{ name: 'Notes', rows: notes }, { name: 'Leads', rows: table }]);
    expect((await read(book)).sheet).toBe('Notes');
    expect((await read(book, { isHead: (cells) => cells.includes('email') })).sheet).toBe('Leads');
  });
});

describe('a workbook is refused', () => {
  it.each([
    ['too_many_columns', row(1, text('A1', 'a') + text('EQXD1', 'b'))],
    ['too_large', row(1, text('A1', 'a') + text('B1', 'b')) + row(999_999_999, text('A999999999', 'c'))],
    ['too_large', row(1, text('A1', 'a') + text('BXX1', 'b')) + row(1_000_000, text('A1000000', 'c'))],
    ['duplicate_head', row(1, text('A1', 'email') + text('B1', 'Email')) + row(2, text('A2', 'x') + text('B2', 'y'))],
    ['empty_file', ''],
    ['broken_file', row(1, '<c r="A1" t="s"><v>99</v></c>')],
  ])('%s (%#)', async (code, rows) => {
    const start = performance.now();
    await expect(read(workbook([{ name: 'a', rows }]))).rejects.toThrow(code);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('before it is inflated, when its parts are a bomb', async () => {
    const bomb = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(17 << 20) });
    const start = performance.now();
    await expect(read(bomb)).rejects.toThrow('abnormal_archive');
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('when it is another office document', async () => {
    await expect(read(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<a/>') }))).rejects.toThrow('binary_file');
  });
});

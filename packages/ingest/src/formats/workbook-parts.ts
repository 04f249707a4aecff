import { XMLParser } from 'fast-xml-parser';
import { strToU8, zipSync } from 'fflate';
import { FileError } from '../reader/file-error.ts';
import { limits } from '../reader/limits.ts';
import { refuseBomb } from './meter.ts';
import { readEntry, zipEntries, type ZipEntry } from './zip-directory.ts';

export interface SheetPart { name: string; path: string; isHidden: boolean }

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', removeNSPrefix: true, parseAttributeValue: false, isArray: (name) => name === 'sheet' || name === 'Relationship' });

/** A workbook as the zip that it is. What it would unzip to is judged by its directory, before anything is. */
export class WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly #zip: Buffer;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  constructor(zip: Buffer) {
    this.#zip = zip;
    const entries = zipEntries(zip).filter(({ name }) => /^xl\/.*\.xml(?:\.rels)?$/.test(name));
    refuseBomb(entries.reduce((sum, { bytes }) => sum + bytes, 0), zip.length);
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
    if (!this.#entries.has('xl/workbook.xml')) throw new FileError('binary_file', 'an office document, but no .xlsx workbook');
    this.sheets = this.#findSheets();
  }

  /** A workbook with one of the sheets, for the library to read: safe to hold in memory, errors in cells being texts. */
  only(sheet: SheetPart): Buffer {
    const others = new Set(this.sheets.map(({ path }) => path).filter((path) => path !== sheet.path));
    const kept = [...this.#entries.values()].filter(({ name }) => name === sheet.path || (!others.has(name) && /^xl\/(?:_rels\/)?[^/]+$/.test(name)));
    if (kept.reduce((sum, { bytes }) => sum + bytes, 0) > limits.workbookBytes) throw new FileError('too_large', `the sheet is above ${limits.workbookBytes} bytes`);
    const parts = Object.fromEntries(kept.map((entry) => [entry.name, readEntry(this.#zip, entry)]));
    const content = parts[sheet.path]?.toString('utf8') ?? '';
    refuseHugeSheet(content);
    return Buffer.from(zipSync({ ...parts, [sheet.path]: strToU8(content.replaceAll(/(<(?:\w+:)?c\b[^>]*?\bt=)(["'])e\2/g, '$1"str"')) }, { level: 0 }));
  }

  #findSheets(): SheetPart[] {
    const { workbook } = this.#tree('xl/workbook.xml') as { workbook?: { sheets?: { sheet?: Record<string, string>[] } } };
    const { Relationships: relations } = this.#tree('xl/_rels/workbook.xml.rels') as { Relationships?: { Relationship?: Record<string, string>[] } };
    const targets = new Map((relations?.Relationship ?? []).map(({ Id, Target }) => [Id, Target]));
    return (workbook?.sheets?.sheet ?? []).flatMap(({ name = '', id, state }) => {
      const target = targets.get(id);
      const path = target?.startsWith('/') ? target.slice(1) : `xl/${target}`;
      return this.#entries.has(path) && !/chartsheets|dialogsheets|macrosheets/i.test(path) ? [{ name, path, isHidden: state !== undefined && state !== 'visible' }] : [];
    });
  }

  #tree(name: string): unknown {
    const entry = this.#entries.get(name);
    if (!entry || entry.bytes > limits.recordBytes * 16) throw new FileError('broken_file', `the workbook has no readable ${name}`);
    return parser.parse(readEntry(this.#zip, entry).toString('utf8'));
  }
}

/** The library fills the rectangle that a sheet spans: one cell far away would stand for billions. */
function refuseHugeSheet(content: string): void {
  let rows = 0;
  let columns = 0;
  for (const [, row] of content.matchAll(/<(?:\w+:)?row\b[^>]*?\br=["'](\d+)/g)) rows = Math.max(rows, Number(row));
  for (const [, letters, row] of content.matchAll(/<(?:\w+:)?c\b[^>]*?\br=["']([A-Z]+)(\d+)/g)) {
    columns = Math.max(columns, columnNumber(letters!));
    rows = Math.max(rows, Number(row));
  }
  if (columns > limits.columns) throw new FileError('too_many_columns', `${columns} columns, at most ${limits.columns} are read`);
  if (rows > limits.sheetRows || rows * columns > limits.sheetCells) throw new FileError('too_large', `the sheet spans ${rows} rows of ${columns} columns`);
}

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportAnswer } from '@e-respect/contract';
import { allRows, type Row } from '@e-respect/warehouse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, type Bench } from '../questions/bench.ts';

/** Public files are never kept in the repository: a directory named from outside holds them, or the tests are skipped. */
const directory = join(process.env['ERESPECT_REFERENCE_DATA'] ?? '', 'dmarc');
const hasReference = process.env['ERESPECT_REFERENCE_DATA'] !== undefined && existsSync(directory);
if (!hasReference) console.warn('Skipped: ERESPECT_REFERENCE_DATA holds no dmarc.');

const filesOf = (folder: string): string[] => readdirSync(join(directory, folder)).map((name) => join(directory, folder, name));

/** Sums of a report by plain search in its text: messages, and those that passed by SPF, by DKIM, by either. */
function plainSums(xml: string): number[] {
  const records = [...xml.matchAll(/<record>.*?<\/record>/gs)].map(([record]) => {
    const evaluated = /<policy_evaluated>.*?<\/policy_evaluated>/s.exec(record)?.[0] ?? '';
    return { count: Number(/<count>(\d+)</.exec(record)?.[1]), spf: evaluated.includes('<spf>pass<'), dkim: evaluated.includes('<dkim>pass<') };
  });
  const sum = (fits: (record: (typeof records)[number]) => boolean): number => records.filter(fits).reduce((total, { count }) => total + count, 0);
  return [sum(() => true), sum(({ spf }) => spf), sum(({ dkim }) => dkim), sum(({ spf, dkim }) => spf || dkim)];
}

/** The two that came zipped in a mail, counted by other means. */
const MAILED: Readonly<Record<string, number[]>> = { 'borschow.com': [1, 0, 0, 0], 'twlnet.com': [1, 1, 1, 1] };

describe.skipIf(!hasReference)('DMARC reports of many receivers', () => {
  let bench: Bench;
  beforeAll(async () => { bench = await openBench(); });
  afterAll(() => bench.close());
  const load = (path: string): Promise<ImportAnswer> => bench.load({ name: path, text: readFileSync(path) });
  const lastRow = async (): Promise<Row | undefined> => (await bench.warehouse.write((connection) => allRows(connection, `SELECT domain_or_ip, CAST(volume AS INTEGER) AS volume,
    CAST(round(volume * auth_spf) AS INTEGER) AS spf, CAST(round(volume * auth_dkim) AS INTEGER) AS dkim, CAST(round(volume * auth_dmarc) AS INTEGER) AS dmarc
    FROM reputation_feed WHERE import_no = (SELECT max(import_no) FROM imports)`)))[0];

  it('are summed, and one that is no XML is refused', async () => {
    for (const path of filesOf('aggregate')) {
      if (path.endsWith('invalid_xml.xml')) {
        await expect(load(path)).rejects.toMatchObject({ problem: { code: 'unknown_document' } });
        continue;
      }
      const answer = await load(path);
      expect([answer.source, answer.rows_read, answer.rows_loaded], path).toEqual(['dmarc', 1, 1]);
      const row = await lastRow();
      const sums = path.endsWith('.eml') ? MAILED[String(row?.['domain_or_ip'])] : plainSums(readFileSync(path, 'utf8'));
      expect([row?.['volume'], row?.['spf'], row?.['dkim'], row?.['dmarc']], path).toEqual(sums);
    }
  });

  it('on failures of single messages are set aside', async () => {
    for (const path of filesOf('failure')) {
      const answer = await load(path);
      expect([answer.rows_read, answer.set_aside], path).toEqual([0, [{ name: 'auth-failure', rows: 1 }]]);
    }
  });
});

import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryAnswer } from '@e-respect/contract';
import { formatFigure } from '@e-respect/figures';
import { openAppBench, type AppBench } from '../bench-workspace.ts';
import { workedFiles } from '../questions/bench.ts';

const ADDRESS = '/reports/board.pdf?from=2025-01-01&to=2026-12-31';
const readsText = spawnSync('pdftotext', ['-v']).error === undefined;
const textOf = (pdf: Buffer): string => spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).stdout.toString();
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F\s]+/g, ' ');

describe('the board report', () => {
  let bench: AppBench;
  beforeAll(async () => {
    bench = await openAppBench();
    for (const { kind, name, text } of workedFiles()) await bench.imported({ kind }, text, name);
  });
  afterAll(() => bench.close());
  const pdf = async (lang: string): Promise<Buffer> => Buffer.from(await (await bench.get(`${ADDRESS}&lang=${lang}`)).arrayBuffer());

  it('is tagged, two pages, and the same bytes for the same data', async () => {
    const first = await pdf('fr');
    bench.workspace.cache.clear();
    expect(first.equals(await pdf('fr'))).toBe(true);
    expect(first.toString('latin1')).toContain('/StructTreeRoot');
    expect(first.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
  });

  it('is known by its content: an unchanged report is not sent again', async () => {
    const etag = (await bench.get(`${ADDRESS}&lang=en`)).headers.get('etag')!;
    expect((await bench.get(`${ADDRESS}&lang=en`, { 'If-None-Match': etag })).status).toBe(304);
  });

  it.runIf(readsText)('prints the numbers of the API', async () => {
    const text = plain(textOf(await pdf('fr')));
    const body = { figures: ['spend_eur', 'leads_net', 'leads_gross'], by: ['supplier'], period: { from: '2025-01-01', to: '2026-12-31' } };
    const answer = (await (await bench.post('/query', body)).json()) as QueryAnswer;
    for (const row of answer.rows) {
      expect(text).toContain(row.labels['supplier']);
      expect(text).toContain(plain(formatFigure(row.figures['leads_gross']!.value, 'leads', 'fr')));
    }
  });

  it('refuses a period that is none', async () => {
    expect((await bench.get('/reports/board.pdf?from=x&to=2025-01-01')).status).toBe(400);
  });
});

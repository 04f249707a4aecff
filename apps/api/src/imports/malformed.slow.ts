import { importAnswer, type ImportAnswer } from '@e-respect/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';
import { FRENCH } from './corpus/french.ts';
import { HOSTILE } from './corpus/hostile.ts';
import { ANY, MALFORMED as CELLS } from './corpus/malformed.ts';
import { takeBack } from './corpus/readings.ts';

const CAMPAIGNS = 'campaign_id,name,supplier_id,channel\nC1,One,S1,email\n';
const LONGEST_MS = 10_000;
const MALFORMED = [...CELLS, ...HOSTILE];

const counts = (a: ImportAnswer): number[] => [a.rows_read, a.rows_loaded, a.rows_duplicate, a.rows_corrected, a.rows_pending, a.rows_rejected];

let bench: AppBench;
const open = async (): Promise<void> => {
  bench = await openAppBench();
  await bench.imported({ kind: 'campaigns' }, CAMPAIGNS);
};
const done: string[] = [];
/** Each file finds the workspace as the one before found it. */
const takeAllBack = async (): Promise<void> => {
  for (const importId of done.splice(0)) await takeBack(bench, importId);
};

async function read(kind: string, bytes: Uint8Array<ArrayBuffer>): Promise<ImportAnswer> {
  const began = Date.now();
  const answer = importAnswer.parse(await bench.imported({ kind }, bytes));
  expect(Date.now() - began).toBeLessThan(LONGEST_MS);
  expect((await bench.get('/health')).status).toBe(200);
  if (answer.status === 'done') done.push(answer.import_id);
  return answer;
}

function checkSum(answer: ImportAnswer): void {
  const [rows, ...parts] = counts(answer);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(rows);
}

describe('malformed files', () => {
  beforeAll(open);
  afterEach(takeAllBack);
  afterAll(() => bench.close());

  it.each(MALFORMED.map((each) => [each.name, each] as const))('%s', async (_, { kind, bytes, want }) => {
    const answer = await read(kind, bytes);
    checkSum(answer);
    if ('error' in want) {
      expect([answer.status, answer.error?.code, ...counts(answer)]).toEqual(['failed', want.error, 0, 0, 0, 0, 0, 0]);
      expect(answer.error?.message.fr).not.toBe(answer.error?.message.en);
      expect(answer.error?.hint.fr.length).toBeGreaterThan(5);
      return;
    }
    expect([answer.status, ...counts(answer)]).toEqual(['done', ...want.counts]);
    const wanted = want.rejects ?? [];
    expect(answer.rejects.map(({ line, column, code }, at) => [line, wanted[at]?.[1] === ANY ? ANY : column, code])).toEqual(wanted);
    for (const { message, code } of answer.rejects) expect([message.fr === message.en, message.fr === code]).toEqual([false, false]);
    expect(counts(await read(kind, bytes))).toEqual([want.counts[0], 0, want.counts[0] - want.counts[5], 0, 0, want.counts[5]]);
  });
});

describe('refused rows, mended', () => {
  beforeAll(open);
  afterEach(takeAllBack);
  afterAll(() => bench.close());

  const mendable = CELLS.filter(({ want, name }) => 'counts' in want && want.counts[5] > 0 && name !== 'a byte that is no UTF-8 among accents');
  it.each(mendable.map((each) => [each.name, each] as const))('%s', async (_, { kind, bytes, want }) => {
    const first = await read(kind, bytes);
    const file = await (await bench.get(`/imports/${first.import_id}/rejects.csv`)).text();
    const unmended = await read(kind, new Uint8Array(Buffer.from(file)));
    checkSum(unmended);
    const rejected = 'counts' in want ? want.counts[5] : 0;
    expect([unmended.status, unmended.rows_read, unmended.rows_duplicate, unmended.rows_corrected]).toEqual(['done', rejected, 0, 0]);
  });
});

describe('French and Excel files', () => {
  beforeAll(open);
  afterAll(() => bench.close());

  it.each(FRENCH.map((each) => [each.name, each] as const))('%s', async (_, { kind, bytes, rows, spend }) => {
    const answer = await read(kind, bytes);
    try {
      expect([answer.error, answer.rejects.slice(0, 3), ...counts(answer)]).toEqual([null, [], rows, rows, 0, 0, 0, 0]);
      if (spend === undefined) return;
      const response = await bench.post('/query', { figures: ['spend_eur'], period: { from: '2025-03-01', to: '2025-03-31' }, as_of: '2025-12-31', basis: 'calendar' });
      expect(await response.json()).toMatchObject({ totals: { figures: { spend_eur: { value: spend } } } });
    } finally {
      await takeAllBack();
    }
  });
});

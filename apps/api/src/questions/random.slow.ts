import { queryRequest } from '@e-respect/contract';
import { answer, loadDataset, randomDataset, randomQuery } from '@e-respect/oracle';
import { expect, it } from 'vitest';
import { answerQuery } from './answer-query.ts';
import { openBench } from './bench.ts';
import { differences } from './differences.ts';
import { brokenInvariants } from './invariants.ts';
import type { KindId } from '@e-respect/contract';

const SETS = Number(process.env['ERESPECT_RANDOM_SETS'] ?? 30);
const FIRST = Number(process.env['ERESPECT_RANDOM_FIRST'] ?? 1);
const QUERIES = 8;

it.each(Array.from({ length: SETS }, (_, at) => FIRST + at))('random set %i: every figure equals the oracle’s', async (seed) => {
  const { files } = randomDataset(seed);
  const dataset = loadDataset(files);
  const bench = await openBench();
  try {
    for (const file of files) {
      const { rows_rejected, rows_pending } = await bench.load({ ...file, kind: file.kind as KindId });
      expect([file.name, rows_rejected, rows_pending]).toEqual([file.name, 0, expect.any(Number)]);
    }
    expect(await brokenInvariants(bench)).toEqual([]);
    for (let at = 0; at < QUERIES; at += 1) {
      const query = randomQuery(seed * 1000 + at, dataset);
      const mine = await answerQuery(queryRequest.parse(query), bench);
      const wanted = answer(dataset, query);
      expect(differences(mine, wanted as never), JSON.stringify({ ...query, figures: '…' })).toEqual([]);
    }
  } finally {
    await bench.close();
  }
});

import { readFileSync } from 'node:fs';
import { queryRequest, type FigureValue } from '@e-respect/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuery } from './answer-query.ts';
import { openBench, WORKED, workedFiles, type Bench } from './bench.ts';
import { brokenInvariants } from './invariants.ts';
import { differences } from './differences.ts';

interface Expected { query: unknown; as_of: string; rows: { by: Record<string, string>; figures: Record<string, Partial<FigureValue>> }[]; totals: { figures: Record<string, Partial<FigureValue>> } }
const expected: Expected[] = JSON.parse(readFileSync(new URL('expected.json', WORKED), 'utf8'));

describe('the worked set', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
    for (const file of workedFiles()) await bench.load(file);
  });
  afterAll(() => bench.close());

  it.each(expected.map((each, at) => [at, each] as const))('query %i', async (_, { query, rows, totals }) => {
    const answer = await answerQuery(queryRequest.parse(query), bench);
    expect(differences(answer, { rows, totals })).toEqual([]);
  });

  it('keeps every invariant of the facts', async () => {
    expect(await brokenInvariants(bench)).toEqual([]);
  });
});

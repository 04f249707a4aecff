import { cpus, totalmem } from 'node:os';
import { pathToFileURL } from 'node:url';
import { queryRequest, type KindId } from '@e-respect/contract';
import { OVERVIEW_FIGURES, SUPPLIER_FIGURES } from '@e-respect/figures';
import { SAMPLE_FILES, writeSample } from '@e-respect/sample';
import { answerQuery } from '../questions/answer-query.ts';
import { openBench } from '../questions/bench.ts';
import { measureHooks } from './hooks.ts';
import { measureComplaintRates } from './measure-complaint-rates.ts';
import { measureDuplicates } from './measure-duplicates.ts';
import { measureImports } from './measure-imports.ts';
import { measurePressure } from './measure-pressure.ts';
import { measureValue } from './measure-value.ts';
import type { Measured } from './measured.ts';
import { measurePeople } from './measure-people.ts';

const SCALE = Number(process.env['ERESPECT_BENCH_SCALE'] ?? 0.25);
const REPEATS = 5;
const seconds = async (task: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await task();
  return (performance.now() - from) / 1000;
};
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Ratios measured in one run: the validated import against the engine's raw CSV reader, and what questions take. `importScript` imports one file in a process of its own. */
export async function runBench(importScript: string): Promise<{ machine: string; measured: Measured[] }> {
  return {
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}, ${(totalmem() / 1024 ** 3).toFixed(0)} GiB, Node ${process.versions.node}, sample scale ${SCALE}`,
    measured: [...await measureImports(importScript), ...await measureDuplicates(), ...await measureHooks(), ...await measureValue(new URL('value-worker.js', pathToFileURL(importScript))), ...await measureQuestions(), ...await measureComplaintRates()],
  };
}

async function measureQuestions(): Promise<Measured[]> {
  const texts = new Map<string, string[]>();
  await writeSample({ seed: 7, scale: SCALE, write: (file, chunk) => { texts.set(file, [...(texts.get(file) ?? []), chunk]); } });
  const bench = await openBench();
  const files = SAMPLE_FILES.filter(({ kind }) => kind in { suppliers: 1, campaigns: 1, contracts: 1, rates: 1, costs: 1, leads: 1, consents: 1, sends: 1, send_totals: 1, orders: 1 });
  try {
    for (const { file, kind } of files) await bench.load({ kind: kind as KindId, name: file, text: texts.get(file)!.join('') });
    const snapshot = await seconds(() => bench.snapshots.at());
    const question = (figures: readonly string[], by: string[]): Promise<unknown> => answerQuery(queryRequest.parse({ figures, by, period: { from: '2024-01-01', to: '2027-01-01' } }), bench);
    const times = async (task: () => Promise<unknown>): Promise<number> => { const taken: number[] = []; for (let at = 0; at < REPEATS; at += 1) taken.push(await seconds(task)); return median(taken); };
    const overview = await times(() => question(OVERVIEW_FIGURES, []));
    const suppliers = await times(() => question(SUPPLIER_FIGURES, ['supplier']));
    const ms = (value: number): string => `${(value * 1000).toFixed(0)} ms`;
    return [
      ...await measurePeople(bench),
      { what: 'snapshot of the facts', value: ms(snapshot), against: '', ratio: '' },
      { what: 'overview, people included, uncached (median)', value: ms(overview), against: '', ratio: '' },
      { what: 'supplier table, uncached (median)', value: ms(suppliers), against: `overview ${ms(overview)}`, ratio: (overview / suppliers).toFixed(1) },
      ...await measurePressure(bench, { from: '2024-01-01', to: '2027-01-01' }),
    ];
  } finally {
    await bench.close();
  }
}

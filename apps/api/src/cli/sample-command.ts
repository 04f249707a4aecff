import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SAMPLE_FILES, writeSample } from '@e-respect/sample';
import { SAMPLE_SEED } from '../workspace/load-sample.ts';
import { EXIT, UsageError } from './exit.ts';

/** `erespect sample --out DIR [--scale N] [--seed S]` */
export async function sampleCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' }, scale: { type: 'string' }, seed: { type: 'string' } } });
  const scale = Number(values.scale ?? 1);
  const seed = Number(values.seed ?? SAMPLE_SEED);
  if (!values.out) throw new UsageError('sample: donnez --out / give --out');
  if (!(scale > 0) || !Number.isInteger(seed)) throw new UsageError('sample: --scale > 0, --seed entier / whole number');
  const directory = values.out;
  mkdirSync(directory, { recursive: true });
  SAMPLE_FILES.forEach(({ file }) => rmSync(join(directory, file), { force: true }));
  const truth = await writeSample({ seed, scale, write: (file, chunk) => appendFileSync(join(directory, file), chunk) });
  writeFileSync(join(directory, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
  console.log(JSON.stringify({ out: directory, seed, scale, files: SAMPLE_FILES.length }));
  return EXIT.ok;
}

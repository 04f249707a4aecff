import type { QueryAnswer } from '@e-respect/contract';
import { describe, expect, it } from 'vitest';
import { openAppBench, type AppBench } from '../bench-workspace.ts';
import { Dice } from './corpus/dice.ts';
import { MAIL_SHELVES, overlappingFile, SHELVES } from './corpus/overlapping.ts';
import { bring, readingsOf, takeBack, type Brought, type Readings } from './corpus/readings.ts';

const SEQUENCES = Number(process.env['ERESPECT_UNDO_SEQUENCES'] ?? 10);
const FIRST = Number(process.env['ERESPECT_UNDO_FIRST'] ?? 1);

interface Left { file: Brought; importId: string }

/** Imports and undoes at random; what is left stands in the order in which it came. */
async function wander(bench: AppBench, dice: Dice): Promise<{ left: Brought[]; told: string[] }> {
  const left: Left[] = [];
  const told: string[] = [];
  const shelves = dice.chance(0.4) ? MAIL_SHELVES : dice.shuffled(SHELVES).slice(0, dice.integer(1, 3));
  const known = dice.times(2, 5, (at) => overlappingFile(dice, `known-${at}.csv`, shelves));
  for (const step of dice.times(8, 14, (at) => at)) {
    if (left.length > 0 && dice.chance(0.35)) {
      const [gone] = left.splice(dice.integer(0, left.length - 1), 1);
      await takeBack(bench, gone!.importId);
      told.push(`undo ${gone!.file.name}`);
    } else {
      const file = dice.chance(0.5) ? dice.pick(known) : overlappingFile(dice, `file-${step}.csv`, shelves);
      const { import_id } = await bring(bench, file);
      left.push({ file, importId: import_id });
      told.push(`import ${file.name}`);
    }
  }
  return { left: left.map(({ file }) => file), told };
}

const campaigns = (ids: readonly string[]): Brought => ({ kind: 'campaigns', name: 'campaigns.csv', text: `campaign_id,name,supplier_id,channel\n${ids.map((id) => `${id},Name,S1,email\n`).join('')}` });
const KNOWN = campaigns(['C1', 'C2', 'C3']);

async function freshly(files: readonly Brought[]): Promise<Readings> {
  const bench = await openAppBench();
  try {
    await bring(bench, KNOWN);
    for (const file of files) await bring(bench, file);
    return await readingsOf(bench);
  } finally {
    await bench.close();
  }
}

it.each(Array.from({ length: SEQUENCES }, (_, at) => FIRST + at))('sequence %i: what was undone was never there', async (seed) => {
  const bench = await openAppBench();
  try {
    await bring(bench, KNOWN);
    const { left, told } = await wander(bench, new Dice(seed));
    const found = await readingsOf(bench);
    const story = `${told.join(', ')}\n${left.map(({ kind, name, text }) => `${kind} ${name}\n${text}`).join('\n')}`;
    expect(found, story).toEqual(await freshly(left));
  } finally {
    await bench.close();
  }
});

describe('two files that hold the same event', () => {
  const sends: Brought = { kind: 'sends', name: 'sends.csv', text: 'send_id,campaign_id,email,sent_at\nM1,C1,a@free.fr,2025-03-01T10:00:00Z\nM2,C2,b@free.fr,2025-03-01T10:00:00Z\n' };
  const events = (...rows: string[]): Brought => ({ kind: 'outcomes', name: `${rows.length}-events.csv`, text: `event_id,send_id,type,occurred_at\n${rows.join('\n')}\n` });
  const [opened, clicked] = ['E1,M1,opened,2025-03-02T10:00:00Z', 'E2,M2,clicked,2025-03-02T10:00:00Z'];
  const [one, both] = [events(opened), events(opened, clicked)];
  const clicksOfC1 = async (bench: AppBench): Promise<unknown> => {
    const body = { figures: ['clicks_human'], period: { from: '2025-01-01', to: '2025-12-31' }, filters: [{ dimension: 'campaign', op: 'is', values: ['C1'] }] };
    return ((await (await bench.post('/query', body)).json()) as QueryAnswer).totals.figures['clicks_human']!.value;
  };

  it.each([['the smaller first', [one, both]], ['the larger first', [both, one]]] as const)('tell of all their campaigns what they tell of one, %s', async (_, files) => {
    const bench = await openAppBench();
    try {
      for (const file of [KNOWN, sends, ...files]) await bring(bench, file);
      // The larger file tells of clicks, and holds a row of C1: nobody of C1 clicked, which is known.
      expect(await clicksOfC1(bench)).toBe(0);
    } finally {
      await bench.close();
    }
  });

  it('keep telling it when the other is undone', async () => {
    const bench = await openAppBench();
    try {
      for (const file of [KNOWN, sends]) await bring(bench, file);
      const { import_id } = await bring(bench, one);
      await bring(bench, both);
      await takeBack(bench, import_id);
      expect(await clicksOfC1(bench)).toBe(0);
    } finally {
      await bench.close();
    }
  });
});

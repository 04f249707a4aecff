import { describe, expect, it } from 'vitest';
import { exampleAnswer } from '../examples/example-answer.ts';
import { GOLDEN_COUNTS } from '../examples/golden-answer.ts';
import { reputationVerdict } from '../verdict/reputation-verdict.ts';
import { silentMajority } from './silent-majority.ts';
import { plainText } from '../format/sentence.ts';

const COUNTS = { ...GOLDEN_COUNTS, people_pressured: 3_456, people_reached: 1_200_000, people_said_no: 1_103_000 };
const SMALL = { people_solicited: 1000, people_with_lead: 100, people_ordered: 0, people_complained: 4, people_unsubscribed: 6, people_not_reached: 10, people_clicked: 30, people_silent: 850, people_pressured: 50 };
const answer = exampleAnswer([{ id: 's', name: 'Petit', counts: SMALL }, { id: 'g', name: 'Grand', counts: COUNTS }], COUNTS);
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the silent majority', () => {
  it('lays the parts end to end until they make the whole', () => {
    for (const row of silentMajority(answer, 'fr')!.rows) {
      expect(row.pieces.reduce((sum, { people }) => sum + people!, 0)).toBe(row.people);
      row.pieces.forEach((piece, i) => expect(piece.from).toBe(row.pieces[i - 1]?.to ?? 0));
      expect(row.pieces.at(-1)?.to).toBeCloseTo(1, 12);
    }
  });

  it('sets the silent under pressure apart, and gives each part for 100 000 leads', () => {
    const { parts, title, rows } = silentMajority(answer, 'fr')!;
    expect(parts.find(({ part }) => part === 'people_calm')?.text.replaceAll('\u202f', '')).toBe(String(1_067_480 - 3_456));
    expect(plain(parts.find(({ part }) => part === 'people_unsubscribed')!.sub)).toBe('0,95 %, 11 640 pour 100 000 leads');
    expect(plain(title)).toBe('Sur 100 personnes sollicitées, 87 n’ont rien répondu');
    expect(rows.map(({ id, silent, pressured }) => [id, plain(silent), plain(pressured)])).toEqual([['g', '86,8 %', ''], ['s', '85,0 %', '5,0 % sous pression']]);
  });

  it('leaves a reaction that no feed tells unknown, and stays whole', () => {
    const { parts, table } = silentMajority(exampleAnswer([], { ...COUNTS, people_silent: 1_067_480 + 3_880, people_complained: null }), 'fr')!;
    expect(parts.find(({ part }) => part === 'people_complained')).toMatchObject({ text: '—', sub: '' });
    expect(parts.at(-1)!.to).toBeCloseTo(1, 12);
    expect(table.rows.at(-1)).toContain('—');
  });

  it('is no split when another part is unknown, and names the missing feed when one is partial', () => {
    expect(silentMajority(exampleAnswer([], { ...COUNTS, people_not_reached: null }), 'fr')).toBeNull();
    expect(silentMajority(exampleAnswer([], { people_solicited: 0, people_silent: 0, people_pressured: 0 }), 'fr')).toBeNull();
    const partial = exampleAnswer([], COUNTS);
    partial.totals.figures.people_silent = { ...partial.totals.figures.people_silent!, status: 'partial' };
    expect(silentMajority(partial, 'en')?.notes[0]).toContain('feed');
  });
});

describe('the verdict of the reputation page', () => {
  const providers = (rates: [string, number, number][], complaints: number | null) => {
    const base = exampleAnswer([], { ...COUNTS, complaints });
    return { ...base, rows: rates.map(([id, k, n]) => ({ by: { mailbox_provider: id }, labels: {}, figures: exampleAnswer([], { complaints: k, delivered: n }).totals.figures })) };
  };
  const said = (rates: [string, number, number][], complaints: number | null = 3880) => {
    const verdict = providers(rates, complaints);
    return plain(plainText(reputationVerdict(verdict.totals.figures, verdict, (id) => id, 'fr')));
  };

  it('names whose limit is broken, by the whole interval', () => {
    expect(said([['gmail', 100, 10_000], ['orange', 40, 10_000], ['free', 10, 10_000]])).toBe('1 103 000 personnes n’ont pas dit oui, 3 880 plaintes sont revenues, et chez gmail la limite de 0,30 % est rompue.');
    expect(said([['orange', 40, 10_000], ['free', 2, 10_000]])).toContain('et chez orange le seuil de 0,10 % est dépassé.');
    expect(said([['free', 2, 10_000], ['sfr', 9, 900]])).toContain('aucune messagerie n’a vu sa limite dépassée.');
    expect(said(['a', 'b', 'c', 'd'].map((id, i) => [id, 200 - i, 10_000] as [string, number, number]))).toContain('chez a, b et 2 autres');
  });

  it('never reads an unknown feed as no complaint', () => {
    expect(said([['gmail', 0, 10_000]], null)).toBe('1 103 000 personnes n’ont pas dit oui, et nul ne sait combien se sont plaints.');
    expect(said([['gmail', 0, 10_000]], 0)).toContain('aucune plainte n’est revenue.');
  });
});

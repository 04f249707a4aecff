import type { GoldenCounts } from './golden-counts.ts';
import { MAILBOX_PROVIDERS } from './names.ts';
import type { People } from './people.ts';
import type { Random } from './random.ts';

/** What a person did with the mails of the golden campaign, once at most. */
export const ANSWER = { none: 0, lead: 1, complaint: 2, unsubscribe: 3, click: 4 } as const;

/** The people solicited by the golden campaign, who are the first of the story: each group is a range of them. */
export interface GoldenPeople {
  readonly counts: GoldenCounts;
  /** Net people in order: those recruited twice, those sold again elsewhere, the buyers, the others. */
  readonly resoldFrom: number;
  readonly buyersFrom: number;
  readonly netEnd: number;
  readonly throwawayEnd: number;
  readonly unprovenEnd: number;
  /** People whom another supplier had sold in the month before. */
  readonly crossEnd: number;
  readonly reached: number;
  readonly solicited: number;
  readonly answers: Uint8Array;
  /** Reached, and heard of no more; the customers of the house are the first of them. */
  readonly silent: Int32Array;
}

export function gatherGoldenPeople(counts: GoldenCounts, people: People, random: Random): GoldenPeople {
  const netEnd = counts.net;
  const throwawayEnd = netEnd + counts.throwaway;
  const unprovenEnd = throwawayEnd + counts.unproven;
  const crossEnd = unprovenEnd + counts.cross;
  const solicited = counts.reached + counts.hard;
  people.addMany(netEnd);
  people.addMany(counts.throwaway, 'throwaway');
  people.addMany(solicited - throwawayEnd);

  const answers = new Uint8Array(solicited);
  answers.fill(ANSWER.lead, 0, crossEnd);
  const range = { from: crossEnd, to: counts.reached };
  const mostComplaining = Math.max(...MAILBOX_PROVIDERS.map((provider) => provider.complaining));
  const complains = (person: number) => random.chance((MAILBOX_PROVIDERS[people.provider(person)]?.complaining ?? 1) / mostComplaining);
  mark(answers, ANSWER.complaint, counts.complaints, range, random, complains);
  mark(answers, ANSWER.unsubscribe, counts.unsubscribes, range, random, () => true);
  mark(answers, ANSWER.click, counts.onlookers, range, random, () => true);
  return {
    counts, resoldFrom: counts.own, buyersFrom: counts.own + counts.resold, netEnd, throwawayEnd, unprovenEnd, crossEnd,
    reached: counts.reached, solicited, answers, silent: silentPeople(answers, range),
  };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Gives an answer to exactly `count` people of the range who have none. */
function mark(answers: Uint8Array, answer: number, count: number, range: Range, random: Random, accepts: (person: number) => boolean): void {
  let left = count;
  while (left > 0) {
    const person = range.from + random.below(range.to - range.from);
    if (answers[person] !== ANSWER.none || !accepts(person)) continue;
    answers[person] = answer;
    left--;
  }
}

function silentPeople(answers: Uint8Array, range: Range): Int32Array {
  const list = new Int32Array(range.to - range.from);
  let count = 0;
  for (let person = range.from; person < range.to; person++) {
    if (answers[person] === ANSWER.none) list[count++] = person;
  }
  return list.subarray(0, count);
}

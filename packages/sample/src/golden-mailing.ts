import { leadDelay } from './answering.ts';
import { DAY, HOUR, Season } from './calendar.ts';
import { GOLDEN_CAMPAIGN } from './campaigns.ts';
import { ANSWER, type GoldenPeople } from './golden-people.ts';
import type { Random } from './random.ts';

export const FATE = { delivered: 0, hard: 1, soft: 2, answered: 3 } as const;

/** Two million sends as columns, in the order of their sending. */
export interface GoldenMailing {
  readonly person: Int32Array;
  readonly sentAt: Int32Array;
  readonly fate: Uint8Array;
  /** When each person with a lead filled the form, by person. */
  readonly leadAt: Int32Array;
}

const WAVES = [new Season('2024-09-02', '2024-09-29'), new Season('2024-09-30', '2024-10-27'), new Season('2024-10-28', '2024-11-24')] as const;
const CAMPAIGN_START = new Season(GOLDEN_CAMPAIGN.from, GOLDEN_CAMPAIGN.to).start;
const CAMPAIGN_DAYS = new Season(GOLDEN_CAMPAIGN.from, GOLDEN_CAMPAIGN.to).length;
const FIRST_HOUR = 6;
const SENDING_SECONDS = 10 * HOUR;
const WAVES_OF_TWO = [[0, 1], [0, 2], [1, 2]] as const;

export function mailGolden(golden: GoldenPeople, random: Random): GoldenMailing {
  const draft = new Draft(golden, random);
  for (const person of random.permutation(golden.solicited)) draft.write(person);
  return draft.inOrder();
}

/** How many delivered mails each person gets, one to three, so that the sum is exact. */
function mailsPerPerson({ counts }: GoldenPeople, random: Random): Uint8Array {
  const mails = new Uint8Array(counts.reached).fill(1);
  const extra = counts.delivered - counts.reached;
  const thrice = Math.floor(extra * 0.19);
  const twice = extra - 2 * thrice;
  const order = random.permutation(counts.reached);
  for (let i = 0; i < thrice + twice; i++) mails[order[i] ?? 0] = i < thrice ? 3 : 2;
  return mails;
}

function softBounced({ counts }: GoldenPeople, random: Random): Uint8Array {
  const flags = new Uint8Array(counts.reached);
  const order = random.permutation(counts.reached);
  for (let i = 0; i < counts.soft; i++) flags[order[i] ?? 0] = 1;
  return flags;
}

class Draft {
  readonly #golden: GoldenPeople;
  readonly #random: Random;
  readonly #mails: Uint8Array;
  readonly #soft: Uint8Array;
  readonly #person: Int32Array;
  readonly #day: Uint8Array;
  readonly #fate: Uint8Array;
  #count = 0;

  constructor(golden: GoldenPeople, random: Random) {
    const { delivered, hard, soft } = golden.counts;
    const sends = delivered + hard + soft;
    this.#golden = golden;
    this.#random = random;
    this.#mails = mailsPerPerson(golden, random);
    this.#soft = softBounced(golden, random);
    this.#person = new Int32Array(sends);
    this.#day = new Uint8Array(sends);
    this.#fate = new Uint8Array(sends);
  }

  write(person: number): void {
    if (person >= this.#golden.reached) {
      this.#add(person, this.#random.below(3), FATE.hard);
      return;
    }
    const waves = this.#wavesOf(this.#mails[person] ?? 1);
    const answered = this.#answeredMail(person, waves.length);
    waves.forEach((wave, index) => this.#add(person, wave, index === answered ? FATE.answered : FATE.delivered));
    if (this.#soft[person] === 1) this.#add(person, waves[0] ?? 0, FATE.soft);
  }

  #wavesOf(mails: number): readonly number[] {
    if (mails === 3) return [0, 1, 2];
    if (mails === 2) return this.#random.pick(WAVES_OF_TWO);
    const draw = this.#random.unit();
    return [draw < 0.55 ? 0 : draw < 0.8 ? 1 : 2];
  }

  /** Who complains or leaves is written to no more, so theirs is the last mail. */
  #answeredMail(person: number, mails: number): number {
    const answer = this.#golden.answers[person];
    if (answer === ANSWER.none) return -1;
    return answer === ANSWER.complaint || answer === ANSWER.unsubscribe ? mails - 1 : this.#random.below(mails);
  }

  #add(person: number, wave: number, fate: number): void {
    const season = WAVES[wave] ?? WAVES[0];
    this.#person[this.#count] = person;
    this.#day[this.#count] = (season.start - CAMPAIGN_START) / DAY + season.dayIndex(this.#random);
    this.#fate[this.#count] = fate;
    this.#count++;
  }

  /** A counting sort by day; within a day mails leave at an even pace. */
  inOrder(): GoldenMailing {
    const perDay = new Int32Array(CAMPAIGN_DAYS);
    for (const day of this.#day) perDay[day] = (perDay[day] ?? 0) + 1;
    const firstOfDay = new Int32Array(CAMPAIGN_DAYS);
    for (let day = 1; day < CAMPAIGN_DAYS; day++) firstOfDay[day] = (firstOfDay[day - 1] ?? 0) + (perDay[day - 1] ?? 0);

    const sends = this.#count;
    const mailing = { person: new Int32Array(sends), sentAt: new Int32Array(sends), fate: new Uint8Array(sends), leadAt: new Int32Array(this.#golden.crossEnd) };
    const rankInDay = new Int32Array(CAMPAIGN_DAYS);
    for (let i = 0; i < sends; i++) {
      const person = this.#person[i] ?? 0;
      const day = this.#day[i] ?? 0;
      const fate = this.#fate[i] ?? 0;
      const rank = rankInDay[day] ?? 0;
      rankInDay[day] = rank + 1;
      const position = (firstOfDay[day] ?? 0) + rank;
      const sentAt = CAMPAIGN_START + day * DAY + FIRST_HOUR * HOUR + Math.floor((rank * SENDING_SECONDS) / (perDay[day] ?? 1));
      mailing.person[position] = person;
      mailing.sentAt[position] = sentAt;
      mailing.fate[position] = fate;
      if (fate === FATE.answered && person < this.#golden.crossEnd) mailing.leadAt[person] = sentAt + leadDelay(person);
    }
    return mailing;
  }
}

import { instant, startOf } from './calendar.ts';
import { line } from './csv.ts';
import { Random } from './random.ts';
import type { Story } from './story.ts';

export const ASSIGNMENT_HEAD = 'experiment_id,email,arm,assigned_at';
export const SPRING_TEST = 'printemps';
export const LOPSIDED_TEST = 'bouton-rouge';

const SPRING_START = startOf('2025-03-14');
/** Meant to be a half: the split was broken, and a check should say so. */
const LOPSIDED_SHARE = 0.545;

/** A test with a hold-out, and one whose arms are not the halves they were meant to be. */
export function* assignmentRows({ customers, leads, people, seed, scale }: Story): Generator<string> {
  for (const { person, arm } of customers) yield line(SPRING_TEST, people.email(person), arm, instant(SPRING_START + 9 * 3600));
  const random = new Random(seed, 'lopsided test');
  let left = Math.round(3000 * scale);
  for (const { campaign, person, at, reason } of leads) {
    if (campaign.id !== 'JM-MOYENNE' || reason !== 'net' || left === 0) continue;
    left--;
    yield line(LOPSIDED_TEST, people.email(person), random.chance(LOPSIDED_SHARE) ? 'rouge' : 'bleu', instant(at));
  }
}

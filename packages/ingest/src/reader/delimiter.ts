import { isBlank } from './rows.ts';
import type { Rec } from './record.ts';

export const delimiters = [',', ';', '\t', '|'] as const;

export interface Candidate {
  delimiter: string;
  /** The first records as cut with this delimiter, blank ones included. */
  records: readonly Rec[];
  /** Which of them the caller knows as a head; -1 for none. */
  headAt: number;
}

/** A recognised head decides; else the delimiter that gives most records the same width, and begins soonest to do so. */
export function bestCandidate(candidates: readonly Candidate[]): Candidate | undefined {
  const ranked = candidates.map((candidate) => ({ candidate, ...consistencyOf(candidate.records) }));
  ranked.sort((a, b) => Number(b.candidate.headAt >= 0) - Number(a.candidate.headAt >= 0) || b.score - a.score || b.width - a.width);
  return ranked[0]?.candidate;
}

/** A decimal comma cuts data rows alike but not their head: lines before the first row of the usual width weigh three each. */
function consistencyOf(records: readonly Rec[]): { score: number; width: number } {
  const widths = records.filter(({ cells }) => !isBlank(cells)).map(({ cells }) => cells.length);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [usual] = [...counts].sort(([widthA, countA], [widthB, countB]) => countB - countA || widthB - widthA);
  if (usual === undefined) return { score: Number.NEGATIVE_INFINITY, width: 1 };
  const [width, count] = usual;
  return { score: count - 3 * widths.indexOf(width), width };
}

import { KIND_IDS, type Inspection } from '@e-respect/contract';

/** Files brought together, in the order in which they are best read: suppliers before campaigns, campaigns before leads. */
export function inOrder<T extends { inspection: Inspection }>(files: readonly T[]): T[] {
  const place = ({ inspection }: T): number => { const kind = inspection.guesses[0]?.kinds[0]; return kind === undefined ? KIND_IDS.length : KIND_IDS.indexOf(kind); };
  return [...files].sort((a, b) => place(a) - place(b));
}

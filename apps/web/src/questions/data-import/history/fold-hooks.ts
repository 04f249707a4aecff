import type { ImportAnswer } from '@e-respect/contract';
import { localDay } from '@e-respect/figures';

/** Webhooks come in by the minute: those of one service and one day are one entry, at the place of the latest. */
export function foldHooks(imports: readonly ImportAnswer[], zone: string): ImportAnswer[][] {
  const entries: ImportAnswer[][] = [];
  const days = new Map<string, ImportAnswer[]>();
  for (const answer of imports) {
    const day = `${answer.source} ${localDay(answer.created_at, zone)}`;
    const known = answer.by.door === 'hook' ? days.get(day) : undefined;
    if (known) known.push(answer);
    else {
      const entry = [answer];
      entries.push(entry);
      if (answer.by.door === 'hook') days.set(day, entry);
    }
  }
  return entries;
}

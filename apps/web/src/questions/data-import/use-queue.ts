import type { KindId } from '@e-respect/contract';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { importQuery } from '../../lib/api/queries.ts';
import { runImport } from './import-actions.ts';
import { guessAs, guessKind, type Guess } from './guess-kind.ts';
import { readHeads } from './read-heads.ts';
import { sendFile } from './send-file.ts';

export interface Waiting {
  key: string;
  file: File;
  kind: KindId | null;
  heads: string[] | null;
  guess: Guess | null;
  mapping: { name: string; text: string } | null;
  /** share of the file that has gone, while it goes */
  sent: number | null;
  importId: string | null;
  error: Error | null;
}

async function waitingOf(file: File): Promise<Waiting> {
  const heads = await readHeads(file).catch(() => null);
  const guess = heads ? guessKind(heads) : null;
  return { key: crypto.randomUUID(), file, kind: guess?.kind ?? null, heads, guess, mapping: null, sent: null, importId: null, error: null };
}

export interface Queue {
  files: readonly Waiting[];
  add: (files: readonly File[]) => void;
  remove: (key: string) => void;
  /** the import was undone: the file it came from leaves the list with it */
  forget: (importId: string) => void;
  choose: (key: string, kind: KindId) => void;
  map: (key: string, mapping: Waiting['mapping']) => void;
  check: (key: string) => void;
  load: (key: string) => void;
}

/** The files dropped on the page, each with what is known of it; they go to the server one at a time. */
export function useQueue(): Queue {
  const [files, setFiles] = useState<readonly Waiting[]>([]);
  const client = useQueryClient();
  const patch = useCallback((key: string, change: Partial<Waiting>) => setFiles((all) => all.map((w) => (w.key === key ? { ...w, ...change } : w))), []);
  const find = (key: string): Waiting | undefined => files.find((w) => w.key === key);

  const check = async (key: string): Promise<void> => {
    const w = find(key);
    if (!w?.kind || w.sent !== null) return;
    patch(key, { sent: 0, error: null, importId: null });
    try {
      const importId = await sendFile({ file: w.file, kind: w.kind, mapping: w.mapping?.text ?? null, dryRun: true, onProgress: (sent) => patch(key, { sent }) });
      patch(key, { importId, sent: null });
    } catch (error) {
      patch(key, { error: error as Error, sent: null });
    }
  };

  const load = async (key: string): Promise<void> => {
    const id = find(key)?.importId;
    if (!id) return;
    try {
      const next = await runImport(id);
      await client.invalidateQueries({ queryKey: importQuery(id).queryKey });
      patch(key, { importId: next, error: null });
    } catch (error) {
      patch(key, { error: error as Error });
    }
  };

  return {
    files,
    add: (given) => void Promise.all(given.map(waitingOf)).then((more) => setFiles((all) => [...all, ...more])),
    remove: (key) => setFiles((all) => all.filter((w) => w.key !== key)),
    forget: (importId) => setFiles((all) => all.filter((w) => w.importId !== importId)),
    choose: (key, kind) => patch(key, { kind, guess: guessAs(kind, find(key)?.heads ?? []), importId: null, error: null }),
    map: (key, mapping) => patch(key, { mapping, importId: null, error: null }),
    check: (key) => void check(key),
    load: (key) => void load(key),
  };
}

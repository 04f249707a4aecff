import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { importsQuery } from '../../../lib/api/queries.ts';
import { sendFile } from '../../../lib/api/send-file.ts';
import { forgetUpload, lookAtSheet, orderImport } from '../import-actions.ts';
import { firstReading, orderOf, readingLike, surenessOf, type Reading } from '../reading/reading.ts';
import { arrivalOf, inOrder, isLoadable, isReady, type Arrival } from './arrival.ts';

export interface Queue {
  /** in the order in which they will be read */
  files: readonly Arrival[];
  add: (files: readonly File[], model?: Reading | null) => void;
  again: (key: string) => void;
  remove: (key: string) => void;
  /** the import was undone: the file it came from leaves the list with it */
  forget: (importId: string) => void;
  read: (key: string, reading: Reading) => void;
  turnTo: (key: string, sheet: string) => void;
  preview: () => void;
  load: () => void;
  clear: () => void;
}

const ignore = (): undefined => undefined;

/** What was dropped and not loaded goes with the page, and its trial with it. */
function forgetOnServer({ look, importId }: Arrival): void {
  if (look && !importId) forgetUpload(look.upload_id).catch(ignore);
}

/** The files dropped on the page; they go to the server one at a time, small ones first, and are imported in the order of their kinds. */
export function useQueue(): Queue {
  const [files, setFiles] = useState<readonly Arrival[]>([]);
  const client = useQueryClient();
  const leaving = useRef(new Map<string, AbortController>());
  const line = useRef(Promise.resolve());
  const patch = useCallback((key: string, change: Partial<Arrival>) => setFiles((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each))), []);

  const send = async ({ key, file, model }: Arrival): Promise<void> => {
    const stop = leaving.current.get(key);
    if (!stop || stop.signal.aborted) return;
    patch(key, { sent: 0, error: null });
    try {
      const look = await sendFile(file, (sent) => patch(key, { sent }), stop.signal);
      const first = firstReading(look);
      patch(key, { look, sent: null, reading: surenessOf(first) === 'sure' ? first : (readingLike(model, look.head) ?? first) });
    } catch (error) {
      if (!stop.signal.aborted) patch(key, { error: error as Error, sent: null });
    }
  };

  const enqueue = (arrivals: readonly Arrival[]): void => {
    arrivals.forEach(({ key }) => leaving.current.set(key, new AbortController()));
    for (const arrival of arrivals) line.current = line.current.then(() => send(arrival));
  };

  const leave = (arrival: Arrival): void => {
    leaving.current.get(arrival.key)?.abort();
    forgetOnServer(arrival);
  };

  const rest = useRef<readonly Arrival[]>([]);
  useEffect(() => {
    rest.current = files;
  }, [files]);
  useEffect(() => () => {
    leaving.current.forEach((stop) => stop.abort());
    rest.current.forEach(forgetOnServer);
  }, []);

  /** One order after the other, so that the server takes them up in this order. */
  const order = async (dryRun: boolean): Promise<void> => {
    for (const { key, look, reading, trialId } of inOrder(files).filter(dryRun ? isReady : isLoadable)) {
      if (!look || !reading || (dryRun && trialId)) continue;
      try {
        const id = await orderImport(look.upload_id, { ...orderOf(reading, look.head, look.sheet), dry_run: dryRun });
        patch(key, dryRun ? { trialId: id, error: null } : { importId: id, trialId: null, error: null });
      } catch (error) {
        patch(key, { error: error as Error });
      }
    }
    await client.invalidateQueries({ queryKey: importsQuery.queryKey, exact: true });
  };

  const read = (key: string, reading: Reading): void => {
    patch(key, { reading, trialId: null, importId: null, error: null });
  };

  const turnTo = async (key: string, sheet: string): Promise<void> => {
    const look = files.find((each) => each.key === key)?.look;
    if (!look) return;
    try {
      const next = await lookAtSheet(look.upload_id, sheet);
      patch(key, { look: next, reading: firstReading(next), trialId: null, error: null });
    } catch (error) {
      patch(key, { error: error as Error });
    }
  };

  return {
    files: inOrder(files),
    add: (given, model = null) => {
      const arrivals = [...given].sort((a, b) => a.size - b.size).map((file) => arrivalOf(file, model));
      setFiles((all) => [...all, ...arrivals]);
      enqueue(arrivals);
    },
    again: (key) => enqueue(files.filter((each) => each.key === key)),
    remove: (key) => {
      files.filter((each) => each.key === key).forEach(leave);
      setFiles((all) => all.filter((each) => each.key !== key));
    },
    forget: (importId) => setFiles((all) => all.filter((each) => each.importId !== importId && each.trialId !== importId)),
    read,
    turnTo: (key, sheet) => void turnTo(key, sheet),
    preview: () => void order(true),
    load: () => void order(false),
    clear: () => {
      files.forEach(leave);
      setFiles([]);
    },
  };
}

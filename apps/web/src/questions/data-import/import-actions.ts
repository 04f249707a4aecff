import { call } from '../../lib/api/client.ts';

const path = (id: string): string => `/imports/${encodeURIComponent(id)}`;

/** Runs a finished dry run for real; the server may carry it on under another id. */
export const runImport = async (id: string): Promise<string> =>
  (await call((c) => c.importAccepted, `${path(id)}/run`, { method: 'POST' })).import_id;

const done = { parse: (): null => null };

export const cancelImport = (id: string): Promise<null> => call(() => done, `${path(id)}/cancel`, { method: 'POST' });
export const removeSample = (): Promise<null> => call(() => done, '/workspace/sample', { method: 'DELETE' });
export const undoImport = (id: string): Promise<null> => call(() => done, path(id), { method: 'DELETE' });

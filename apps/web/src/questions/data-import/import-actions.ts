import type { HookAnswer, HookChange, ImportOrder, Inspection, Mapping } from '@e-respect/contract';
import { call, post } from '../../lib/api/client.ts';

const done = { parse: (): null => null };
const act = (method: 'DELETE' | 'POST', path: string): Promise<null> => call(() => done, path, { method });
const importPath = (id: string): string => `/imports/${encodeURIComponent(id)}`;
const uploadPath = (id: string): string => `/uploads/${encodeURIComponent(id)}`;
const hookPath = (source: string): string => `/hooks/${encodeURIComponent(source)}`;
const mappingPath = (name: string): string => `/mappings/${encodeURIComponent(name)}`;

/** Imports a file that was looked at, or tries to. */
export const orderImport = async (uploadId: string, order: Partial<ImportOrder>): Promise<string> =>
  (await call((c) => c.importAccepted, `${uploadPath(uploadId)}/import`, post(order))).import_id;

/** Runs a finished trial for real; the server may carry it on under another id. */
export const runImport = async (id: string): Promise<string> =>
  (await call((c) => c.importAccepted, `${importPath(id)}/run`, { method: 'POST' })).import_id;

/** Looks at another sheet of a workbook. */
export const lookAtSheet = (uploadId: string, sheet: string): Promise<Inspection> =>
  call((c) => c.inspection, `${uploadPath(uploadId)}?sheet=${encodeURIComponent(sheet)}`);

export const keepMapping = (name: string, mapping: Mapping, heads: readonly string[]): Promise<unknown> =>
  call((c) => c.savedMapping, mappingPath(name), { ...post({ mapping, heads }), method: 'PUT' });

export const forgetMapping = (name: string): Promise<null> => act('DELETE', mappingPath(name));
export const forgetUpload = (id: string): Promise<null> => act('DELETE', uploadPath(id));
export const cancelImport = (id: string): Promise<null> => act('POST', `${importPath(id)}/cancel`);
export const undoImport = (id: string): Promise<null> => act('DELETE', importPath(id));
export const changeHook = (source: string, change: HookChange): Promise<HookAnswer> => call((c) => c.hookAnswer, hookPath(source), { ...post(change), method: 'PUT' });
export const removeHook = (source: string): Promise<null> => act('DELETE', hookPath(source));
export const removeSample = (): Promise<null> => act('DELETE', '/workspace/sample');

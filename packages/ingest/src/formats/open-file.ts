import { readRecords } from '../reader/read-records.ts';
import type { OpenedFile } from './opened-file.ts';

export interface OpenOptions { sheet?: string | undefined }

/** Looks at the first bytes of a file, unwraps it, and says how it can be read. Throws a FileError for a file that cannot. */
export async function openFile(source: AsyncIterable<Uint8Array>, _options: OpenOptions = {}): Promise<OpenedFile> {
  return { format: 'csv', container: 'none', sheets: [], sheet: null, batches: (options) => readRecords(source, options) };
}

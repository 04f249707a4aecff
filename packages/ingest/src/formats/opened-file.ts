import type { ReadOptions, RecordBatch } from '../reader/read-records.ts';
import type { Damage } from '../reader/record.ts';
import type { Inspection } from '@e-respect/contract';

/** A file as found under its wrapping: rows under heads, documents, or JSON that can be read as either. */
export interface OpenedFile {
  format: Inspection['format'];
  container: Inspection['container'];
  /** Sheets of a workbook; empty for the rest. */
  sheets: readonly string[];
  /** The sheet that is read. */
  sheet: string | null;
  /** Records under a head, in batches; absent where there are none. Damaged records are told, whole files throw a FileError. */
  batches?: (options?: ReadOptions) => AsyncIterable<RecordBatch>;
  /** Documents one after another; absent where there are none. */
  documents?: () => AsyncIterable<FileDocument>;
}

/** One JSON value, XML tree or parsed mail of a file. */
export interface FileDocument {
  /** 1-based: the line of NDJSON, the number of the mail or of the element. */
  line: number;
  value: unknown;
  /** Set, with no value, when this document cannot be read; its neighbours can. */
  damage?: Damage;
  /** As it stands in the file, for the rejects file. */
  raw: string;
  /** Bytes of the source read so far. */
  bytesRead: number;
}

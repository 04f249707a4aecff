import type { ReadOptions, RecordBatch } from '../reader/read-records.ts';
import type { Damage } from '../reader/record.ts';
import type { Inspection } from '@e-respect/contract';

/** A file as found under its wrapping: rows under heads, documents, or JSON that can be read as either. It is read once. */
export interface OpenedFile {
  format: Inspection['format'];
  container: Inspection['container'];
  /** Sheets of a workbook; empty for the rest. */
  sheets: readonly string[];
  /** The sheet that is read. */
  sheet: string | null;
  /** Records under a head, in batches. Damaged records are told; a file without records, or unreadable, throws a FileError. */
  batches: (options?: ReadOptions) => AsyncIterable<RecordBatch>;
  /** Documents one after another; absent where there are none. After a look at the first ones, JSON can still be read in batches. */
  documents?: () => AsyncIterable<FileDocument>;
}

/** One JSON value, XML tree or parsed mail of a file. */
export interface FileDocument {
  /** 1-based: the line of NDJSON, the number of the mail or of the element. */
  line: number;
  value: unknown;
  /** Set, with no value, when this document cannot be read; its neighbours can. */
  damage?: Damage;
  /** For the rejects file: a damaged document as it stands, in one CSV cell; empty for the others. */
  raw: string;
  /** Bytes of the source read so far. */
  bytesRead: number;
}

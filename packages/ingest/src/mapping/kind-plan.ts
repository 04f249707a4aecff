import type { KindId } from '@e-respect/contract';
import type { CellReader } from './cell-reader.ts';

/** How one kind is read from one file. */
export interface KindPlan {
  kind: KindId;
  columns: string[];
  readers: CellReader[];
  /** Canonical column → head it is read from, for messages. */
  headOf: Record<string, string>;
  /** Set when the file's cells are the canonical columns, in order: nothing has to be picked. */
  straight?: true;
  accepts: (cells: readonly string[]) => boolean;
}

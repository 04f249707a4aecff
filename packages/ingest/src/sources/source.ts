import type { KindId, Mapping, Text } from '@e-respect/contract';
import type { Heads } from '../mapping/heads.ts';
import type { Hook } from './hook.ts';

/** A sender of files and events that users bring: one folder here, with what tells its files and how they become our rows. */
export interface Source {
  /** As in `--source`. */
  id: string;
  /** Other names it is asked for by. */
  also?: readonly string[];
  label: Text;
  /** Its files with heads: exports, reports. */
  tables?: readonly SourceTable[];
  /** Its files without heads: mails, XML and JSON reports, saved webhooks. */
  documents?: readonly SourceDocument[];
  /** Its events, sent to us as they happen. */
  hook?: Hook;
}

export interface SourceTable {
  id: string;
  label: Text;
  kinds: readonly KindId[];
  /** Each entry is a head under all its spellings (French, English); a file is this table when it has one of each. */
  signs: readonly (readonly string[])[];
  /** How a file with these heads feeds our kinds. */
  mapping(heads: Heads): Mapping;
  /** For a file without heads: the names of its columns, when its first row is one of this table's. */
  headless?(firstRow: readonly string[]): readonly string[] | undefined;
}

export interface SourceDocument {
  id: string;
  label: Text;
  /** What its rows are. */
  kind: KindId;
  format: 'json' | 'xml' | 'mail';
  /** Says whether a parsed document is one of these: a JSON value, an XML tree, a parsed mail. */
  recognises(document: unknown): boolean;
  /** Throws nothing for a document it recognises: what it cannot use is told in the rows or set aside. */
  read(document: unknown): DocumentRows;
  /** What becomes of a document of the same file that it does not recognise: a mailbox holds many sorts. Without it such a document is set aside as `?`. */
  readOther?(document: unknown): DocumentRows;
}

export interface DocumentRows {
  /** Cells by canonical column, as texts; what is absent is left out. */
  rows: readonly Readonly<Record<string, string>>[];
  /** One entry per thing told that no figure reads, by the name its service gives it. */
  setAside: readonly string[];
}

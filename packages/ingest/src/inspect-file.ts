import type { Guess, Inspection, SavedMapping } from '@e-respect/contract';
import { maskAddress } from './identity/mask-address.ts';
import { FileError } from './reader/file-error.ts';
import { guessTables, savedGuesses } from './sources/recognise.ts';
import { headTest } from './staging/choose-plans.ts';
import { fileProblem } from './staging/file-problem.ts';
import { openJob } from './staging/open-job.ts';

/** What a file tells of itself, before anybody says what it is. */
export type Look = Omit<Inspection, 'upload_id' | 'file_name' | 'file_hash' | 'bytes'>;

export interface InspectOptions { sheet?: string | undefined; saved?: readonly SavedMapping[] }

const SHOWN_ROWS = 20;
const SHOWN_GUESSES = 6;
const SHOWN_CELL = 200;

/** Reads the start of a file: its head, its first rows with addresses masked, and how it could be imported. */
export async function inspectFile(source: AsyncIterable<Uint8Array>, { sheet, saved = [] }: InspectOptions = {}): Promise<Look> {
  const bytes = source[Symbol.asyncIterator]();
  try {
    return await look({ [Symbol.asyncIterator]: () => bytes }, sheet, saved);
  } catch (error) {
    throw error instanceof FileError ? fileProblem(error) : error;
  } finally {
    // Most files are not read to their end: what holds them open is let go.
    await bytes.return?.();
  }
}

async function look(source: AsyncIterable<Uint8Array>, sheet: string | undefined, saved: readonly SavedMapping[]): Promise<Look> {
  const file = await openJob(source, { sheet });
  const { format, container, sheets } = file.opened;
  for await (const { table, records } of file.batches({ isHead: headTest({}) })) {
    const shown = records.filter(({ damage }) => damage === undefined).slice(0, SHOWN_ROWS);
    return {
      format, container, sheets: [...sheets], sheet: file.opened.sheet,
      encoding: format === 'csv' ? table.encoding : null, delimiter: format === 'csv' ? table.delimiter : null,
      head: table.head.map(maskAddress), rows: shown.map(({ cells }) => cells.map((cell) => maskAddress(cell).slice(0, SHOWN_CELL))),
      guesses: file.documents ? [documentGuess(file.documents)] : [...savedGuesses(table.head, saved), ...guessTables(table.head)].slice(0, SHOWN_GUESSES).map(shownGuess),
    };
  }
  throw new FileError('empty_file', 'no batch of records');
}

/** A file without heads has people's addresses where they should be. */
const shownGuess = (guess: Guess): Guess => ({ ...guess, unread: guess.unread.map(maskAddress) });

function documentGuess({ source, document }: NonNullable<Awaited<ReturnType<typeof openJob>>['documents']>): Guess {
  return {
    source: source.id, source_label: source.label, table: document.id, table_label: document.label, kinds: [document.kind],
    confidence: 1, mapping: null, missing: [], unread: [],
  };
}

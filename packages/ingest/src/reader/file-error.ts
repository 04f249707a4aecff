export type FileErrorCode =
  | 'empty_file'
  | 'binary_file'
  | 'no_head'
  | 'too_many_columns'
  | 'duplicate_head'
  | 'unreadable_encoding'
  | 'broken_file'
  | 'encrypted_file'
  | 'several_files'
  | 'nested_archive'
  | 'abnormal_archive'
  | 'too_large'
  | 'unknown_sheet'
  | 'unknown_document';

/** The whole file is refused and nothing of it is loaded. `detail` never quotes a cell. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly code: FileErrorCode;
  readonly detail: string;
  /** How many there are of what there should be one. */
  readonly found: number | undefined;

  constructor(code: FileErrorCode, detail: string, found?: number) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
    this.found = found;
  }
}

export type FileErrorCode =
  | 'empty_file'
  | 'binary_file'
  | 'no_head'
  | 'too_many_columns'
  | 'duplicate_head'
  | 'unreadable_encoding';

/** The whole file is refused and nothing of it is loaded. `detail` never quotes a cell. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly code: FileErrorCode;
  readonly detail: string;

  constructor(code: FileErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

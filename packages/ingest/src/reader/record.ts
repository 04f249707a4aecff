export type DamageCode =
  | 'too_few_cells'
  | 'too_many_cells'
  | 'nul_character'
  | 'invalid_character'
  | 'cell_too_long'
  | 'record_too_long'
  | 'invalid_json'
  | 'not_an_object'
  | 'unknown_key'
  | 'invalid_xml'
  | 'invalid_mail'
  | 'unreadable_member';

export interface Damage {
  code: DamageCode;
  /** 1-based, where one cell is to blame. */
  column?: number;
  expected?: number;
  found?: number;
}

export interface Rec {
  /** 1-based physical line on which the record starts. */
  line: number;
  /** As many as the head has, unless the record is damaged. */
  cells: string[];
  /** The record as it stands in the file, without its line end (only the first MiB of a record longer than that). */
  raw: string;
  damage?: Damage;
}

/** What a rejects file needs to show the row unchanged. */
export function rawText(record: Rec): string {
  return record.raw;
}

/**
 * Takes the lines of a file that hold nothing to interpret, straight from their bytes; any other line is left to the
 * cutter, so that there is one meaning of a record. A plain line stands at the start of a record and holds no quote, no
 * control character and no doubt: what is taken here is what the cutter and the stage file would have made of it.
 */
export interface PlainLines {
  /**
   * Takes lines from `from` on; stops before the first that is not plain, or whose end is not within the bytes.
   * `isUtf8` tells that bytes above 127 are UTF-8 for certain.
   */
  take(bytes: Uint8Array, from: number, line: number, isUtf8: boolean): { at: number; lines: number };
}

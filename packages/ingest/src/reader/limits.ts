const MiB = 1_048_576;

/** What one file may hold; stated in the documentation of the import. Sizes are bytes of UTF-8, cells are counted in characters. */
export const limits = {
  columns: 2_000,
  cellLength: 65_536,
  recordBytes: MiB,
  recordLines: 1_000,
  headSearchRecords: 30,
  /** Of text that is read as it is unzipped. */
  unzippedBytes: 8_192 * MiB,
  /** Times the bytes of the source, once the free bytes have come out. */
  unzippedRatio: 200,
  unzippedFreeBytes: 16 * MiB,
  /** A zip within a gzip is two. */
  wrappings: 2,
  /** Of a Parquet file, which is read by its end first. */
  inMemoryBytes: 512 * MiB,
  /** Of the parts of a workbook that are read: its cells are all held in memory, about ten times their size. */
  workbookBytes: 96 * MiB,
  sheetRows: 1_048_576,
  /** Filled or not, in the rectangle that the sheet spans. */
  sheetCells: 2_000_000,
  /** Of one row group of Parquet. */
  groupCells: 32_000_000,
  documentBytes: 64 * MiB,
  mailBytes: 32 * MiB,
  mailLines: 100_000,
} as const;

/** What one file may hold; stated in the documentation of the import. Sizes are bytes of UTF-8, cells are counted in characters. */
export const limits = {
  columns: 2_000,
  cellLength: 65_536,
  recordBytes: 1_048_576,
  recordLines: 1_000,
  headSearchRecords: 30,
} as const;

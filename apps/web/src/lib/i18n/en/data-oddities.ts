import type { oddities as french } from '../fr/data-oddities.ts';

export const oddities: typeof french = {
  title: (rows) => `${rows} odd rows, each explained`,
  titleOne: 'One odd row, explained',
  none: 'No odd row',
  noneText: 'No date to come, no complaint before its send, no unsubscribe without a send, no order before the lead, no refund above the order.',
  sub: 'Well formed, they cannot be quite true. Nothing is dropped in silence: here is what they mean and how they count.',
  states: { kept: 'kept', refused: 'refused' },
  rows: (rows, kind) => `${rows} · ${kind}`,
  files: (names) => `Files: ${names}`,
  file: (name, rows) => `${name} (${rows})`,
  more: (n) => `and ${n} more`,
};

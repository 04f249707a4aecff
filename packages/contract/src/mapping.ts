import { z } from 'zod';
import { KIND_IDS } from './kinds/index.ts';

const isTimeZone = (name: string): boolean => name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name);

const words = z.array(z.string()).min(1);
const condition = z.strictObject({ column: z.string(), is: words.optional(), is_not: words.optional(), begins_not: words.optional() });

/** What is taken out of a cell: the number of `< 0.1 %`, or the bound it stands for; an instant from the seconds of an epoch; the day of an instant; the count of `12.0`. */
export const READINGS = ['number_of_bound', 'bound', 'epoch_seconds', 'epoch_milliseconds', 'day', 'whole'] as const;

const told = { values: z.record(z.string(), z.string()).optional(), as: z.enum(READINGS).optional() };

/** Where a canonical column comes from: a head of the file, the first of several that is filled, a constant, or a template of heads and `$row` (the line number). */
const columnSource = z.union([
  z.string(),
  z.strictObject({ from: z.string(), ...told }),
  z.strictObject({ first_of: words, ...told }),
  z.strictObject({ constant: z.string() }),
  z.strictObject({ template: z.string() }),
]);

const mappedKind = z.strictObject({
  kind: z.enum(KIND_IDS),
  columns: z.record(z.string(), columnSource),
  where: z.array(condition).optional(),
  first_per: z.string().optional(),
});

/** How a file with other heads feeds canonical kinds; kept as JSON in `data/mappings`. */
export const mappingSchema = z.strictObject({
  name: z.string().optional(),
  note: z.string().optional(),
  time_zone: z.string().refine(isTimeZone, 'is not a time zone').optional(),
  date_order: z.enum(['DMY', 'MDY']).optional(),
  decimal_mark: z.enum([',', '.']).optional(),
  kinds: z.array(mappedKind).min(1),
});
export type Mapping = z.infer<typeof mappingSchema>;
export type MappedKind = Mapping['kinds'][number];
export type ColumnSource = z.infer<typeof columnSource>;

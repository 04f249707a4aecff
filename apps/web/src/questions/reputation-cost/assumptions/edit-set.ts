import type { AssumptionId, AssumptionKind, GivenAssumption, GivenAssumptions, Language } from '@e-respect/contract';

/** A typed assumption as it stands in its fields; rates are typed in per cent. */
export interface Typed { value: string; low: string; high: string }
export type Draft = Partial<Record<AssumptionId, Typed>>;
export type Fault = 'notANumber' | 'missingValue';
type Unit = AssumptionKind['unit'];

const PER_CENT = 100;
/** Without the noise of binary fractions: 0.07 is typed as 7, and 7 is read as 0.07. */
const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(12));

/** A number as it is typed: a decimal comma in French, per cent for a rate; nothing for nothing. */
export function fieldText(value: number | null | undefined, unit: Unit, lang: Language): string {
  if (value === null || value === undefined) return '';
  const text = String(unit === 'rate' ? scaled(value, PER_CENT) : value);
  return lang === 'fr' ? text.replace('.', ',') : text;
}

/** What a field says: a number, nothing, or NaN for what is no number. */
function fieldNumber(text: string, unit: Unit): number | undefined {
  const bare = text.replaceAll(/[\s\u00a0\u202f%€]/g, '').replace(',', '.');
  if (bare === '') return undefined;
  const value = /^-?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : Number.NaN;
  return unit === 'rate' ? scaled(value, 1 / PER_CENT) : value;
}

export const typedOf = ({ value, low, high }: { value: number | null; low?: number | null | undefined; high?: number | null | undefined }, unit: Unit, lang: Language): Typed =>
  ({ value: fieldText(value, unit, lang), low: fieldText(low, unit, lang), high: fieldText(high, unit, lang) });

const unitOf = (id: string, kinds: readonly AssumptionKind[]): Unit => kinds.find((kind) => kind.id === id)?.unit ?? 'eur';
const entriesOf = <T>(record: Partial<Record<AssumptionId, T>>): [AssumptionId, T][] => Object.entries(record) as [AssumptionId, T][];

export const draftOf = (given: GivenAssumptions, kinds: readonly AssumptionKind[], lang: Language): Draft =>
  Object.fromEntries(entriesOf(given).map(([id, each]) => [id, typedOf(each, unitOf(id, kinds), lang)]));

/** The fields as the API takes them, and what cannot be sent. */
export function readDraft(draft: Draft, kinds: readonly AssumptionKind[]): { given: GivenAssumptions; faults: Partial<Record<AssumptionId, Fault>> } {
  const [given, faults]: [GivenAssumptions, Partial<Record<AssumptionId, Fault>>] = [{}, {}];
  for (const [id, typed] of entriesOf(draft)) {
    const [value, low, high] = [typed.value, typed.low, typed.high].map((text) => fieldNumber(text, unitOf(id, kinds)));
    if ([value, low, high].some((each) => Number.isNaN(each))) faults[id] = 'notANumber';
    else if (value === undefined) faults[id] = 'missingValue';
    else given[id] = { value, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) } satisfies GivenAssumption;
  }
  return { given, faults };
}

export const sameGiven = (a: GivenAssumptions, b: GivenAssumptions): boolean => {
  const told = (given: GivenAssumptions): string => JSON.stringify(entriesOf(given).map(([id, { value, low, high }]) => [id, value, low, high]).sort());
  return told(a) === told(b);
};

const LONGEST = 36;

/** A short name for addresses, from the name a person gave; never one that is taken. */
export function slugOf(name: string, taken: readonly string[]): string {
  const plain = name.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const slug = plain.replaceAll(/^-+|-+$/g, '').slice(0, LONGEST).replace(/-+$/, '') || 'set';
  if (!taken.includes(slug)) return slug;
  let next = 2;
  while (taken.includes(`${slug}-${next}`)) next += 1;
  return `${slug}-${next}`;
}

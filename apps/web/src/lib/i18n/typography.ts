const NARROW = '\u202f';
const WIDE = '\u00a0';

const typeset = (text: string): string =>
  text
    .replaceAll("'", '’')
    .replace(/ ([?!;%€])/g, `${NARROW}$1`)
    .replace(/ :/g, `${WIDE}:`)
    .replaceAll('« ', `«${WIDE}`)
    .replaceAll(' »', `${WIDE}»`);

/** French spaces and apostrophes, laid over a catalogue: its words are written with plain ones. */
export function frenchly<T>(value: T): T {
  if (typeof value === 'string') return typeset(value) as T;
  if (typeof value === 'function') return ((...given: unknown[]) => frenchly((value as (...g: unknown[]) => unknown)(...given))) as T;
  if (Array.isArray(value)) return value.map(frenchly) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, frenchly(inner)])) as T;
}

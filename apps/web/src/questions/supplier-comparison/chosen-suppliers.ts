import type { ComparedSupplier } from '@e-respect/contract';

export const MOST_BESIDE = 4;

/** Ids as they stand in the address: each encoded, for an id may hold a comma. */
export const writeChosen = (ids: readonly string[]): string | undefined => ids.map(encodeURIComponent).join(',') || undefined;

function decoded(id: string): string[] {
  try {
    return [decodeURIComponent(id)];
  } catch {
    return [];
  }
}

/** Those of the address that exist; the two best, or the two first, where it names none. */
export function readChosen(text: string | undefined, suppliers: readonly ComparedSupplier[]): string[] {
  const asked = (text ?? '').split(',').flatMap(decoded).filter((id) => suppliers.some((each) => each.id === id));
  return text === undefined ? suppliers.slice(0, 2).map(({ id }) => id) : [...new Set(asked)].slice(0, MOST_BESIDE);
}

/** Addresses are written plainly: `?from=2024-09-01&supplier=S1`, every value a word. */
export const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));

export function stringifySearch(search: Record<string, unknown>): string {
  const words = Object.entries(search).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, String(value)]]));
  const text = new URLSearchParams(words).toString();
  return text === '' ? '' : `?${text}`;
}

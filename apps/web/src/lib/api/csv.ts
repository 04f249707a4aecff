import type { Language, QueryInput } from '@e-respect/contract';
import { API, ApiError, post } from './client.ts';

const save = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/** The same question as on the page, answered as a file for a spreadsheet. */
export async function downloadCsv(input: QueryInput, lang: Language, name: string): Promise<void> {
  const response = await fetch(`${API}/query?format=csv&lang=${lang}`, post(input));
  if (!response.ok) throw new ApiError(response.status, null);
  save(await response.blob(), name);
}

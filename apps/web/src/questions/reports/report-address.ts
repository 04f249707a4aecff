import type { Language, Period } from '@e-respect/contract';
import { API } from '../../lib/api/client.ts';
import type { View } from '../../lib/view/view.ts';

/** Where the PDF of a view is: its period, its language, its campaign. */
export function reportAddress(view: View, period: Period, lang: Language): string {
  const asked = new URLSearchParams({ from: period.from, to: period.to, lang, ...(view.campaign ? { campaign: view.campaign } : {}) });
  return `${API}/reports/board.pdf?${asked.toString()}`;
}

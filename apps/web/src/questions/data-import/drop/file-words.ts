import type { Inspection, Language } from '@e-respect/contract';
import { formatNumber } from '@e-respect/figures';
import type { Words } from '../../../lib/i18n/index.ts';

const UNIT = 1024;

/** 12 Ko, 3,4 Mo. */
export function sizeWords(bytes: number, t: Words, lang: Language): string {
  const step = Math.min(t.data.sizes.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(UNIT)));
  const amount = bytes / UNIT ** step;
  return `${formatNumber(amount, lang, { decimals: step > 0 && amount < 10 ? 1 : 0 })}\u00a0${t.data.sizes[step] ?? ''}`;
}

/** What kind of file it is, as its owner would say it. */
export function formatWords({ format, container, sheet, sheets, delimiter, encoding }: Inspection, t: Words): string {
  const { formats, delimiters, containers, sheetOf } = t.data;
  const name = sheet !== null && sheets.length > 0 ? sheetOf(sheet) : formats[format];
  return [name, delimiter === null ? '' : (delimiters[delimiter] ?? ''), encoding === null || encoding === 'utf-8' ? '' : encoding, containers[container] ?? ''].filter(Boolean).join(', ');
}

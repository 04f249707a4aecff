import type { Inspection, Mapping } from '@e-respect/contract';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { optionsFor, withOption } from './edit-mapping.ts';

/** What only a person can tell of dates and numbers, asked where the rows show some. */
export function ReadOptions({ mapping, look, onMap }: { mapping: Mapping; look: Inspection; onMap: (mapping: Mapping) => void }) {
  const { t } = useWords();
  const asked = optionsFor(mapping, look.head, look.rows);
  return (
    <>
      {asked.includes('date_order') && (
        <label>
          {t.reading.dates}
          <select value={mapping.date_order ?? 'DMY'} onChange={(e) => onMap(withOption(mapping, 'date_order', e.target.value as 'DMY' | 'MDY'))}>
            <option value="DMY">{t.reading.dateOrders.DMY}</option>
            <option value="MDY">{t.reading.dateOrders.MDY}</option>
          </select>
        </label>
      )}
      {asked.includes('decimal_mark') && (
        <label>
          {t.reading.decimals}
          <select value={mapping.decimal_mark ?? ''} onChange={(e) => onMap(withOption(mapping, 'decimal_mark', e.target.value as ',' | '.' | ''))}>
            <option value="">{t.reading.decimalMarks.auto}</option>
            <option value=",">{t.reading.decimalMarks.comma}</option>
            <option value=".">{t.reading.decimalMarks.point}</option>
          </select>
        </label>
      )}
    </>
  );
}

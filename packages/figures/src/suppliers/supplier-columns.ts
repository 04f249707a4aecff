import type { FigureEntry, Text, Unit } from '@e-respect/contract';

export const SUPPLIER_COLUMNS = ['spend', 'gross', 'net', 'cost', 'conversion', 'complaints', 'return'] as const;
export type SupplierColumn = (typeof SUPPLIER_COLUMNS)[number];

type Column = { figure: string; unit: Unit; better: FigureEntry['better']; label: Text; /** a ratio is hollow when too few; a count is what it is */ ratio: boolean };

/** The last column is roi said in coins: 1 + roi euros of margin for one euro paid. */
export const COLUMN: Record<SupplierColumn, Column> = {
  spend: { figure: 'spend_eur', unit: 'eur', better: 'neither', ratio: false, label: { fr: 'Payé', en: 'Paid' } },
  gross: { figure: 'leads_gross', unit: 'leads', better: 'neither', ratio: false, label: { fr: 'Leads bruts', en: 'Gross leads' } },
  net: { figure: 'people_recruited', unit: 'people', better: 'higher', ratio: false, label: { fr: 'Personnes nettes', en: 'Net people' } },
  cost: { figure: 'cost_per_person', unit: 'eur', better: 'lower', ratio: true, label: { fr: 'Par personne nette', en: 'Per net person' } },
  conversion: { figure: 'conversion_rate', unit: 'rate', better: 'higher', ratio: true, label: { fr: 'Conversion', en: 'Conversion' } },
  complaints: { figure: 'complaint_rate', unit: 'rate', better: 'lower', ratio: true, label: { fr: 'Plaintes', en: 'Complaints' } },
  return: { figure: 'roi', unit: 'eur', better: 'higher', ratio: true, label: { fr: 'Marge pour 1\u00a0€ payé', en: 'Margin per €1 paid' } },
};

/** The figure of the catalogue that a column shows: what a click on a cell explains. */
export function figureOfColumn(column: SupplierColumn): string {
  return COLUMN[column].figure;
}

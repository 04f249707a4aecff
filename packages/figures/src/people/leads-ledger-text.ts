import type { Language } from '@e-respect/contract';

type LedgerText = Record<'gross' | 'refused' | 'net' | 'buyers' | 'repeat' | 'ofGross' | 'ofNet', string>;

export const LEDGER_TEXT: Record<Language, LedgerText> = {
  fr: { gross: 'Leads bruts, facturés', refused: 'Refusés', net: 'Leads nets', buyers: 'Acheteurs', repeat: 'Acheteurs revenus', ofGross: '{share} du brut', ofNet: '{share} des personnes nettes' },
  en: { gross: 'Gross leads, billed', refused: 'Refused', net: 'Net leads', buyers: 'Buyers', repeat: 'Buyers who came back', ofGross: '{share} of gross', ofNet: '{share} of net people' },
};

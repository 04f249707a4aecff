import type { Campaign } from './campaign.ts';
import { GOLDEN_ID } from './campaigns.ts';
import { GOLDEN_PRICE_EUR } from './golden-counts.ts';
import { GOLDEN_SUPPLIER } from './suppliers.ts';

export interface Contract {
  readonly id: string;
  readonly supplier: string;
  /** Every campaign of the supplier when absent. */
  readonly campaign?: string;
  /** At scale 1. */
  readonly promised?: number;
  readonly model: 'cpl' | 'cpm' | 'cpa' | 'fixed';
  readonly priceEur: number;
  readonly from: string;
  readonly to?: string;
  readonly windowDays?: number;
  readonly acceptRules?: string;
}

const FROM = '2024-09-01';
const EVERYTHING = 'duplicate_cross|duplicate_own|throwaway|role|invalid|no_proof';

export const CONTRACTS: readonly Contract[] = [
  { id: 'K-RENTREE', supplier: GOLDEN_SUPPLIER, campaign: GOLDEN_ID, promised: 100_000, model: 'cpl', priceEur: GOLDEN_PRICE_EUR, from: FROM, to: '2024-12-31' },
  { id: 'K-COMPARATEUR', supplier: 'COMPARATEUR', promised: 8500, model: 'cpl', priceEur: 1.42, from: FROM, windowDays: 30 },
  { id: 'K-AILLEURS', supplier: 'COMPARATEUR', campaign: 'CN-AILLEURS', promised: 2500, model: 'fixed', priceEur: 3400, from: '2025-07-01', to: '2026-06-30' },
  { id: 'K-RIVIERES', supplier: 'RIVIERES', promised: 7000, model: 'cpl', priceEur: 1.8, from: FROM, windowDays: 90, acceptRules: EVERYTHING },
  { id: 'K-SOURCE', supplier: 'RIVIERES', campaign: 'TR-SOURCE', model: 'cpa', priceEur: 12, from: '2025-09-15', to: '2026-08-31', windowDays: 90 },
  { id: 'K-COLLINE', supplier: 'COLLINE', promised: 4000, model: 'cpl', priceEur: 3.2, from: FROM, acceptRules: EVERYTHING },
  { id: 'K-MILIEU', supplier: 'JUSTE-MILIEU', promised: 10_000, model: 'cpl', priceEur: 1.3, from: FROM, windowDays: 30 },
  { id: 'K-TAMBOUR', supplier: 'CADENCE', campaign: 'CD-TAMBOUR', promised: 8000, model: 'cpl', priceEur: 1.15, from: FROM },
  { id: 'K-TOCTOC', supplier: 'CADENCE', campaign: 'CD-TOCTOC', model: 'cpm', priceEur: 120, from: '2025-03-01', to: '2025-05-31' },
  { id: 'K-ONDINE', supplier: 'ONDINE', promised: 12_000, model: 'cpl', priceEur: 1.3, from: FROM, windowDays: 30 },
  { id: 'K-MIRADOR', supplier: 'MIRADOR', promised: 26_000, model: 'cpl', priceEur: 0.8, from: FROM },
  { id: 'K-JACKPOT', supplier: 'JACKPOT', promised: 12_000, model: 'cpl', priceEur: 0.84, from: FROM, windowDays: 60, acceptRules: EVERYTHING },
  { id: 'K-PAROLE', supplier: 'PAROLE', promised: 6000, model: 'cpl', priceEur: 1.2, from: FROM, acceptRules: EVERYTHING },
  { id: 'K-PLUME', supplier: 'PLUME', promised: 200, model: 'cpl', priceEur: 1.1, from: '2025-03-01' },
  { id: 'K-VERGER', supplier: 'VERGER', promised: 5000, model: 'cpl', priceEur: 1.6, from: FROM },
  { id: 'K-COEURS', supplier: 'VITRINE', campaign: 'VS-COEURS', promised: 4000, model: 'fixed', priceEur: 3600, from: '2024-10-15', to: '2025-08-15' },
];

export function contractOf({ id, supplier }: Campaign): Contract | undefined {
  return CONTRACTS.find(({ campaign }) => campaign === id) ?? CONTRACTS.find((contract) => contract.supplier === supplier && contract.campaign === undefined);
}

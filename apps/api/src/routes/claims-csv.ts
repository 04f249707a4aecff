import type { Language, Period, Text } from '@e-respect/contract';
import { claimableLeads, eurosIn, type Row, type Warehouse } from '@e-respect/warehouse';
import { csvFile } from '../questions/answer-csv.ts';

const REASONS: Record<string, Text> = {
  duplicate_cross: { fr: 'personne déjà recrutée par un autre fournisseur', en: 'person already recruited by another supplier' },
  duplicate_own: { fr: 'personne déjà livrée par vous', en: 'person you had already delivered' },
  throwaway: { fr: 'adresse jetable', en: 'throw-away address' },
  role: { fr: 'adresse de fonction', en: 'role address' },
  invalid: { fr: 'adresse invalide', en: 'invalid address' },
  unproven: { fr: 'consentement non prouvé', en: 'consent not proved' },
};
const HEADS: Record<Language, readonly string[]> = {
  fr: ['lead', 'campagne', 'nom de la campagne', 'contrat', 'recruté le (UTC)', 'motif', 'déjà recruté le (UTC)', 'le même jour', 'montant (EUR)'],
  en: ['lead', 'campaign', 'campaign name', 'contract', 'acquired at (UTC)', 'reason', 'already recruited at (UTC)', 'same day', 'amount (EUR)'],
};

/** The file a supplier is sent: one claimed lead a line, with both instants; it names no other supplier. */
export async function claimsCsv(warehouse: Warehouse, schema: string, period: Period, supplier: string, language: Language): Promise<string> {
  const leads = await warehouse.read((connection) => claimableLeads(connection, schema, period, supplier));
  const amount = (row: Row): string => { const text = eurosIn(row['price']).toFixed(2); return language === 'fr' ? text.replace('.', ',') : text; };
  const yes = { fr: 'oui', en: 'yes' }[language];
  const lines = leads.map((row) => [
    row['lead_id'], row['campaign'], row['campaign_name'], row['contract_id'], row['acquired_at'], REASONS[String(row['reason'])]![language], row['earlier_at'],
    row['same_day'] === true ? yes : '', amount(row),
  ].map((cell) => (cell === null || cell === undefined ? '' : String(cell))));
  return csvFile([HEADS[language], ...lines]);
}

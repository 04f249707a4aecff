import type { Language, PricedHarm, ReputationCostAnalysis } from '@e-respect/contract';
import { csvFile, csvNumber } from '../questions/answer-csv.ts';

type Column = readonly [fr: string, en: string, of: (row: PricedHarm) => number | null];
const COLUMNS: readonly Column[] = [
  ['Désabonnés', 'Unsubscribed', ({ counts }) => counts.unsubscribes], ['Plaignants', 'Complained', ({ counts }) => counts.complaints], ['Adresses mortes', 'Dead addresses', ({ counts }) => counts.hard_bounces],
  ['Silencieux sous pression', 'Silent under pressure', ({ counts }) => counts.pressured_silent], ['C1 (€)', 'C1 (€)', (row) => row.c1_eur], ['C2 (€)', 'C2 (€)', (row) => row.c2_eur],
  ['C3 (€)', 'C3 (€)', (row) => row.c3_eur], ['C4 (€)', 'C4 (€)', (row) => row.c4_eur], ['Coût de réputation (€)', 'Reputation cost (€)', (row) => row.total_eur],
  ['p10', 'p10', ({ range }) => range?.p10 ?? null], ['p50', 'p50', ({ range }) => range?.p50 ?? null], ['p90', 'p90', ({ range }) => range?.p90 ?? null],
  ['Résultat avant (€)', 'Result before (€)', (row) => row.net_before_eur], ['Résultat après (€)', 'Result after (€)', (row) => row.net_after_eur], ['P(résultat < 0)', 'P(result < 0)', (row) => row.p_loss],
];

/** The rows of the analysis, each with the set of assumptions and the seed it was worked out with. */
export function costCsv({ rows, by, assumptions_id: set, seed, draws }: ReputationCostAnalysis, language: Language): string {
  const [name, missing, assumptions, seeded, drawn] = language === 'fr' ? ['nom', 'manque', 'hypothèses', 'graine', 'tirages'] : ['name', 'missing', 'assumptions', 'seed', 'draws'];
  const head = [by, `${by} (${name})`, ...COLUMNS.map(([fr, en]) => (language === 'fr' ? fr : en)), missing!, assumptions!, seeded!, drawn!];
  const lines = rows.map((row) => [row.id, row.label, ...COLUMNS.map(([, , of]) => csvNumber(of(row), language)), row.missing.join(' '), set, String(seed), String(draws)]);
  return csvFile([head, ...lines]);
}

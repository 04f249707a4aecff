import type { ReputationCostAnalysis, UsedAssumption } from '@e-respect/contract';
import type { RawRow } from '@e-respect/metrics';
import { valueOf } from './used-assumptions.ts';

const SHARE_OF_TURNOVER = 0.01;
const LEGAL_SHARE = 0.04;
const LEGAL_FLOOR_EUR = 20_000_000;

/** C5, beside and never added: what a fine would cost by the year, and the legal maximum, which is not an estimate (GDPR, art. 83(5)). */
export function exposureOf(assumptions: readonly UsedAssumption[], counts: RawRow): ReputationCostAnalysis['exposure'] {
  const [accepted, unproven] = [Number(counts['leads_accepted'] ?? 0), Number(counts['leads_without_proof'] ?? 0)];
  const share = accepted > 0 ? unproven / accepted : null;
  const [risk, turnover] = [valueOf(assumptions, 'consent_risk'), valueOf(assumptions, 'turnover_eur')];
  return {
    unproven_share: share,
    expected_eur: share === null || risk === null || turnover === null ? null : risk * share * SHARE_OF_TURNOVER * turnover,
    legal_maximum_eur: turnover === null ? null : Math.max(LEGAL_FLOOR_EUR, LEGAL_SHARE * turnover),
  };
}

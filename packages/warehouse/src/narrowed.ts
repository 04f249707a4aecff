import type { Period, Scope } from '@e-respect/contract';
import type { Parameters } from './rows.ts';

/** Rows of a supplier, a campaign or a channel where the question is narrowed to one; `named` are columns of those names. */
export const IN_SCOPE = '($supplier IS NULL OR supplier = $supplier) AND ($campaign IS NULL OR campaign = $campaign) AND ($channel IS NULL OR channel = $channel)';

export const scoped = ({ from, to }: Period, { supplier, campaign, channel }: Scope): Parameters => ({ from, to, supplier, campaign, channel });

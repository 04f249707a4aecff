import { campaigns, contracts, costs, rates, suppliers } from './catalogue-kinds.ts';
import type { Kind } from './kind.ts';
import { outcomes, send_totals, sends } from './mail-kinds.ts';
import { assignments, consents, leads, orders, touches } from './people-kinds.ts';
import { reputation_feed, social } from './reputation-kinds.ts';

export { ACCEPT_RULES, CHANNELS, OBJECTIVES, PRICE_MODELS } from './catalogue-kinds.ts';
export { OUTCOME_TYPES } from './mail-kinds.ts';
export type { Column, ColumnType, Kind } from './kind.ts';

/** The canonical kinds, in the order in which a set of files is best read. */
export const KINDS = {
  suppliers, campaigns, contracts, rates, sends, send_totals, outcomes, leads, consents, orders, costs, touches, assignments, social, reputation_feed,
} as const satisfies Record<string, Kind>;

export type KindId = keyof typeof KINDS;
export const KIND_IDS = Object.keys(KINDS) as [KindId, ...KindId[]];

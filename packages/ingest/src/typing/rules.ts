import type { KindId } from '@e-respect/contract';

/** A row that contradicts itself: SQL over typed columns and their cells (alias t) that is true when it does. A cell that cannot be read has its own reason. */
export interface Rule { code: string; column: string; when: string }

const endsBeforeStart: Rule = { code: 'ends_before_start', column: 'ends_on', when: 't.ends_on < t.starts_on' };

export const RULES: Partial<Record<KindId, readonly Rule[]>> = {
  campaigns: [
    endsBeforeStart,
    { code: 'age_range_inverted', column: 'target_age_max', when: 't.target_age_max < t.target_age_min' },
  ],
  contracts: [
    endsBeforeStart,
    { code: 'fixed_needs_campaign_and_end', column: 'price_model', when: "t.price_model = 'fixed' AND (t.campaign_id IS NULL OR t.cell_ends_on IS NULL)" },
  ],
  outcomes: [{
    code: 'missing_message', column: 'send_id',
    when: 't.send_id IS NULL AND t.message_id IS NULL AND (t.campaign_id IS NULL OR (t.address_number IS NULL AND t.ref_number IS NULL))',
  }],
  touches: [{ code: 'missing_channel', column: 'channel', when: 't.campaign_id IS NULL AND t.cell_channel IS NULL' }],
  orders: [{ code: 'refund_above_revenue', column: 'refunded', when: 't.refunded > t.revenue AND t.revenue >= 0' }],
  costs: [
    endsBeforeStart,
    { code: 'missing_day', column: 'day', when: 't.cell_day IS NULL AND (t.cell_starts_on IS NULL OR t.cell_ends_on IS NULL)' },
  ],
};

/** Rows of one file that contradict each other: SQL over the typed table that gives their lines. */
export const CONFLICTS: Partial<Record<KindId, readonly { code: string; column: string; lines: (typed: string) => string }[]>> = {
  costs: [{
    code: 'ambiguous_cost', column: 'cost_id',
    lines: (typed) => `SELECT line FROM ${typed} WHERE NOT bad AND cost_id IS NULL
      AND (campaign_id, kind, coalesce(day, starts_on), coalesce(day, ends_on)) IN (
        SELECT (campaign_id, kind, coalesce(day, starts_on), coalesce(day, ends_on)) FROM ${typed} WHERE NOT bad AND cost_id IS NULL
        GROUP BY ALL HAVING count(DISTINCT (amount, currency)) > 1)`,
  }],
  send_totals: [{
    code: 'mixed_providers', column: 'mailbox_provider',
    lines: (typed) => `SELECT line FROM ${typed} AS t WHERE NOT bad AND (
        (mailbox_provider IS NULL AND (campaign_id, day) IN (SELECT (campaign_id, day) FROM ${typed} WHERE NOT bad AND mailbox_provider IS NOT NULL))
        OR EXISTS (SELECT 1 FROM send_totals AS s WHERE s.replaced_by IS NULL AND s.campaign_id = t.campaign_id AND s.day = t.day
          AND (s.mailbox_provider IS NULL) <> (t.mailbox_provider IS NULL)))`,
  }],
};

/** Columns whose empty cell is a hole in a total, not an absent fact. */
export const NEVER_EMPTY: Partial<Record<KindId, readonly string[]>> = {
  send_totals: ['delivered', 'bounced_hard', 'bounced_soft', 'unsubscribed', 'complained', 'clicked', 'people_reached'],
};

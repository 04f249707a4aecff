import { catalogue } from './catalog.ts';
import { reactionFeed, type Coverage, type Feed } from './coverage.ts';
import type { Measure } from './define.ts';
import type { FactId } from './facts.ts';
import { neededBy } from './needs.ts';

/** What figures rest on, as users bring it. */
export const INPUTS = ['sends', 'delivered', 'bounces', 'opens', 'clicks', 'unsubscribes', 'complaints', 'leads', 'contracts', 'proof', 'traits', 'spend', 'orders', 'margin'] as const;
export type Input = (typeof INPUTS)[number];

const FEEDS_OF: Partial<Record<Input, readonly Feed[]>> = {
  delivered: ['delivered'], bounces: ['bounces_hard', 'bounces_soft'], opens: ['opens_human', 'opens_machine'],
  clicks: ['clicks_human', 'clicks_machine'], unsubscribes: ['unsubscribes'], complaints: ['complaints'],
};
const MAIL_FACTS: ReadonlySet<FactId> = new Set(['mail', 'people', 'pressed', 'harm']);
const PLACED: readonly Feed[] = ['delivered', 'clicks_human', 'unsubscribes', 'complaints'];
const MEASURES_OF: Partial<Record<Input, readonly string[]>> = {
  contracts: ['claimable_eur', 'paid_twice_eur', 'spend_contract_eur'], proof: ['leads_without_proof', 'leads_unproven'],
  traits: ['sends_mismatched', 'sends_with_known_target'],
};

const feedsBehind = (coverage: Coverage | undefined): readonly Feed[] => {
  if (coverage === undefined || coverage === 'people') return [];
  if (coverage === 'people_reached') return ['delivered'];
  return coverage === 'people_placed' || reactionFeed(coverage) ? PLACED : [coverage as Feed];
};

function rests(measure: Measure, input: Input): boolean {
  const feeds = FEEDS_OF[input];
  if (feeds) return feedsBehind(measure.coverage).some((feed) => feeds.includes(feed));
  switch (input) {
    case 'sends': return MAIL_FACTS.has(measure.fact);
    case 'leads': return measure.fact === 'leads';
    case 'spend': return measure.fact === 'spend';
    case 'orders': return measure.fact === 'orders' || measure.fact === 'excluded' || measure.fact === 'payback';
    case 'margin': return measure.unknownWhen !== undefined;
    default: return MEASURES_OF[input]!.includes(measure.id);
  }
}

/** Ids of the figures that say nothing, or less, without this input. */
export function figuresOn(input: Input): string[] {
  return [...catalogue.keys()].filter((id) => {
    const { measures, coveredRatios } = neededBy([id]);
    const covered = coveredRatios.some(({ covers }) => FEEDS_OF[input]?.some((feed) => covers!.includes(feed)) ?? false);
    return covered || measures.some((measure) => rests(measure, input));
  });
}

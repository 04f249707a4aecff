import { queryRequest, type AssumptionSet, type PricedHarm, type QueryRequest, type ReputationCostAnalysis } from '@e-respect/contract';
import { marginMoments, modelRow, type RawRow, type Reading } from '@e-respect/metrics';
import { signFlip, WINDOW_DAYS, type DatedWindow, type HarmTerms, type WindowLoss } from '@e-respect/reputation';
import { quantile } from '@e-respect/statistics';
import { ask, namesOf, type Asked } from '@e-respect/warehouse';
import type { OnSnapshot } from '../questions/analyse.ts';
import { intervals } from '../questions/answer-query.ts';
import { filtersOf } from '../routes/read-scope.ts';
import type { Workspace } from '../workspace/open-workspace.ts';
import { exposureOf } from './exposure.ts';
import { HARM_DRAWS, HARM_SEED, harmOf, type PeriodHarm } from './harm-of.ts';
import { netDraws, rowHarm, type RowHarm } from './price-rows.ts';

export interface CostQuestion { by: 'supplier' | 'campaign'; horizon: QueryRequest['horizon_days']; set: AssumptionSet }

const FIGURES = ['reputation_cost_eur', 'margin_eur', 'spend_mature_eur', 'roi_net', 'proof_coverage'];

/** The cost of reputation of a period, row by row and term by term, with everything it rests on. */
export async function analyseCost({ warehouse }: Workspace, { snapshot, head, period, scope }: OnSnapshot, { by, horizon, set }: CostQuestion): Promise<ReputationCostAnalysis> {
  const query = queryRequest.parse({ figures: FIGURES, by: [by], period, filters: filtersOf(scope), horizon_days: horizon });
  const [asked, harm, names] = [await ask(warehouse, snapshot, query, period), await harmOf(warehouse, snapshot, period, set), await warehouse.read(namesOf)];
  const priced = (raw: RawRow, id: string, isTotal: boolean): PricedHarm => priceRow(raw, { id, label: names[by].get(id) ?? id }, { asked, harm, isTotal });
  const total = rowHarm(rowOf(asked, asked.total, true), harm);
  return {
    ...head, by, assumptions_id: harm.reference, assumptions: [...harm.assumptions], seed: HARM_SEED, draws: HARM_DRAWS,
    total: priced(asked.total, '', true),
    rows: asked.rows.filter(({ raw }) => rowOf(asked, raw, false).campaigns.length > 0).map(({ key, raw }) => priced(raw, key[0]!, false)),
    tornado: total.unknown ? [] : harm.model.tornado(total.harm),
    windows: harm.windows.flatMap((window, at) => (bearsOn(window, total.harm.campaigns) ? [windowOf(window, harm.model.windowLoss(at), names.campaign)] : [])),
    exposure: exposureOf(harm.assumptions, asked.total),
  };
}

const readingOf = (asked: Asked, isTotal: boolean): Reading => ({ plan: asked.plan, basis: 'cohort', isTotal, intervals });
const rowOf = (asked: Asked, raw: RawRow, isTotal: boolean) => modelRow(raw, readingOf(asked, isTotal));

function priceRow(raw: RawRow, named: Pick<PricedHarm, 'id' | 'label'>, { asked, harm, isTotal }: { asked: Asked; harm: PeriodHarm; isTotal: boolean }): PricedHarm {
  const reading = readingOf(asked, isTotal);
  const row = modelRow(raw, reading);
  const judged = rowHarm(row, harm);
  const terms = judged.unknown ? null : harm.model.cost(judged.harm);
  const draws = judged.unknown ? null : harm.model.draws(judged.harm);
  const sorted = draws?.toSorted();
  return {
    ...named, counts: countsOf(judged), missing: judged.missing, status: judged.unknown ? 'no_data' : judged.partial ? 'partial' : 'ok',
    ...termsShown(terms, judged), range: sorted ? shownRange(sorted) : null,
    ...netOf(raw, reading, { terms, draws, valuePerContact: harm.model.parameters.value_per_contact_eur }),
  };
}

/** People who left are counted over campaigns that tell their complaints: without any, nobody was counted. */
function countsOf({ harm, missing }: RowHarm): PricedHarm['counts'] {
  const unless = (terms: PricedHarm['missing'], value: number): number | null => (terms.some((term) => missing.includes(term)) ? null : value);
  return {
    unsubscribes: unless(['complaints', 'unsubscribes'], harm.unsubscribes), complaints: unless(['complaints'], harm.complaints), hard_bounces: unless(['complaints', 'bounces'], harm.hard_bounces),
    pressured_silent: unless(['pressure'], harm.pressured_silent), mean_excess: unless(['pressure'], harm.mean_excess), months: unless(['pressure'], harm.months), campaigns: harm.campaigns.length,
  };
}

function termsShown(terms: HarmTerms | null, { missing }: RowHarm): Pick<PricedHarm, 'c1_eur' | 'c2_eur' | 'c3_eur' | 'c4_eur' | 'total_eur'> {
  if (!terms) return { c1_eur: null, c2_eur: null, c3_eur: null, c4_eur: null, total_eur: null };
  const { c1_eur, c2_eur, c3_eur, c4_eur, total_eur } = terms;
  return { c1_eur, c4_eur, total_eur, c2_eur: missing.includes('brand_mail') || missing.includes('margin_per_mail') ? null : c2_eur, c3_eur: missing.includes('pressure') ? null : c3_eur };
}

function netOf(raw: RawRow, reading: Reading, { terms, draws, valuePerContact }: { terms: HarmTerms | null; draws: Float64Array | null; valuePerContact: number }): Pick<PricedHarm, 'net_before_eur' | 'net_after_eur' | 'net_range' | 'p_loss' | 'sign_flip_eur'> {
  const margins = marginMoments(raw, reading);
  const spend = modelRow(raw, reading).count('spend_mature_eur').value;
  if (!margins || margins.n === 0 || spend === null) return { net_before_eur: null, net_after_eur: null, net_range: null, p_loss: null, sign_flip_eur: null };
  const before = margins.sum - spend;
  const nets = draws && netDraws(margins, draws, ({ mean, cost }) => mean * margins.n - spend - cost);
  return {
    net_before_eur: before, net_after_eur: terms ? before - terms.total_eur : null, net_range: nets ? shownRange(nets.toSorted()) : null,
    p_loss: nets ? nets.filter((net) => net < 0).length / nets.length : null,
    sign_flip_eur: terms ? signFlip(before, { ...terms, providers: [] }, valuePerContact) : null,
  };
}

const shownRange = (sorted: Float64Array): NonNullable<PricedHarm['range']> => ({ p10: quantile(sorted, 0.1), p50: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) });

const DAY_MS = 86_400_000;
const dayOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** A window is shown whole, with the campaigns outside of the scope too: its parts sum to the joint loss. */
const bearsOn = (window: DatedWindow, campaigns: readonly string[]): boolean => window.campaigns.some(({ campaign }) => campaigns.includes(campaign));

function windowOf(window: DatedWindow, { r0, r1, loss_eur, parts }: WindowLoss, names: ReadonlyMap<string, string>): ReputationCostAnalysis['windows'][number] {
  return {
    provider: window.provider, from: dayOf(window.starts), to: dayOf(window.starts + WINDOW_DAYS - 1), r0, r1, joint_eur: loss_eur,
    brand_inboxed: window.brand_inboxed_7d, brand_later_mails: window.brand_later_mails,
    campaigns: window.campaigns.map(({ campaign, inboxed, complaints }) => ({ id: campaign, label: names.get(campaign) ?? campaign, inboxed, complaints, loss_eur: parts.get(campaign) ?? 0 })),
  };
}

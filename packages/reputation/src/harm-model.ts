import { betaDraw, seeded, type Random } from '@e-respect/statistics';
import { placementCost, reputationCost, type ReputationCost, type ReputationInputs, type ReputationParameters } from './cost.ts';
import { drawParameters, parametersAt, type ParameterRanges, type RangeEnd } from './parameter-draws.ts';
import type { ParameterId } from './parameters.ts';
import { sharePlacement, type SharedWindow } from './share-placement.ts';

/** Counts of one row; the windows of its campaigns are known to the model. */
export type HarmCounts = Omit<ReputationInputs, 'complaints' | 'providers'> & { complaints: number };

export interface Harm extends HarmCounts { campaigns: readonly string[] }

export type HarmTerms = Omit<ReputationCost, 'providers'>;
export interface TornadoBar { parameter: ParameterId; low_eur: number; high_eur: number }
export interface WindowLoss { r0: number; r1: number; loss_eur: number; parts: ReadonlyMap<string, number> }

/** Jeffreys: half a complaint, and half a mail without one. */
const PRIOR = 0.5;

export interface HarmModelOptions { windows: readonly SharedWindow[]; ranges: ParameterRanges; seed: number; draws: number }

/**
 * A window, the brand's mails it sets aside at the most likely parameters (`mails`) with the part of each campaign by Shapley, and the
 * weight by which campaigns bear what other parameters or other rates set aside beyond that.
 */
interface BorneWindow { window: SharedWindow; mails: number; parts: ReadonlyMap<string, number>; weights: ReadonlyMap<string, number> }

interface Drawn { parameters: ReputationParameters; mails: readonly number[] }

/**
 * Prices the harm of rows (4-figures.md §4.4). The inbox-placement loss is worked out once, over all campaigns, and shared among them:
 * the parts of any partition of the campaigns sum to the joint loss, in every draw. Draws are joint: every row of one model sees the same
 * parameters.
 */
export class HarmModel {
  readonly parameters: ReputationParameters;
  private readonly windows: readonly BorneWindow[];
  private readonly ranges: ParameterRanges;
  private readonly drawn: readonly Drawn[];

  constructor({ windows, ranges, seed, draws }: HarmModelOptions) {
    const random = seeded(seed);
    this.ranges = ranges;
    this.parameters = parametersAt(ranges, 'mode');
    this.windows = windows.map((window) => borneWindow(window, this.parameters, random));
    this.drawn = Array.from({ length: draws }, () => {
      const parameters = drawParameters(ranges, random);
      return { parameters, mails: windows.map((window) => mailsLost(drawnRates(window, random), parameters)) };
    });
  }

  /** The four terms and their sum, in euros, at the most likely parameters. */
  cost(harm: Harm): HarmTerms {
    return this.costAt(harm, this.parameters);
  }

  /** The cost in euros under each draw of parameters and complaint rates. */
  draws(harm: Harm): Float64Array {
    const lost = this.lostBy(harm.campaigns);
    return Float64Array.from(this.drawn, ({ parameters, mails }) => termsAt(harm, parameters, lost(mails)).total_eur);
  }

  /** The cost with one parameter at the ends of its range, the others most likely; widest first, and none that changes nothing. */
  tornado(harm: Harm): TornadoBar[] {
    const at = (parameter: ParameterId, end: RangeEnd): number => this.costAt(harm, { ...this.parameters, [parameter]: this.ranges[parameter][end] }).total_eur;
    return (Object.keys(this.ranges) as ParameterId[])
      .map((parameter) => ({ parameter, low_eur: at(parameter, 'low'), high_eur: at(parameter, 'high') }))
      .filter(({ low_eur, high_eur }) => low_eur !== high_eur)
      .sort((a, b) => Math.abs(b.high_eur - b.low_eur) - Math.abs(a.high_eur - a.low_eur));
  }

  /** Of the nth window: complaint rates without and with its campaigns, what its mail set aside costs, and the part of each in euros. */
  windowLoss(at: number): WindowLoss {
    const { window, parts } = this.windows[at]!;
    const { r0, r1, loss_eur } = jointCost(window, this.parameters);
    return { r0, r1, loss_eur, parts: new Map([...parts].map(([campaign, mails]) => [campaign, mails * this.parameters.margin_per_inboxed_eur])) };
  }

  private costAt(harm: Harm, parameters: ReputationParameters): HarmTerms {
    return termsAt(harm, parameters, this.lostBy(harm.campaigns)(this.windows.map(({ window }) => mailsLost(window, parameters))));
  }

  /** The mails that these campaigns together set aside, of those that all campaigns of each window do. */
  private lostBy(campaigns: readonly string[]): (mails: readonly number[]) => number {
    const sum = (of: ReadonlyMap<string, number>): number => campaigns.reduce((total, campaign) => total + (of.get(campaign) ?? 0), 0);
    const shared = this.windows.map(({ mails, parts, weights }) => ({ mails, part: sum(parts), weight: sum(weights) }));
    return (all) => shared.reduce((total, { mails, part, weight }, at) => total + part + weight * (all[at]! - mails), 0);
  }
}

function termsAt(harm: Harm, parameters: ReputationParameters, mailsSetAside: number): HarmTerms {
  const { providers: _, ...own } = reputationCost({ ...harm, providers: [] }, { ...parameters, fixed_eur: parameters.fixed_eur * harm.campaigns.length });
  const c2_eur = mailsSetAside * parameters.margin_per_inboxed_eur;
  return { ...own, c2_eur, total_eur: own.total_eur + c2_eur };
}

/** The brand's later mails that all campaigns of a window set aside: its loss where a mail is worth one euro. */
const mailsLost = (window: SharedWindow, parameters: ReputationParameters): number => jointCost(window, { ...parameters, margin_per_inboxed_eur: 1 }).loss_eur;

function jointCost(window: SharedWindow, parameters: ReputationParameters): ReputationCost['providers'][number] {
  const sum = (of: 'inboxed' | 'complaints'): number => window.campaigns.reduce((total, each) => total + each[of], 0);
  return placementCost({ ...window, campaign_inboxed: sum('inboxed'), campaign_complaints: sum('complaints') }, parameters);
}

/**
 * Parts can be large and of both signs where the joint loss is next to nothing, so a draw does not scale them: what it sets aside beyond
 * the most likely is borne in the ratio of complaints.
 */
function borneWindow(window: SharedWindow, parameters: ReputationParameters, random: Random): BorneWindow {
  const campaigns = window.campaigns.map((each) => ({ ...each, omega: parameters.omega }));
  const { joint_eur, parts } = sharePlacement({ ...window, campaigns }, { ...parameters, margin_per_inboxed_eur: 1 }, random);
  const blame = campaigns.reduce((sum, { complaints }) => sum + complaints + PRIOR, 0);
  return {
    window, mails: joint_eur, parts: new Map(parts.map(({ campaign, loss_eur }) => [campaign, loss_eur])),
    weights: new Map(campaigns.map(({ campaign, complaints }) => [campaign, (complaints + PRIOR) / blame])),
  };
}

/** Complaint rates are themselves counted on so many mails: each is drawn from its Beta posterior (Jeffreys). */
function drawnRates(window: SharedWindow, random: Random): SharedWindow {
  const drawn = (complaints: number, inboxed: number): number => (inboxed > 0 ? inboxed * betaDraw(random, Math.min(complaints, inboxed) + PRIOR, Math.max(0, inboxed - complaints) + PRIOR) : 0);
  return {
    ...window, brand_complaints_7d: drawn(window.brand_complaints_7d, window.brand_inboxed_7d),
    campaigns: window.campaigns.map((each) => ({ ...each, complaints: drawn(each.complaints, each.inboxed) })),
  };
}

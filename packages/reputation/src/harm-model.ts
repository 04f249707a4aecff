import { betaDraw, seeded, type Random } from '@e-respect/statistics';
import { placementCost, reputationCost, type ReputationCost, type ReputationInputs, type ReputationParameters } from './cost.ts';
import { drawParameters, parametersAt, type ParameterRanges } from './parameter-draws.ts';
import type { ParameterId } from './parameters.ts';
import { sharePlacement, type SharedWindow } from './share-placement.ts';

/** Counts of one row; the windows of its campaigns are known to the model. */
export type HarmCounts = Omit<ReputationInputs, 'complaints' | 'providers'> & { complaints: number };

export interface Harm extends HarmCounts { campaigns: readonly string[] }

export type HarmTerms = Omit<ReputationCost, 'providers'>;
export interface TornadoBar { parameter: ParameterId; low_eur: number; high_eur: number }

export interface HarmModelOptions { windows: readonly SharedWindow[]; ranges: ParameterRanges; seed: number; draws: number }

/** A window with the share of its loss that each of its campaigns bears, by Shapley at the most likely parameters. */
interface BorneWindow { window: SharedWindow; shares: ReadonlyMap<string, number> }

/**
 * Prices the harm of rows (4-figures.md §4.4). The inbox-placement loss is worked out once, over all campaigns, and shared among them:
 * the parts of any partition of the campaigns sum to the joint loss. Draws are joint: every row of one model sees the same parameters.
 */
export class HarmModel {
  readonly parameters: ReputationParameters;
  readonly windows: readonly BorneWindow[];
  private readonly ranges: ParameterRanges;
  private readonly drawn: readonly { parameters: ReputationParameters; losses: readonly number[] }[];

  constructor({ windows, ranges, seed, draws }: HarmModelOptions) {
    const random = seeded(seed);
    this.ranges = ranges;
    this.parameters = parametersAt(ranges, 'mode');
    this.windows = windows.map((window) => ({ window, shares: sharesOf(window, this.parameters, random) }));
    this.drawn = Array.from({ length: draws }, () => {
      const parameters = drawParameters(ranges, random);
      return { parameters, losses: windows.map((window) => jointLoss(drawnRates(window, random), parameters)) };
    });
  }

  /** The four terms and their sum, in euros, at the most likely parameters. */
  cost(harm: Harm): HarmTerms {
    return termsAt(harm, this.parameters, this.borne(harm, this.windows.map(({ window }) => jointLoss(window, this.parameters))));
  }

  /** The cost in euros under each draw of parameters and complaint rates. */
  draws(harm: Harm): Float64Array {
    const parts = this.partsOf(harm.campaigns);
    return Float64Array.from(this.drawn, ({ parameters, losses }) => termsAt(harm, parameters, weighted(parts, losses)).total_eur);
  }

  /** The cost with one parameter at the ends of its range, the others most likely; widest first. */
  tornado(harm: Harm): TornadoBar[] {
    const at = (parameter: ParameterId, value: number): number => {
      const parameters = { ...this.parameters, [parameter]: value };
      return termsAt(harm, parameters, this.borne(harm, this.windows.map(({ window }) => jointLoss(window, parameters)))).total_eur;
    };
    return (Object.keys(this.ranges) as ParameterId[])
      .filter((parameter) => this.ranges[parameter].high > this.ranges[parameter].low)
      .map((parameter) => ({ parameter, low_eur: at(parameter, this.ranges[parameter].low), high_eur: at(parameter, this.ranges[parameter].high) }))
      .sort((a, b) => Math.abs(b.high_eur - b.low_eur) - Math.abs(a.high_eur - a.low_eur));
  }

  /** Complaint rates of a window without and with its campaigns, and what its mail set aside costs, at the most likely parameters. */
  lossOf(window: SharedWindow): ReputationCost['providers'][number] {
    return jointCost(window, this.parameters);
  }

  private borne(harm: Harm, losses: readonly number[]): number {
    return weighted(this.partsOf(harm.campaigns), losses);
  }

  /** The part of each window's loss that these campaigns bear together. */
  private partsOf(campaigns: readonly string[]): number[] {
    return this.windows.map(({ shares }) => campaigns.reduce((part, campaign) => part + (shares.get(campaign) ?? 0), 0));
  }
}

const weighted = (parts: readonly number[], losses: readonly number[]): number => parts.reduce((sum, part, at) => sum + part * losses[at]!, 0);

function termsAt(harm: Harm, parameters: ReputationParameters, c2_eur: number): HarmTerms {
  const { providers: _, ...own } = reputationCost({ ...harm, providers: [] }, { ...parameters, fixed_eur: parameters.fixed_eur * harm.campaigns.length });
  return { ...own, c2_eur, total_eur: own.total_eur + c2_eur };
}

const jointLoss = (window: SharedWindow, parameters: ReputationParameters): number => jointCost(window, parameters).loss_eur;

function jointCost(window: SharedWindow, parameters: ReputationParameters): ReputationCost['providers'][number] {
  const sum = (of: 'inboxed' | 'complaints'): number => window.campaigns.reduce((total, each) => total + each[of], 0);
  return placementCost({ ...window, campaign_inboxed: sum('inboxed'), campaign_complaints: sum('complaints') }, parameters);
}

/** Where nothing is lost at the most likely parameters a draw may still lose: it is borne by complaints. */
function sharesOf(window: SharedWindow, parameters: ReputationParameters, random: Random): Map<string, number> {
  const campaigns = window.campaigns.map((each) => ({ ...each, omega: parameters.omega }));
  const { joint_eur, parts } = sharePlacement({ ...window, campaigns }, parameters, random);
  const complaints = campaigns.reduce((sum, each) => sum + each.complaints, 0);
  const share = (at: number): number => {
    if (joint_eur !== 0) return parts[at]!.loss_eur / joint_eur;
    return complaints > 0 ? campaigns[at]!.complaints / complaints : 1 / campaigns.length;
  };
  return new Map(campaigns.map(({ campaign }, at) => [campaign, share(at)]));
}

/** Complaint rates are themselves counted on so many mails: each is drawn from its Beta posterior (Jeffreys). */
function drawnRates(window: SharedWindow, random: Random): SharedWindow {
  const drawn = (complaints: number, inboxed: number): number => (inboxed > 0 ? inboxed * betaDraw(random, Math.min(complaints, inboxed) + 0.5, Math.max(0, inboxed - complaints) + 0.5) : 0);
  return {
    ...window, brand_complaints_7d: drawn(window.brand_complaints_7d, window.brand_inboxed_7d),
    campaigns: window.campaigns.map((each) => ({ ...each, complaints: drawn(each.complaints, each.inboxed) })),
  };
}

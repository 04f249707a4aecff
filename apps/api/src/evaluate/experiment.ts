import type { ExperimentAnswer, ExperimentInput } from '@e-respect/contract';
import { bestMean, effect, jeffreysPosterior, probabilityBest, probabilityWorse, rateMoments, sampleRatio, type ArmMoments } from '@e-respect/statistics';

type Arm = ExperimentInput['arms'][number];
/** Without a scale of its own, an experiment looks for effects of a tenth of the spread between people: 3 points on a rate of 10 %. */
const SMALL = 0.1;

export function evaluateExperiment({ arms, control, tau, alpha }: ExperimentInput): ExperimentAnswer {
  const moments = new Map(arms.map((arm) => [arm.id, momentsOf(arm)]));
  const base = moments.get(control)!;
  const rivals = arms.filter(({ id }) => id !== control);
  const scale = tau ?? defaultScale([base, ...moments.values()]);
  // Several looks at one control: each arm gets its share of the risk.
  const share = alpha / rivals.length;
  const best = bestOf(arms);
  return {
    effects: rivals.map(({ id }) => ({ arm: id, ...effect(moments.get(id)!, base, { tau: scale, alpha: share }) })),
    tau: scale,
    alpha_per_effect: share,
    sample_ratio: { p: sampleRatio(arms.map(({ n }) => n)) },
    best: arms.map(({ id }, i) => ({ id, p: best[i]! })),
    guardrail: guardrail(rivals, arms.find(({ id }) => id === control)!),
  };
}

const momentsOf = ({ n, conversions, mean = 0, variance = 0 }: Arm): ArmMoments => (conversions === undefined ? { n, mean, variance } : rateMoments(conversions, n));

/** The control's spread, or that of the first arm that has one. */
function defaultScale(arms: readonly ArmMoments[]): number {
  return SMALL * Math.sqrt(arms.find(({ variance }) => variance > 0)?.variance ?? 1);
}

function bestOf(arms: readonly Arm[]): number[] {
  if (arms[0]?.conversions !== undefined) return probabilityBest(arms.map(({ n, conversions = 0 }) => jeffreysPosterior(conversions, n)));
  return bestMean(arms.map(({ n, mean = 0, variance = 0 }) => ({ mean, se: Math.sqrt(variance / n) })));
}

function guardrail(rivals: readonly Arm[], { n, complaints }: Arm): ExperimentAnswer['guardrail'] {
  if (complaints === undefined) return [];
  return rivals.flatMap((arm) => (arm.complaints === undefined ? [] : [{ arm: arm.id, p_worse: probabilityWorse({ k: arm.complaints, n: arm.n }, { k: complaints, n }) }]));
}

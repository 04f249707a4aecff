import type { FigureSet } from '@e-respect/contract';
import { normalDraw, seeded } from '@e-respect/statistics';
import { CRITERIA, CRITERION, MOST_WEIGHT, readCriterion, type Criterion, type Weights } from './weighted-criteria.ts';

type Supplier = { id: string; label: string; figures: FigureSet };

export type ScorePart = { criterion: Criterion; value: number; firm: boolean; /** 0 the worst of the view, 1 the best */ score: number; /** weight × score ÷ sum of weights */ contribution: number };
export type ScoredSupplier = { id: string; label: string; parts: ScorePart[]; total: number; /** how often first under weights drawn around the given ones */ first: number };
/** With this weight instead of its own, and the others as they are, another would lead. */
export type Flip = { criterion: Criterion; from: number; to: number; leader: string };
export type SideBySide = {
  criteria: { criterion: Criterion; worst: number; best: number }[];
  /** unknown for one of the chosen: left out for all */
  left: Criterion[];
  /** highest total first */
  rows: ScoredSupplier[];
  flips: Flip[];
  draws: number; seed: number;
};

const DRAWS = 2000;
const SEED = 1;
/** Each weight is drawn as itself × e^(σz): in two cases of three, between 0.6 and 1.6 times. */
const SIGMA = 0.5;

/**
 * Two to four suppliers by weighted criteria, every contribution open. A criterion is scaled on all suppliers of the view that
 * stand on enough (0 the worst, 1 the best), so that choosing others to compare does not move a score.
 */
export function sideBySide(all: readonly Supplier[], chosen: readonly string[], weights: Weights): SideBySide {
  const picked = chosen.flatMap((id) => all.find((each) => each.id === id) ?? []);
  const scales = CRITERIA.flatMap((criterion) => scaleOf(criterion, all, picked) ?? []);
  const plain = scales.map(({ criterion }) => weights[criterion]);
  const scored = picked.map(({ id, label, figures }) => ({ id, label, parts: partsOf(figures, scales, plain) }));
  const scores = scored.map(({ parts }) => parts.map(({ score }) => score));
  const shares = firstShares(scores, plain);
  const rows = scored.map((each, i): ScoredSupplier => ({ ...each, total: each.parts.reduce((sum, { contribution }) => sum + contribution, 0), first: shares[i]! }));
  return {
    criteria: scales, left: CRITERIA.filter((criterion) => scales.every((scale) => scale.criterion !== criterion)),
    rows: [...rows].sort((a, b) => b.total - a.total), flips: flipsOf(rows, scores, scales.map(({ criterion }) => criterion), plain), draws: DRAWS, seed: SEED,
  };
}

type Scale = SideBySide['criteria'][number];

function scaleOf(criterion: Criterion, all: readonly Supplier[], picked: readonly Supplier[]): Scale | null {
  const known = [...picked, ...all].map(({ figures }) => readCriterion(figures, criterion));
  if (known.slice(0, picked.length).some(({ value }) => value === null)) return null;
  const firm = known.filter(({ firm: stands }) => stands);
  const values = (firm.length > 0 ? firm : known).flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return CRITERION[criterion].better === 'higher' ? { criterion, worst: low, best: high } : { criterion, worst: high, best: low };
}

function partsOf(figures: FigureSet, scales: readonly Scale[], weights: readonly number[]): ScorePart[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  return scales.map(({ criterion, worst, best }, i) => {
    const { value, firm } = readCriterion(figures, criterion);
    const score = best === worst ? 1 : Math.min(1, Math.max(0, (value! - worst) / (best - worst)));
    return { criterion, value: value!, firm, score, contribution: sum === 0 ? 0 : (weights[i]! * score) / sum };
  });
}

const totalOf = (scores: readonly number[], weights: readonly number[]): number => scores.reduce((sum, score, i) => sum + score * weights[i]!, 0);

/** Ties share the first place. */
function firstShares(scores: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const random = seeded(SEED);
  const shares = scores.map(() => 0);
  for (let d = 0; d < DRAWS; d += 1) {
    const drawn = weights.map((weight) => weight * Math.exp(SIGMA * normalDraw(random)));
    const totals = scores.map((own) => totalOf(own, drawn));
    const firsts = leaders(totals);
    for (const i of firsts) shares[i]! += 1 / (firsts.length * DRAWS);
  }
  return shares;
}

const leaders = (totals: readonly number[]): number[] => {
  const top = Math.max(...totals);
  return totals.flatMap((total, i) => (top - total < 1e-12 ? [i] : []));
};

/** Totals are straight lines in one weight: another leads from where its line crosses. The nearest crossing of each criterion, nearest first. */
function flipsOf(rows: readonly ScoredSupplier[], scores: readonly (readonly number[])[], criteria: readonly Criterion[], weights: readonly number[]): Flip[] {
  const leader = leaders(rows.map(({ total }) => total))[0];
  if (leader === undefined) return [];
  const flips = criteria.flatMap((criterion, c) => {
    const others = weights.map((weight, i) => (i === c ? 0 : weight));
    const crossings = rows.flatMap((row, i): Flip[] => {
      const [gap, pull] = [totalOf(scores[leader]!, others) - totalOf(scores[i]!, others), scores[i]![c]! - scores[leader]![c]!];
      const to = gap / pull;
      return i !== leader && pull !== 0 && to >= 0 && to <= MOST_WEIGHT && to !== weights[c] ? [{ criterion, from: weights[c]!, to, leader: row.id }] : [];
    });
    return crossings.sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from)).slice(0, 1);
  });
  return flips.sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from));
}

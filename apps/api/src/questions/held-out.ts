import type { HeldOut } from '@e-respect/contract';
import type { Row } from '@e-respect/warehouse';
import { evaluateExperiment } from '../evaluate/experiment.ts';

const LEVEL = 0.95;
const FEWEST = 200;
/** What an arm that is left alone is called. */
const CONTROL = /^(control|contr[oô]le|t[eé]moin|hold-?out|aucun|none|rien)\b/i;

interface Arm { id: string; n: number; conversions: number }

/** Experiments that keep some people apart, with what contact added; an experiment without a control arm says nothing of that. */
export function heldOut(rows: readonly Row[]): HeldOut[] {
  return [...new Set(rows.map((row) => String(row['experiment'])))].flatMap((experiment) => {
    const arms = rows.filter((row) => row['experiment'] === experiment);
    const counted = arms.map((row): Arm => ({ id: String(row['arm']), n: Number(row['people']), conversions: Number(row['conversions']) }));
    const control = counted.find(({ id }) => CONTROL.test(id));
    return control && counted.length > 1 ? [comparison(experiment, counted, control)] : [];
  });
}

function comparison(experiment: string, arms: readonly Arm[], control: Arm): HeldOut {
  const { effects, alpha_per_effect } = evaluateExperiment({ arms: [...arms], control: control.id, alpha: 1 - LEVEL });
  return {
    experiment, control: { arm: control.id, people: control.n, conversions: control.conversions }, level: 1 - alpha_per_effect,
    arms: effects.map(({ arm, difference, fixed: { low, high, p } }) => {
      const { n, conversions } = arms.find(({ id }) => id === arm)!;
      return { arm, people: n, conversions, difference, low, high, p, status: Math.min(n, control.n) < FEWEST ? 'too_few' : 'ok' };
    }),
  };
}

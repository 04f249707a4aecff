import type { CountedRate, MismatchAnswer, MismatchCell, MismatchEffect, MismatchTarget } from '@e-respect/contract';
import { newcombe } from '@e-respect/statistics';
import { mismatchCells, pressureGround, type Row } from '@e-respect/warehouse';
import type { Analysing } from './analyse.ts';
import { countedRate } from './counted-rate.ts';

const MINIMUM_CONTACTS = 1000;
type Rates = Pick<MismatchCell, 'conversion' | 'complaints' | 'unsubscribes'>;

/** What mails cost that went to people outside their campaign's target: each target measured on its own, for none behaves like another. */
export async function answerMismatch({ connection, snapshot, period, scope, head }: Analysing): Promise<MismatchAnswer> {
  const rows = await mismatchCells(connection, snapshot.schema, period, scope);
  const ground = await pressureGround(connection, snapshot.schema, period);
  const targets = [...new Set(rows.map((row) => `${row['dimension']} ${row['target']}`))];
  return { ...head, targets: targets.map((target) => targetOf(rows.filter((row) => `${row['dimension']} ${row['target']}` === target), ground)) };
}

interface Ground { partial: boolean; leads: boolean }

function targetOf(rows: readonly Row[], ground: Ground): MismatchTarget {
  const matched = ratesOf(rows.filter((row) => row['matched'] === true), ground);
  return {
    dimension: rows[0]!['dimension'] as MismatchTarget['dimension'], target: String(rows[0]!['target']),
    cells: rows.map((row): MismatchCell => {
      const rates = ratesOf([row], ground);
      const fit = row['known'] === 'unknown' ? 'unknown' : row['matched'] === true ? 'matched' : 'mismatched';
      return { known: String(row['known']), fit, sends: Number(row['sends']), contacts: Number(row['contacts']), ...rates, effect: fit === 'mismatched' ? effectsOf(matched, rates) : null };
    }),
  };
}

function ratesOf(rows: readonly Row[], { partial, leads }: Ground): Rates {
  const total = (name: string): number => rows.reduce((sum, row) => sum + Number(row[name]), 0);
  const rate = (events: string, n: number, of: string): CountedRate => countedRate({ events: total(events), n, minimum: MINIMUM_CONTACTS, partial: partial || n < total(of) });
  return {
    conversion: rate('brought', leads ? total('weighed') : 0, 'weighed'),
    complaints: rate('complaints', total('complaints_of'), 'contacts'), unsubscribes: rate('unsubscribes', total('unsubscribes_of'), 'contacts'),
  };
}

function effectsOf(matched: Rates, mismatched: Rates): NonNullable<MismatchCell['effect']> {
  return {
    conversion: effectOf(matched.conversion, mismatched.conversion, 1),
    complaints: effectOf(matched.complaints, mismatched.complaints, -1), unsubscribes: effectOf(matched.unsubscribes, mismatched.unsubscribes, -1),
  };
}

/** `better`: 1 where more is better, -1 where less is. An interval that holds 0 measures no cost. */
function effectOf(matched: CountedRate, mismatched: CountedRate, better: 1 | -1): MismatchEffect {
  if (matched.value === null || mismatched.value === null) return { difference: null, interval: null, verdict: 'no_data' };
  const difference = matched.value - mismatched.value;
  const interval = newcombe({ k: matched.events!, n: matched.n }, { k: mismatched.events!, n: mismatched.n });
  if (matched.status === 'too_few' || mismatched.status === 'too_few') return { difference, interval, verdict: 'too_few' };
  if (interval.low <= 0 && interval.high >= 0) return { difference, interval, verdict: 'no_measurable_cost' };
  return { difference, interval, verdict: difference * better > 0 ? 'cost' : 'gain' };
}

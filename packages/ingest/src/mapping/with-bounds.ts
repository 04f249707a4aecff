import type { CellReader } from './cell-reader.ts';
import type { KindPlan } from './kind-plan.ts';
import { readAs } from './read-as.ts';

const [RATE, BOUND] = ['spam_rate', 'spam_rate_bound'];
const SIGN = /^[<>≤≥]/;

/** A rate written as a bound, `< 0.1 %`, gives its number and, unless the row says it, its bound. */
export function withBounds(plan: KindPlan): KindPlan {
  const at = plan.columns.indexOf(RATE);
  if (plan.kind !== 'reputation_feed' || at === -1) return plan;
  const rate: CellReader = (cells, line) => plan.readers[at]!(cells, line).trim();
  const saidBound = plan.readers[plan.columns.indexOf(BOUND)];
  const bound: CellReader = (cells, line) => {
    const said = saidBound?.(cells, line).trim() ?? '';
    const written = rate(cells, line);
    return said === '' && SIGN.test(written) ? readAs.bound(written) : said;
  };
  const { straight: _, ...read } = plan;
  const readers = new Map<string, CellReader>([...plan.columns.map((column, index) => [column, plan.readers[index]!] as const), [RATE, (cells, line) => readAs.number_of_bound(rate(cells, line))], [BOUND, bound]]);
  return { ...read, columns: [...readers.keys()], readers: [...readers.values()], headOf: { [BOUND]: plan.headOf[RATE]!, ...plan.headOf } };
}

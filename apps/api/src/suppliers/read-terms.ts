import { HANDLING_CLASSES, type ContractDelivery, type DelayRate, type DeliveryMonth, type HandlingDelay } from '@e-respect/contract';
import { promisedBetween, promisedByMonth } from '@e-respect/figures';
import { wilson } from '@e-respect/statistics';
import { countIn, DELAY_LIMITS, type Row } from '@e-respect/warehouse';

const textOf = (cell: Row[string] | undefined): string | null => (cell === null || cell === undefined ? null : String(cell));
const deliveredIn = (row: Row): Pick<DeliveryMonth, 'gross' | 'accepted' | 'net'> => ({ gross: countIn(row, 'gross'), accepted: countIn(row, 'accepted'), net: countIn(row, 'net') });
type Delivered = ReturnType<typeof deliveredIn>;
const sum = (one: Delivered, other: Delivered): Delivered => ({ gross: one.gross + other.gross, accepted: one.accepted + other.accepted, net: one.net + other.net });
const NOTHING: Delivered = { gross: 0, accepted: 0, net: 0 };

/** Rows of one supplier's contracts and their months: what was promised stands beside what came. */
export function readDeliveries(rows: readonly Row[]): { contracts: ContractDelivery[]; months: DeliveryMonth[] } {
  const contracts = [...new Set(rows.map((row) => row['contract_id']))].map((id) => rows.filter((row) => row['contract_id'] === id));
  const months = new Map<string, DeliveryMonth>();
  const add = (month: string, promised: number | null, came: Delivered): void => {
    const known = months.get(month) ?? { month, promised: null, ...NOTHING };
    months.set(month, { month, promised: promised === null ? known.promised : (known.promised ?? 0) + promised, ...sum(known, came) });
  };
  const told = contracts.map((ofContract): ContractDelivery => {
    const [row] = ofContract as [Row];
    const contract = { promised: countIn(row, 'promised'), starts_on: String(row['starts_on']), ends_on: textOf(row['ends_on']) };
    const asOf = String(row['as_of_day']);
    for (const { month, promised } of promisedByMonth(contract, asOf)) add(month, promised, NOTHING);
    for (const came of ofContract) if (came['month'] !== null) add(String(came['month']), null, deliveredIn(came));
    return {
      contract_id: String(row['contract_id']), campaign: textOf(row['campaign']), price_model: String(row['price_model']), ...contract,
      promised_to_date: promisedBetween(contract, contract.starts_on, asOf), ...ofContract.map(deliveredIn).reduce(sum, NOTHING),
    };
  });
  return { contracts: told, months: [...months.values()].sort((a, b) => a.month.localeCompare(b.month)) };
}

function rate(k: number, n: number): DelayRate {
  if (n === 0) return { k, n, value: null, low: null, high: null };
  const { low, high } = wilson(k, n);
  return { k, n, value: k / n, low, high };
}

/** Rows of one supplier's delays, and of buyers by class of delay. */
export function readHandling(counts: Row | undefined, conversions: readonly Row[]): HandlingDelay {
  const median = counts?.['median_seconds'];
  return {
    leads: countIn(counts, 'leads'), contacted: countIn(counts, 'contacted'), never: countIn(counts, 'never'), unknown: countIn(counts, 'unknown'), before: countIn(counts, 'before'),
    median_seconds: typeof median === 'number' ? median : null,
    shares: (Object.keys(DELAY_LIMITS) as (keyof typeof DELAY_LIMITS)[]).map((within) => ({ within, ...rate(countIn(counts, within), countIn(counts, `of_${within}`)) })),
    conversion: HANDLING_CLASSES.map((name) => {
      const row = conversions.find((each) => each['class'] === name);
      return { class: name, ...rate(countIn(row, 'buyers'), countIn(row, 'people')) };
    }),
  };
}

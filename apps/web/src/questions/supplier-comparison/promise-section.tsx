import type { ComparedSupplier, ContractDelivery, DeliveryMonth } from '@e-respect/contract';
import { formatDay, formatNumber, formatRate, UNKNOWN, type Verdict } from '@e-respect/figures';
import { API } from '../../lib/api/client.ts';
import { Folded } from '../../ui/folded.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { monthLabel } from '../../charts/months-model.ts';
import { useComparedWords } from './use-comparison.ts';

const WATCHED = 0.9;
type Finding = 'kept' | 'watch' | 'broken' | 'under';
const MARK: Record<Finding, Verdict> = { kept: 'keep', watch: 'watch', broken: 'stop', under: 'few' };

/** Against what was promised to date; a promise without an end is kept once it is all there, and under way until then. */
export function findingOf({ promised, promised_to_date: due, accepted }: ContractDelivery): Finding {
  if (due === null) return accepted >= promised ? 'kept' : 'under';
  return accepted >= due ? 'kept' : accepted >= WATCHED * due ? 'watch' : 'broken';
}

/** What came each month on one scale, a stroke at what was promised. */
function Months({ months }: { months: readonly DeliveryMonth[] }) {
  const { own, lang } = useComparedWords();
  const most = Math.max(1, ...months.map(({ promised, gross }) => Math.max(promised ?? 0, gross)));
  const at = (value: number): string => `${(100 * value) / most}%`;
  const number = (value: number | null): string => (value === null ? UNKNOWN : formatNumber(value, lang));
  return (
    <Scroll label={`${own.promise.title}, ${own.promise.months}`}>
      <table className="tbl months-bars">
        <caption className="note">{own.promise.months}</caption>
        <thead><tr>{own.promise.monthHead.slice(0, 1).map((head) => <th key={head} scope="col">{head}</th>)}<th scope="col"><span className="off-screen">{own.promise.promisedMark}</span></th>{own.promise.monthHead.slice(1).map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {months.map(({ month, promised, gross, accepted, net }) => (
            <tr key={month}>
              <th scope="row">{monthLabel(month, lang)}</th>
              <td aria-hidden="true"><div className="lbar"><i className="a" style={{ left: 0, width: at(net) }} /><i className="s" style={{ left: at(net), width: at(accepted - net) }} /><i className="r" style={{ left: at(accepted), width: at(gross - accepted) }} />{promised !== null && <i className="p" style={{ left: at(promised) }} />}</div></td>
              <td>{number(promised)}</td><td>{number(gross)}</td><td>{number(accepted)}</td><td>{number(net)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Contracts({ contracts }: { contracts: readonly ContractDelivery[] }) {
  const { own, lang } = useComparedWords();
  const number = (value: number): string => formatNumber(value, lang);
  return (
    <Scroll label={own.promise.title}>
      <table className="tbl">
        <caption className="off-screen">{own.promise.title}</caption>
        <thead><tr>{own.promise.head.map((head, i) => <th key={head} scope="col" className={i === 6 ? 'l' : ''}>{head}</th>)}</tr></thead>
        <tbody>
          {contracts.map((contract) => {
            const { starts_on: from, ends_on: to, promised_to_date: due } = contract;
            const finding = findingOf(contract);
            return (
              <tr key={contract.contract_id}>
                <th scope="row">{contract.contract_id} <small className="note block">{to === null ? own.promise.since(formatDay(from, lang)) : own.promise.dates(formatDay(from, lang), formatDay(to, lang))}</small></th>
                <td>{number(contract.promised)}</td><td>{due === null ? own.promise.open : number(due)}</td>
                <td>{number(contract.gross)}</td><td><b>{number(contract.accepted)}</b></td><td>{number(contract.net)}</td>
                <td className="l"><VerdictMark mark={MARK[finding]} word={own.promise[finding]} /></td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

/** What contracts promised against what came, contract by contract and month by month. */
export function PromiseSection({ contracts, months }: Pick<ComparedSupplier, 'contracts' | 'months'>) {
  const { own, lang } = useComparedWords();
  if (contracts.length === 0) {
    return (
      <section>
        <SectionHead title={own.promise.title} />
        <p className="note">{own.promise.none}</p>
        <p><a className="act" href={`${API}/templates/contracts.csv?lang=${lang}`} download>{own.promise.template}</a></p>
      </section>
    );
  }
  const due = contracts.reduce((sum, each) => sum + (each.promised_to_date ?? each.promised), 0);
  const accepted = contracts.reduce((sum, each) => sum + each.accepted, 0);
  const kept = contracts.every((contract) => findingOf(contract) === 'kept');
  return (
    <section>
      <SectionHead title={kept ? own.promise.titleKept : own.promise.titleShort(formatRate(due === 0 ? 0 : accepted / due, lang, { decimals: 0 }))} sub={own.promise.sub} />
      <Contracts contracts={contracts} />
      <p className="note rule">{own.promise.rule}</p>
      <Folded title={own.promise.months}><Months months={months} /></Folded>
    </section>
  );
}

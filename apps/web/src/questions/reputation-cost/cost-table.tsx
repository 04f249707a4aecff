import type { PricedHarm, ReputationCostAnalysis } from '@e-respect/contract';
import { COST_COLUMNS, costDomain, formatEuros, formatRate, missingOf, rangeOf, sortCosts, type CostColumn, type CostSort } from '@e-respect/figures';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { keepPeriod, useChangeView, useView } from '../../lib/view/use-view.ts';
import { IntervalMark } from '../../ui/interval-mark.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { useCostWords } from './words.ts';

const FIRST = 30;
const PREFIX = 'cost_';

/** `-cost_total` in the address: by cost, highest first. */
function useCostSort(): [CostSort, (column: CostColumn) => void] {
  const { view } = useView();
  const change = useChangeView();
  const column = COST_COLUMNS.find((each) => view.sort?.replace(/^-/, '') === PREFIX + each);
  const sort: CostSort = column ? { column, direction: view.sort!.startsWith('-') ? 'desc' : 'asc' } : { column: 'total', direction: 'desc' };
  const pick = (next: CostColumn): void => {
    const falling = next === sort.column ? sort.direction === 'asc' : next !== 'name';
    change({ sort: `${falling ? '-' : ''}${PREFIX}${next}` });
  };
  return [sort, pick];
}

function Head({ column, sort, onSort }: { column: CostColumn; sort: CostSort; onSort: (column: CostColumn) => void }) {
  const { own } = useCostWords();
  const sorted = sort.column === column;
  const name = own.table.head[column];
  return (
    <th scope="col" aria-sort={sorted ? (sort.direction === 'asc' ? 'ascending' : 'descending') : 'none'}>
      <button type="button" title={own.table.sortBy(name)} onClick={() => onSort(column)}>{name}{sorted && <span aria-hidden="true">{sort.direction === 'asc' ? ' ↑' : ' ↓'}</span>}</button>
    </th>
  );
}

function Cells({ row, domain }: { row: PricedHarm; domain?: readonly [number, number] }) {
  const { lang, own } = useCostWords();
  const { head } = own.table;
  const { range } = row;
  return (
    <>
      {(['c1', 'c2', 'c3', 'c4'] as const).map((term) => <td key={term} data-label={head[term]}>{formatEuros(row[`${term}_eur`], lang)}</td>)}
      <td data-label={head.total}><b>{formatEuros(row.total_eur, lang)}</b></td>
      <td data-label={own.table.range}>
        {range ? <>{domain && <IntervalMark figure={{ value: range.p50, inputs: {}, status: 'ok', interval: { low: range.p10, high: range.p90, level: 0.8 } }} domain={domain} mean={null} hollow={false} gains={false} />} <span className="note block">{rangeOf(range, lang)}</span></> : '—'}
      </td>
      <td data-label={head.net}>{formatEuros(row.net_after_eur, lang, { decimals: 0, signed: true })}{row.net_before_eur !== null && <small className="note block">{own.table.before(formatEuros(row.net_before_eur, lang, { decimals: 0, signed: true }))}</small>}</td>
      <td data-label={head.loss}>{formatRate(row.p_loss, lang)}</td>
    </>
  );
}

function Name({ row, by }: { row: PricedHarm; by: ReputationCostAnalysis['by'] }) {
  const { lang } = useCostWords();
  const missing = missingOf(row, lang);
  return (
    <th scope="row">
      <Link to={by === 'supplier' ? '/suppliers/$id' : '/campaigns/$id'} params={{ id: row.id }} search={keepPeriod}><b>{row.label}</b></Link>
      {missing && <small className="note block">{missing}</small>}
    </th>
  );
}

function Cut({ by }: { by: ReputationCostAnalysis['by'] }) {
  const { own } = useCostWords();
  const change = useChangeView();
  return (
    <fieldset className="tools">
      <legend className="off-screen">{own.table.cut}</legend>
      {(['supplier', 'campaign'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={each === by} onClick={() => change({ cut: each === 'campaign' ? each : undefined })}>{own.table.by[each]}</button>
      ))}
    </fieldset>
  );
}

/** One row per supplier or campaign, ranges on one scale. */
export function CostTable({ analysis }: { analysis: ReputationCostAnalysis }) {
  const { own } = useCostWords();
  const [sort, onSort] = useCostSort();
  const [all, setAll] = useState(false);
  const { by, total } = analysis;
  const rows = sortCosts(analysis.rows, sort);
  const domain = costDomain(rows);
  const shown = all ? rows : rows.slice(0, FIRST);
  const title = own.table[by];
  return (
    <>
      <div className="head sub-head"><h3>{title}</h3><Cut by={by} /></div>
      {rows.length === 0 ? <p className="note">{own.table.none}</p> : (
        <Scroll label={title}>
          <table className="tbl stacked costs">
            <caption className="off-screen">{title}</caption>
            <thead>
              <tr>{(['name', 'c1', 'c2', 'c3', 'c4', 'total'] as const).map((column) => <Head key={column} column={column} sort={sort} onSort={onSort} />)}<th scope="col">{own.table.range}</th>{(['net', 'loss'] as const).map((column) => <Head key={column} column={column} sort={sort} onSort={onSort} />)}</tr>
            </thead>
            <tbody>
              {shown.map((row) => <tr key={row.id} className={row.total_eur === null ? 'dim' : ''}><Name row={row} by={by} /><Cells row={row} domain={domain} /></tr>)}
              <tr className="sum"><th scope="row">{own.table.all}</th><Cells row={total} /></tr>
            </tbody>
          </table>
        </Scroll>
      )}
      {shown.length < rows.length && <p><button type="button" className="act" onClick={() => setAll(true)}>{own.table.more(String(rows.length - shown.length))}</button></p>}
      <p className="note rule">{own.table.note}</p>
    </>
  );
}

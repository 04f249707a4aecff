import type { ImportAnswer } from '@e-respect/contract';
import { formatDay, formatNumber, localDay } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { hooksQuery } from '../../../lib/api/queries.ts';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { VerdictMark } from '../../../ui/verdict-mark.tsx';
import { HERE } from '../when.ts';
import { HistoryCells, historyCounts, HistoryRow, type HistoryCounts, type HistoryRowProps } from './history-row.tsx';

const COUNT_IDS = ['rows_read', 'loaded', 'rows_duplicate', 'pending', 'rows_rejected'] as const;

const sumOf = (imports: readonly ImportAnswer[]): HistoryCounts => {
  const all = imports.map(historyCounts);
  return Object.fromEntries(COUNT_IDS.map((id) => [id, all.reduce((sum, counts) => sum + counts[id], 0)])) as unknown as HistoryCounts;
};

/** The webhooks of one service on one day, as one line that opens. */
export function HistoryGroup({ imports, ...rest }: { imports: readonly ImportAnswer[] } & Pick<HistoryRowProps, 'onSee' | 'onUndo'>) {
  const { t, lang } = useWords();
  const { data } = useQuery(hooksQuery);
  const [open, setOpen] = useState(false);
  const [latest] = imports;
  const words = t.history;
  if (!latest) return null;
  const service = data?.hooks.find(({ source }) => source === latest.source)?.label[lang] ?? latest.source;
  const failed = imports.filter(({ status }) => status === 'failed').length;
  return (
    <tbody>
      <tr>
        <th scope="row"><b>{service}</b><small className="note block">{words.batches(formatNumber(imports.length, lang))}</small></th>
        <td className="l">{formatDay(localDay(latest.created_at, HERE), lang)}<small className="note block">{words.doors.hook}</small></td>
        <HistoryCells counts={sumOf(imports)} />
        <td className="l state end"><VerdictMark mark={failed > 0 ? 'stop' : 'keep'} word={failed > 0 ? words.failures(formatNumber(failed, lang)) : t.data.state.done} /></td>
        <td className="acts"><button type="button" className="word-button" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? words.fold : words.unfold}<span className="off-screen"> {service}</span></button></td>
      </tr>
      {open && imports.map((answer) => <HistoryRow key={answer.import_id} answer={answer} folded {...rest} />)}
    </tbody>
  );
}

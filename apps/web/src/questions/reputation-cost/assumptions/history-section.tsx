import type { AssumptionSet } from '@e-respect/contract';
import { formatDay, formatNumber, localDay } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { workspaceQuery } from '../../../lib/api/queries.ts';
import { useChangeView } from '../../../lib/view/use-view.ts';
import { Folded } from '../../../ui/folded.tsx';
import { Scroll } from '../../../ui/scroll.tsx';
import { useAssumptionWords } from '../words.ts';

/** Every version of the set, newest first; one click shows the figures under it. */
export function HistorySection({ set, history }: { set: AssumptionSet; history: readonly AssumptionSet[] }) {
  const { lang, own } = useAssumptionWords();
  const change = useChangeView();
  const { data: workspace } = useQuery(workspaceQuery);
  const words = own.history;
  const title = words.title(formatNumber(history.length, lang));
  const dayOf = (instant: string): string => formatDay(localDay(instant, workspace?.time_zone ?? 'UTC'), lang);
  return (
    <Folded title={title}>
      <Scroll label={title}>
        <table className="tbl">
          <caption className="off-screen">{title}</caption>
          <thead><tr>{words.head.map((cell) => <th key={cell} scope="col">{cell}</th>)}</tr></thead>
          <tbody>
            {history.map(({ id, version, name, given, saved_at, saved_by }) => (
              <tr key={version} className={version === set.version ? 'here' : ''}>
                <th scope="row">{version === set.version ? <>{own.versionOf(String(version))}, {words.shown}</> : <button type="button" className="word-button" onClick={() => change({ assumptions: `${id}@${version}` })}>{own.versionOf(String(version))}</button>} <span className="note">{name}</span></th>
                <td>{saved_at === null ? words.born : dayOf(saved_at)}</td>
                <td>{saved_by ?? '—'}</td>
                <td>{formatNumber(Object.keys(given).length, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Folded>
  );
}

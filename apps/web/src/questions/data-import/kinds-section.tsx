import type { WorkspaceAnswer } from '@e-respect/contract';
import { formatNumber } from '@e-respect/figures';
import { API } from '../../lib/api/client.ts';
import { useWords } from '../../lib/i18n/use-words.ts';
import { SectionHead } from '../../ui/section-head.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { Scroll } from '../../ui/scroll.tsx';

/** Each kind of file: how much of it is loaded, what it opens, and an empty one to fill in. */
export function KindsSection({ facts }: { facts: WorkspaceAnswer['facts'] }) {
  const { t, lang } = useWords();
  const words = t.data.kinds;
  return (
    <section>
      <SectionHead title={words.title} />
      <Scroll label={words.title}>
        <table className="tbl stacked">
          <caption className="off-screen">{words.title}</caption>
          <thead><tr><th scope="col">{words.kind}</th><th scope="col">{words.rows}</th><th scope="col">{words.pending}</th><th scope="col" className="l state">{t.data.history.state}</th><th scope="col" className="l">{words.unlocks}</th><th scope="col">{words.template}</th></tr></thead>
          <tbody>
            {facts.map(({ kind, rows, pending }) => (
              <tr key={kind}>
                <th scope="row"><b>{t.kinds[kind]}</b></th>
                <td data-label={words.rows} className={rows === 0 ? 'zero' : ''}>{formatNumber(rows, lang)}</td>
                <td data-label={words.pending} className={pending === 0 ? 'zero' : ''}>{formatNumber(pending, lang)}</td>
                <td className="l state end"><VerdictMark mark={rows > 0 ? 'keep' : 'few'} word={rows > 0 ? words.present : words.missing} /></td>
                <td className="wrap">{t.data.unlocks[kind]}</td>
                <td><a className="word-button" href={`${API}/templates/${kind}.csv?lang=${lang}`} download aria-label={words.templateOf(t.kinds[kind])}>{words.template}</a></td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

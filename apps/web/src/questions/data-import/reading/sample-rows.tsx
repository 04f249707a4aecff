import type { Inspection } from '@e-respect/contract';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { Scroll } from '../../../ui/scroll.tsx';

const SHOWN = 8;

/** The first rows as they stand in the file, addresses masked. */
export function SampleRows({ look: { head, rows, file_name } }: { look: Inspection }) {
  const { t } = useWords();
  // Heads may be empty, and rows have no name: both are told apart by their place.
  const columns = head.map((name, i) => ({ name, key: `${i} ${name}` }));
  const lines = rows.slice(0, SHOWN).map((cells, i) => ({ cells, key: `${i}` }));
  if (rows.length === 0) return <p className="note">{t.reading.noRows}</p>;
  return (
    <Scroll label={t.reading.sampleOf(file_name)}>
      <table className="tbl sample">
        <caption className="note">{t.reading.sample}</caption>
        <thead><tr>{columns.map(({ name, key }) => <th key={key} scope="col" className="l">{name}</th>)}</tr></thead>
        <tbody>{lines.map(({ cells, key }) => <tr key={key}>{columns.map((column, i) => <td key={column.key} className="l">{cells[i]}</td>)}</tr>)}</tbody>
      </table>
    </Scroll>
  );
}

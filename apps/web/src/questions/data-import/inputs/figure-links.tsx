import { formatNumber } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { figuresQuery } from '../../../lib/api/queries.ts';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { keepPeriod } from '../../../lib/view/use-view.ts';
import { Folded } from '../../../ui/folded.tsx';

/** Figures by name, folded; each leads to its definition. */
export function FigureLinks({ ids }: { ids: readonly string[] }) {
  const { t, lang } = useWords();
  const { data } = useQuery(figuresQuery);
  const known = [...new Set(ids)].flatMap((id) => data?.figures.find((figure) => figure.id === id) ?? []);
  if (known.length === 0) return null;
  return (
    <Folded title={t.inputs.figures(formatNumber(known.length, lang))}>
      <ul className="figure-links">{known.map(({ id, label }) => <li key={id}><Link to="/figures" search={keepPeriod} hash={id} className="word-button">{label[lang]}</Link></li>)}</ul>
    </Folded>
  );
}

import type { FigureEntry } from '@e-respect/contract';
import { formatFigure, formatNumber } from '@e-respect/figures';
import { useWords } from '../../lib/i18n/use-words.ts';

export interface DefinitionProps {
  figure: FigureEntry;
  catalogue: readonly FigureEntry[];
}

/** One figure: what it says, how it is worked out, an example, when it may be read. */
export function Definition({ figure, catalogue }: DefinitionProps) {
  const { t, lang } = useWords();
  const entryOf = (id: string): FigureEntry | undefined => catalogue.find((f) => f.id === id);
  const given = Object.entries(figure.example?.given ?? {}).map(([id, value]) => `${entryOf(id)?.label[lang] ?? id} ${formatFigure(value, entryOf(id)?.unit ?? 'count', lang)}`);
  const facts: (readonly [string, string])[] = [
    [t.figure.formula, figure.kind === 'ratio' ? figure.words[lang] : figure.words[lang] || t.definitions.measure],
    ...(figure.example ? [[t.figure.example, `${given.join(t.shell.semicolon)} → ${formatFigure(figure.example.gives, figure.unit, lang)}`] as const] : []),
    ...(figure.minimum ? [[t.figure.minimum, t.figure.minimumOf(formatNumber(figure.minimum.n, lang), (entryOf(figure.minimum.of)?.label[lang] ?? figure.minimum.of).toLowerCase())] as const] : []),
    ...(figure.kind === 'ratio' ? [[t.figure.interval, t.figure[figure.interval]] as const] : []),
  ];
  return (
    <article className="definition" id={figure.id}>
      <header>
        <h3>{figure.label[lang]}</h3>
        <p className="note">{[t.definitions.units[figure.unit], t.figure.better[figure.better], figure.horizon ? t.definitions.horizon : ''].filter(Boolean).join(' · ')}</p>
        <p className="note"><code>{figure.id}</code></p>
      </header>
      <div>
        <p>{figure.explain[lang]}</p>
        <dl>{facts.map(([term, text]) => <div key={term}><dt>{term}</dt><dd>{text}</dd></div>)}</dl>
      </div>
    </article>
  );
}

import type { FigureEntry, FigureValue } from '@e-respect/contract';
import { formatDay, formatFigure, formatNumber, formatRange, formatRate } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { figuresQuery } from '../lib/api/queries.ts';
import { useWords, type Speech } from '../lib/i18n/use-words.ts';
import { keepPeriod } from '../lib/view/use-view.ts';
import { Modal } from './modal.tsx';

export interface Asked {
  id: string;
  figure?: FigureValue | undefined;
}

const ExplainContext = createContext<(asked: Asked) => void>(() => undefined);
export const useExplain = () => use(ExplainContext);

type Catalogue = readonly FigureEntry[];
type Named = Pick<FigureEntry, 'id' | 'label' | 'unit'>;

/** What can stand among the inputs of a figure: other figures, and counts of its own. */
const inputsOf = (entry: FigureEntry, catalogue: Catalogue): readonly Named[] => [...catalogue, ...entry.counts];

const inputWords = (inputs: Readonly<Record<string, number | null>>, catalogue: readonly Named[], { t, lang }: Speech): string =>
  Object.entries(inputs)
    .map(([id, value]) => {
      const entry = catalogue.find((f) => f.id === id);
      return `${entry?.label[lang] ?? id} ${formatFigure(value, entry?.unit ?? 'count', lang)}`;
    })
    .join(t.shell.semicolon);

function valueFacts(entry: FigureEntry, figure: FigureValue, catalogue: Catalogue, speech: Speech): [string, string][] {
  const { t, lang } = speech;
  const status = t.figure.status[figure.status];
  const value = formatFigure(figure.value, entry.unit, lang);
  const { interval } = figure;
  return [
    [t.figure.value, status ? `${value}, ${status}` : value],
    ...(Object.keys(figure.inputs).length > 0 ? [[t.figure.inputs, inputWords(figure.inputs, inputsOf(entry, catalogue), speech)] as [string, string]] : []),
    ...(interval ? [[t.figure.interval, `${formatRange(interval.low, interval.high, entry.unit, lang)} ${t.figure.level(formatRate(interval.level, lang, { decimals: 0 }))}, ${t.figure[entry.interval]}`] as [string, string]] : []),
  ];
}

function definitionFacts(entry: FigureEntry, catalogue: Catalogue, speech: Speech): [string, string][] {
  const { t, lang } = speech;
  const nameOf = (id: string): string => catalogue.find((f) => f.id === id)?.label[lang] ?? id;
  const facts: [string, string][] = [[t.figure.formula, entry.words[lang]]];
  if (entry.interval === 'none') facts.push([t.figure.interval, t.figure.none]);
  if (entry.minimum) facts.push([t.figure.minimum, t.figure.minimumOf(formatNumber(entry.minimum.n, lang), nameOf(entry.minimum.of).toLowerCase())]);
  if (entry.example) facts.push([t.figure.example, `${inputWords(entry.example.given, catalogue, speech)} → ${formatFigure(entry.example.gives, entry.unit, lang)}`]);
  return facts;
}

function Explanation({ asked, asOf, catalogue, onDone }: { asked: Asked; asOf: string | null; catalogue: Catalogue; onDone: () => void }) {
  const speech = useWords();
  const { t, lang } = speech;
  const entry = catalogue.find((f) => f.id === asked.id);
  if (!entry) return <p className="note">{t.definitions.none}</p>;
  const facts = [...(asked.figure ? valueFacts(entry, asked.figure, catalogue, speech) : []), ...definitionFacts(entry, catalogue, speech)];
  return (
    <>
      <p className="words">{entry.explain[lang]}</p>
      <dl className="facts">
        {facts.map(([term, text]) => [<dt key={`${term}-t`}>{term}</dt>, <dd key={term}>{text}</dd>])}
        {asOf && <><dt>{t.figure.asOf}</dt><dd>{formatDay(asOf, lang)}</dd></>}
      </dl>
      <p className="row note"><Link className="act" to="/figures" search={keepPeriod} hash={entry.id} onClick={onDone}>{t.figure.all}</Link></p>
    </>
  );
}

/** Any figure of the page can say how it is worked out, in one dialog. */
export function ExplainProvider({ asOf, children }: { asOf: string | null; children: ReactNode }) {
  const { t, lang } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { data } = useQuery({ ...figuresQuery, enabled: asked !== null });
  const close = useCallback(() => setAsked(null), []);
  const catalogue = data?.figures ?? [];
  const label = catalogue.find((f) => f.id === asked?.id)?.label[lang];
  return (
    <ExplainContext value={setAsked}>
      {children}
      <Modal open={asked !== null} onClose={close} title={label ?? t.figure.how}>
        {asked && data && <Explanation asked={asked} asOf={asOf} catalogue={catalogue} onDone={close} />}
      </Modal>
    </ExplainContext>
  );
}

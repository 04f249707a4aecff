import type { Language } from '@e-respect/contract';
import { formatFigure, formatNumber, isCostly, verdictWord, type SignatureDot, type SignatureModel } from '@e-respect/figures';
import type { MouseEvent } from 'react';
import { useWords } from '../lib/i18n/use-words.ts';
import { Folded } from '../ui/folded.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';
import type { Drill } from './signature-disc.tsx';

const WIDTH = 300;
/** The list of verdicts below names everybody; here the first places are enough at a glance. */
const FIRST = 6;

function Interval({ dot, model }: { dot: SignatureDot; model: SignatureModel }) {
  const [low, high] = model.y.domain;
  const at = (value: number): number => Math.min(1, Math.max(0, (value - low) / (high - low))) * WIDTH;
  const colour = dot.hollow ? 'var(--few)' : dot.verdict === 'keep' ? 'var(--accent)' : 'var(--ink)';
  return (
    <svg viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" aria-hidden="true">
      <path d={`M0 6H${WIDTH}`} stroke="var(--rule)" />
      <path d={`M0 6H${at(dot.y)}`} stroke={colour} strokeWidth="4" strokeDasharray={dot.hollow ? '3 3' : undefined} />
      {dot.interval && <path d={`M${at(dot.interval.low)} 1v10M${at(dot.interval.high)} 1v10`} stroke={colour} strokeWidth="1.2" />}
      {model.means.y && <path d={`M${at(model.means.y.value)} 0V12`} stroke="var(--mute)" strokeDasharray="1 2" />}
    </svg>
  );
}

/** The signature chart on a phone: the same suppliers in order, those on too few last and without a rank. */
export function RankedList({ model, lang, selected, hrefOf, onDrill }: { model: SignatureModel; lang: Language; selected: string | undefined } & Drill) {
  const { t } = useWords();
  const sign = isCostly(model.choice) ? 1 : -1;
  const dots = [...model.dots].sort((a, b) => Number(a.hollow) - Number(b.hollow) || sign * (a.y - b.y));
  const open = (id: string) => (event: MouseEvent): void => {
    event.preventDefault();
    onDrill(id);
  };
  const places = dots.map((dot, i) => (
    <li key={dot.id} className={dot.id === selected ? 'here' : ''}>
      <span className="r">{dot.hollow ? '–' : i + 1}</span>
      <a className="nm" href={hrefOf(dot.id)} onClick={open(dot.id)}>{dot.name}</a>
      <span className="eu">{dot.hollow ? '—' : formatFigure(dot.y, model.y.unit, lang)}</span>
      <span className="d"><span>{dot.detail}</span><VerdictMark mark={dot.verdict} word={verdictWord(dot.verdict, dot.status)[lang]} /></span>
      <Interval dot={dot} model={model} />
    </li>
  ));
  const rest = places.slice(FIRST);
  return (
    <>
      <p className="note">{model.y.label}</p>
      <ol className="rank" aria-label={model.title}>{places.slice(0, FIRST)}</ol>
      {rest.length > 0 && <Folded title={t.overview.signature.others(formatNumber(rest.length, lang))}><ol className="rank">{rest}</ol></Folded>}
    </>
  );
}

import type { Language, ReputationCostAnalysis } from '@e-respect/contract';
import { formatEuros, formatNumber, formatPeriod, formatRate, type Verdict } from '@e-respect/figures';
import { useState } from 'react';
import { Folded } from '../../ui/folded.tsx';
import { Scroll } from '../../ui/scroll.tsx';
import { VerdictMark } from '../../ui/verdict-mark.tsx';
import { useCostWords } from './words.ts';

type Window = ReputationCostAnalysis['windows'][number];
type Band = Extract<Verdict, 'keep' | 'watch' | 'stop'>;

const FIRST = 12;
const BANDS = { watch: 0.001, stop: 0.003 };

const bandOf = (rate: number): Band => (rate > BANDS.stop ? 'stop' : rate > BANDS.watch ? 'watch' : 'keep');
const loss = (amount: number, lang: Language): string => formatEuros(amount, lang, { decimals: 2 });

/** Who bears the loss; the parts and their sum one click away. */
function Parts({ window }: { window: Window }) {
  const { lang, own } = useCostWords();
  const { campaigns, joint_eur } = window;
  const words = own.windows;
  if (campaigns.length === 1) return <>{campaigns[0]!.label}</>;
  const sorted = campaigns.toSorted((a, b) => b.loss_eur - a.loss_eur);
  return (
    <details className="fold">
      <summary>{words.parts(formatNumber(campaigns.length, lang))}</summary>
      <ul className="parts">
        {sorted.map(({ id, label, loss_eur }) => <li key={id}><span>{label}</span> <b>{loss(loss_eur, lang)}</b></li>)}
        <li className="sum"><span>{words.sum}</span> <b>{loss(joint_eur, lang)}</b></li>
      </ul>
    </details>
  );
}

function WindowRow({ window }: { window: Window }) {
  const { t, lang, own } = useCostWords();
  const { head, bands } = own.windows;
  const band = bandOf(window.r1);
  return (
    <tr>
      <th scope="row">{t.campaigns.providerNames[window.provider] ?? window.provider}</th>
      <td className="l" data-label={head[1]}>{formatPeriod(window, lang)}</td>
      <td data-label={head[2]}>{formatRate(window.r0, lang)}</td>
      <td data-label={head[3]}><b>{formatRate(window.r1, lang)}</b></td>
      <td className="l" data-label={head[4]}><VerdictMark mark={band} word={bands[band]} /></td>
      <td data-label={head[5]}>{formatNumber(window.brand_later_mails, lang)}</td>
      <td data-label={head[6]}><b>{loss(window.joint_eur, lang)}</b></td>
      <td className="l wrap" data-label={head[7]}><Parts window={window} /></td>
    </tr>
  );
}

const LEFT = new Set([1, 4, 7]);

/** The worst days of each provider, dearest first: what they cost together, and how it is shared. */
export function WindowsSection({ analysis }: { analysis: ReputationCostAnalysis }) {
  const { lang, own } = useCostWords();
  const words = own.windows;
  const [all, setAll] = useState(false);
  const sorted = analysis.windows.toSorted((a, b) => b.joint_eur - a.joint_eur || b.r1 - a.r1);
  const shown = all ? sorted : sorted.slice(0, FIRST);
  const title = words.title(loss(sorted.reduce((sum, { joint_eur }) => sum + joint_eur, 0), lang));
  return (
    <Folded title={sorted.length === 0 ? words.none : title}>
      <p className="note">{words.sub}</p>
      <Scroll label={title}>
        <table className="tbl stacked windows">
          <caption className="off-screen">{title}</caption>
          <thead><tr>{words.head.map((cell, at) => <th key={cell} scope="col" className={LEFT.has(at) ? 'l' : ''}>{cell}</th>)}</tr></thead>
          <tbody>{shown.map((window) => <WindowRow key={`${window.provider} ${window.from}`} window={window} />)}</tbody>
        </table>
      </Scroll>
      {shown.length < sorted.length && <p><button type="button" className="act" onClick={() => setAll(true)}>{words.more(String(sorted.length - shown.length))}</button></p>}
    </Folded>
  );
}

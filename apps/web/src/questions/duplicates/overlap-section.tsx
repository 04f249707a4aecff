import { formatCountOf, formatEuros, formatNumber, overlapOf, type Overlap, type OverlapPair } from '@e-respect/figures';
import { useState } from 'react';
import { usePhone } from '../../lib/use-width.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { Trouble } from '../../ui/notice.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { OverlapMatrix, type OverlapMeasure } from './overlap-matrix.tsx';
import { useDuplicates, useDuplicateWords } from './use-duplicates.ts';

const MEASURES: readonly OverlapMeasure[] = ['eur', 'leads', 'people'];
const FIRST = 8;

function useTitle({ pairs, total }: Overlap): string {
  const { own, lang } = useDuplicateWords();
  const [dearest] = pairs;
  if (!dearest) return own.overlap.none;
  if (total.leads === 0) return own.overlap.shared(formatCountOf(total.people, own.person, lang));
  return own.overlap.title(dearest.first, dearest.second, formatEuros(dearest.eur, lang));
}

function Pair({ pair }: { pair: OverlapPair }) {
  const { own, lang } = useDuplicateWords();
  const words = own.overlap;
  const facts = [words.again(formatCountOf(pair.leads, own.lead, lang)), words.of(formatCountOf(pair.people, own.person, lang)), pair.others.eur > 0 ? words.back(formatEuros(pair.others.eur, lang)) : ''];
  return (
    <li>
      <span className="nm"><b>{pair.first} → {pair.second}</b></span>
      <span className="eu">{formatEuros(pair.eur, lang)}</span>
      <span className="d">{facts.filter(Boolean).join(' · ')}</span>
    </li>
  );
}

/** On a phone, the pairs in order; the first are enough at a glance. */
function Ranked({ pairs }: { pairs: readonly OverlapPair[] }) {
  const { own, lang } = useDuplicateWords();
  const rows = pairs.map((pair) => <Pair key={pair.key} pair={pair} />);
  return (
    <>
      <ol className="compared" aria-label={own.overlap.pairs}>{rows.slice(0, FIRST)}</ol>
      {rows.length > FIRST && <Folded title={own.overlap.rest(formatNumber(rows.length - FIRST, lang))}><ol className="compared">{rows.slice(FIRST)}</ol></Folded>}
    </>
  );
}

function PairsTable({ pairs }: { pairs: readonly OverlapPair[] }) {
  const { own, lang } = useDuplicateWords();
  const words = own.overlap;
  const rows = pairs.map((pair) => [`${pair.first} → ${pair.second}`, formatNumber(pair.people, lang), formatNumber(pair.leads, lang), formatEuros(pair.eur, lang), formatEuros(pair.others.eur, lang)]);
  return <DataTable table={{ caption: words.pairs, head: [`${words.first} → ${words.second}`, words.people, words.leads, words.eur, words.others], rows }} />;
}

function Picture({ overlap }: { overlap: Overlap }) {
  const { own } = useDuplicateWords();
  const phone = usePhone();
  const [measure, setMeasure] = useState<OverlapMeasure>('eur');
  const title = useTitle(overlap);
  const words = own.overlap;
  const choices = !phone && overlap.pairs.length > 0 && (
    <fieldset className="group" aria-label={words.measure}>
      {MEASURES.map((each) => <button key={each} type="button" aria-pressed={each === measure} onClick={() => setMeasure(each)}>{words.measures[each]}</button>)}
    </fieldset>
  );
  return (
    <>
      <SectionHead title={title} sub={overlap.pairs.length === 0 ? words.nobody : measure === 'people' ? words.subPeople : words.sub} tools={choices} />
      {overlap.pairs.length > 0 && (phone ? <Ranked pairs={overlap.pairs} /> : <><OverlapMatrix overlap={overlap} measure={measure} caption={title} /><Folded title={words.pairs}><PairsTable pairs={overlap.pairs} /></Folded></>)}
    </>
  );
}

/** Which suppliers sell the same people, and what that cost. */
export function OverlapSection() {
  const { own, lang } = useDuplicateWords();
  const { data, error, refetch } = useDuplicates();
  if (error) return <section><Trouble error={error} retry={() => void refetch()} /></section>;
  if (!data) return <section><Skeleton height={480} lines={6} /></section>;
  const overlap = overlapOf(data);
  return (
    <section>
      <Picture overlap={overlap} />
      {overlap.total.leads > 0 && <p className="note rule">{own.overlap.total(formatCountOf(overlap.total.leads, own.lead, lang), formatEuros(overlap.total.eur, lang))}</p>}
    </section>
  );
}

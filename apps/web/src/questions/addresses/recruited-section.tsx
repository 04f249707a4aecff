import type { AddressesAnswer } from '@e-respect/contract';
import { formatCountOf, formatNumber, formatRate, type Noun } from '@e-respect/figures';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { Ledger } from '../../ui/ledger.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { soldAgain } from './address-verdict.tsx';
import { useAddressWords } from './address-words.ts';

type Steps = AddressesAnswer['recruited']['by_leads'];

/** Bars of one distribution on a scale of its own largest step. */
function Distribution({ steps, noun, cap, people, title }: { steps: Steps; noun: Noun; cap: number; people: number; title: string }) {
  const { own, lang } = useAddressWords();
  const most = Math.max(1, ...steps.map((step) => step.people));
  const label = (count: number): string => (count === cap ? own.recruited.orMore(formatCountOf(count, noun, lang)) : formatCountOf(count, noun, lang));
  const rows = steps.map(({ count, people: n }) => ({
    id: String(count), label: label(count), bars: [{ from: 0, to: n / most, look: count === 1 ? 'claimable' as const : 'paid' as const }], value: formatNumber(n, lang), sub: formatRate(n / people, lang),
  }));
  return <div><h3 className="note">{title}</h3><Ledger rows={rows} caption={title} look="half" /></div>;
}

/** How often the people of the period were sold, by how many suppliers, and how often on one day. */
export function RecruitedSection({ answer }: { answer: AddressesAnswer }) {
  const { own, t, lang } = useAddressWords();
  const { recruited, people } = answer;
  const words = own.recruited;
  const several = soldAgain(answer);
  const title = several > 0 ? words.title(formatRate(several / people, lang)) : words.once;
  const all = [[words.byLeads, recruited.by_leads, words.leads], [words.bySuppliers, recruited.by_suppliers, words.suppliers], [words.byDay, recruited.by_day, words.leads]] as const;
  const table = all.flatMap(([name, steps]) => steps.map(({ count, people: n }) => [`${name}${t.shell.colon}${count === recruited.cap ? words.orMore(String(count)) : count}`, formatNumber(n, lang), formatRate(n / people, lang)]));
  return (
    <section>
      <SectionHead title={title} sub={words.sub} />
      <div className="three">{all.map(([name, steps, noun]) => <Distribution key={name} title={name} steps={steps} noun={noun} cap={recruited.cap} people={people} />)}</div>
      <Folded title={t.shell.table}><DataTable table={{ caption: words.sub, head: [words.count, own.person.other, words.part], rows: table }} /></Folded>
    </section>
  );
}

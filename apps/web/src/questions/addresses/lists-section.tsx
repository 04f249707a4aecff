import type { AddressesAnswer } from '@e-respect/contract';
import { formatCountOf, formatEuros, formatNumber } from '@e-respect/figures';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { useAddressWords } from './address-words.ts';

const KEPT: ReadonlySet<string> = new Set(['exempt', 'relay']);

/** Which list names the domains of the leads, and which role names they bear. */
export function ListsSection({ answer }: { answer: AddressesAnswer }) {
  const { own, lang } = useAddressWords();
  const words = own.lists;
  const count = (value: number): string => formatNumber(value, lang);
  const listed = answer.lists.filter(({ id }) => !KEPT.has(id));
  const sum = (of: 'leads' | 'paid_eur'): number => listed.reduce((total, each) => total + each[of], 0);
  const rows = answer.lists.map((each) => [words.names[each.id] ?? each.id, count(each.addresses), count(each.leads), count(each.refused), formatEuros(each.paid_eur, lang)]);
  const roles = answer.roles.map((each) => [each.name === null ? words.roleUnknown : `${each.name}@`, count(each.addresses), count(each.leads)]);
  return (
    <section>
      <SectionHead title={listed.length > 0 ? words.title(formatCountOf(sum('leads'), own.lead, lang), formatEuros(sum('paid_eur'), lang)) : words.none} sub={words.sub} />
      {rows.length > 0 && <DataTable table={{ caption: '', head: [words.list, words.addresses, words.leads, words.refused, words.paid], rows }} />}
      {roles.length > 0 && <Folded title={words.roles}><DataTable table={{ caption: words.roles, head: [words.role, words.addresses, words.leads], rows: roles }} /></Folded>}
    </section>
  );
}

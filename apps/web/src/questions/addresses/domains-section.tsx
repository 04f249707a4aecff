import type { DomainVerdict, ThrowawayDomain, ThrowawayDomainsAnswer } from '@e-respect/contract';
import { formatCountOf, formatDay } from '@e-respect/figures';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { DataTable } from '../../ui/data-table.tsx';
import { Folded } from '../../ui/folded.tsx';
import { Trouble } from '../../ui/notice.tsx';
import { Pick } from '../../ui/pick.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { useAddressWords } from './address-words.ts';
import { domainIn, domainsQuery, useDomainChange, type DomainChange } from './domain-actions.ts';

function DomainForm({ onDecide, busy }: { onDecide: (change: DomainChange) => void; busy: boolean }) {
  const { own } = useAddressWords();
  const words = own.domains;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [verdict, setVerdict] = useState<DomainVerdict>('throwaway');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onDecide({ domain: domainIn(typed), verdict });
    setTyped('');
  };
  return (
    <form className="domain-form" onSubmit={send} autoComplete="off">
      <label htmlFor={id}>{words.domain}</label>
      <input id={id} value={typed} placeholder={words.placeholder} spellCheck={false} autoCapitalize="none" maxLength={300} onChange={(event) => setTyped(event.target.value)} />
      <Pick label={words.verdict} value={verdict} options={[['throwaway', words.throwaway], ['exempt', words.exempt]]} onPick={setVerdict} />
      <button type="submit" className="act" disabled={busy || domainIn(typed) === ''}>{words.add}</button>
    </form>
  );
}

function Listed({ each, onUndo }: { each: ThrowawayDomain; onUndo: () => void }) {
  const { own, lang } = useAddressWords();
  const words = own.domains;
  return (
    <li>
      <p><b>{each.domain}</b> <span className="note">{words[each.verdict]}</span></p>
      <p className="note">{words.reach(formatCountOf(each.addresses, own.address, lang))} · {words.decided(formatDay(each.decided_at.slice(0, 10), lang), each.decided_by)}</p>
      <button type="button" className="word-button" onClick={onUndo}>{words.undo}<span className="off-screen"> {each.domain}</span></button>
    </li>
  );
}

function History({ decisions }: Pick<ThrowawayDomainsAnswer, 'decisions'>) {
  const { own, lang } = useAddressWords();
  const words = own.domains;
  const rows = decisions.map(({ domain, verdict, decided_at, decided_by }, at) => [`${decisions.length - at}. ${domain}`, verdict === null ? words.taken : words[verdict], words.decided(formatDay(decided_at.slice(0, 10), lang), decided_by)]);
  return <Folded title={words.history}><DataTable table={{ caption: words.history, head: [words.domain, words.verdict, ''], rows }} /></Folded>;
}

/** Domains the user calls throw-aways or exempts: what he decided, what it reaches, and the way back. */
export function DomainsSection() {
  const { own, lang } = useAddressWords();
  const { data, error, refetch } = useQuery(domainsQuery);
  const change = useDomainChange();
  const words = own.domains;
  const said = change.data && (change.data.verdict === null ? words.undone : words.done)(change.data.domain);
  return (
    <section>
      <SectionHead title={words.title} sub={words.sub} />
      {error && <Trouble error={error} retry={() => void refetch()} />}
      <DomainForm onDecide={(asked) => change.mutate(asked)} busy={change.isPending} />
      <output className="note block">{said && `✓ ${said}`}</output>
      {change.error && <Trouble error={change.error} />}
      {data?.domains.length === 0 && <p className="note">{words.none}</p>}
      <ul className="kept-list">{data?.domains.map((each) => <Listed key={each.domain} each={each} onUndo={() => change.mutate({ domain: each.domain, verdict: null })} />)}</ul>
      {data && data.addresses_out_of_reach > 0 && <p className="note rule">{words.outOfReach(formatCountOf(data.addresses_out_of_reach, own.address, lang))}</p>}
      {data && data.decisions.length > 0 && <History decisions={data.decisions} />}
    </section>
  );
}

import type { HookAnswer } from '@e-respect/contract';
import { formatDay, formatNumber, localDay } from '@e-respect/figures';
import { useState } from 'react';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { Confirm } from '../../../ui/confirm.tsx';
import { CopyField } from '../../../ui/copy-field.tsx';
import { Trouble } from '../../../ui/notice.tsx';
import { VerdictMark } from '../../../ui/verdict-mark.tsx';
import { clock, HERE } from '../when.ts';
import { HookForm } from './hook-form.tsx';
import { HookPending } from './hook-pending.tsx';
import { useHookChange, useHookRemoval } from './use-hook.ts';

const MARKS = { ready: 'keep', started: 'watch', off: 'few' } as const;
const stateOf = ({ path, ready }: HookAnswer): keyof typeof MARKS => (ready ? 'ready' : path === null ? 'off' : 'started');

function Events({ hook: { last_event_at: last, events_today: today } }: { hook: HookAnswer }) {
  const { t, lang } = useWords();
  if (last === null) return <p className="note">{t.hooks.silent}</p>;
  return <p className="note">{t.hooks.today(formatNumber(today, lang))}<span className="block">{t.hooks.last(`${formatDay(localDay(last, HERE), lang)} ${clock(last)}`)}</span></p>;
}

/** One service: whether it is heard, its secret address, its keys, its removal. */
export function HookRow({ hook }: { hook: HookAnswer }) {
  const { t, lang } = useWords();
  const [open, setOpen] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const change = useHookChange(hook.source);
  const remove = useHookRemoval(hook.source);
  const words = t.hooks;
  const name = hook.label[lang];
  const state = stateOf(hook);
  const set = (): void => {
    setOpen(true);
    if (hook.path === null) change.mutate({});
  };
  return (
    <li className="hook">
      <div className="hook-head">
        <p><b>{name}</b></p>
        <p><VerdictMark mark={MARKS[state]} word={words.states[state]} /></p>
        <Events hook={hook} />
        <p className="arrival-acts">
          <button type="button" className="word-button" aria-expanded={open} onClick={() => (open ? setOpen(false) : set())}>{open ? words.fold : words[state === 'off' ? 'connect' : 'settings']}<span className="off-screen"> {name}</span></button>
          {hook.path !== null && <button type="button" className="word-button" onClick={() => setLeaving(true)}>{words.remove}<span className="off-screen"> {name}</span></button>}
        </p>
      </div>
      <HookPending hook={hook} />
      {change.error && <Trouble error={change.error} />}
      {open && hook.path !== null && (
        <div className="hook-body">
          <CopyField label={words.address(name)} value={`${location.origin}${hook.path}`} copy={words.copy} copied={words.copied} />
          <p className="note">{words.addressNote} <button type="button" className="word-button" disabled={change.isPending} onClick={() => change.mutate({ rotate: true })}>{words.rotate}</button></p>
          <HookForm hook={hook} />
        </div>
      )}
      <Confirm open={leaving} onClose={() => setLeaving(false)} title={words.removeTitle(name)} yes={words.removeYes} no={words.removeNo} act={remove}>{words.removeText}</Confirm>
    </li>
  );
}

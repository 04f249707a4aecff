import type { HookAnswer, HookChange, HookSetting } from '@e-respect/contract';
import { useId, useState, type FormEvent } from 'react';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { Trouble } from '../../../ui/notice.tsx';
import { useHookChange } from './use-hook.ts';

const LONG = new Set<HookSetting>(['public_key', 'certificate', 'topics']);
const HIDDEN = new Set<HookSetting>(['signing_key', 'password', 'token']);
const lines = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** What was typed, as the server takes it: fields left empty stay as they are. */
const changeOf = (typed: Partial<Record<HookSetting, string>>): HookChange =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== '').map(([setting, value]) => [setting, setting === 'topics' ? lines(value) : value.trim()]));

/** The keys a service signs with. They are never shown again: a field says whether one was given. */
export function HookForm({ hook }: { hook: HookAnswer }) {
  const { t, lang } = useWords();
  const words = t.hooks;
  const id = useId();
  const [typed, setTyped] = useState<Partial<Record<HookSetting, string>>>({});
  const change = useHookChange(hook.source);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate(changeOf(typed), { onSuccess: () => setTyped({}) });
  };
  return (
    <form className="hook-form" onSubmit={send} autoComplete="off">
      {hook.takes.map(({ setting, label, needed, given }) => {
        const field = { id: `${id}${setting}`, value: typed[setting] ?? '', placeholder: given ? words.given : words.notGiven };
        const type = (value: string): void => setTyped({ ...typed, [setting]: value });
        return (
          <p key={setting}>
            <label htmlFor={field.id}>{label[lang]} <small className="need">{needed ? words.needed : words.optional}</small></label>
            {LONG.has(setting)
              ? <textarea {...field} rows={setting === 'topics' ? 2 : 3} spellCheck={false} onChange={(e) => type(e.target.value)} />
              : <input {...field} type={HIDDEN.has(setting) ? 'password' : 'text'} autoComplete="off" onChange={(e) => type(e.target.value)} />}
            {given && <button type="button" className="word-button" onClick={() => change.mutate({ [setting]: null })}>{words.take(label[lang])}</button>}
          </p>
        );
      })}
      <p className="go">
        <button type="submit" className="act" disabled={change.isPending || Object.keys(changeOf(typed)).length === 0}>{words.save}</button>
        <output className="note">{change.isSuccess ? `✓ ${words.saved}` : ''}</output>
      </p>
      {change.error && <Trouble error={change.error} />}
    </form>
  );
}

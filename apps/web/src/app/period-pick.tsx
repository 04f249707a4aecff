import { formatPeriod } from '@e-respect/figures';
import { useRef, type FormEvent } from 'react';
import { useWords } from '../lib/i18n/use-words.ts';
import { useChangeView, useView } from '../lib/view/use-view.ts';
import { PRESETS, type Change } from '../lib/view/view.ts';

const placeUnder = (button: HTMLElement, popover: HTMLElement): void => {
  const { left, bottom } = button.getBoundingClientRect();
  popover.style.left = `${Math.max(12, Math.min(left, innerWidth - 312))}px`;
  popover.style.top = `${bottom}px`;
};

/** The period in words; opens presets and two dates. */
export function PeriodPick() {
  const { t, lang } = useWords();
  const { view, period } = useView();
  const change = useChangeView();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDialogElement>(null);
  const set = (next: Change): void => {
    popover.current?.hidePopover();
    change(next);
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const dates = new FormData(event.currentTarget);
    set({ from: String(dates.get('from')), to: String(dates.get('to')), preset: undefined });
  };
  const open = (): void => {
    if (!button.current || !popover.current) return;
    placeUnder(button.current, popover.current);
    popover.current.togglePopover();
  };
  return (
    <>
      <button ref={button} type="button" className="word-button" aria-haspopup="dialog" onClick={open}>{period ? formatPeriod(period, lang) : '—'}</button>
      <dialog ref={popover} popover="auto" className="period" aria-label={t.view.period}>
        <ul>
          {PRESETS.map((preset) => (
            <li key={preset}>
              <button type="button" aria-pressed={!view.from && (view.preset ?? 'all') === preset} onClick={() => set({ preset, from: undefined, to: undefined })}>{t.view.presets[preset]}</button>
            </li>
          ))}
        </ul>
        <form onSubmit={submit} key={`${period?.from}${period?.to}`}>
          <label>{t.view.from} <input type="date" name="from" required defaultValue={period?.from} /></label>
          <label>{t.view.to} <input type="date" name="to" required defaultValue={period?.to} /></label>
          <button type="submit" className="act">{t.view.apply}</button>
        </form>
      </dialog>
    </>
  );
}

import type { AssumptionSet } from '@e-respect/contract';
import { useId, useState, type FormEvent } from 'react';
import { useAssumptionWords } from '../words.ts';
import { slugOf } from './edit-set.ts';

export interface SaveFormProps { set: AssumptionSet; next: number; sets: readonly AssumptionSet[]; changed: boolean; busy: boolean; onKeep: (id: string, name: string) => void; onDrop: () => void }

/** A new version of the set, or a set of its own; the original set only makes others. */
export function SaveForm({ set, next, sets, changed, busy, onKeep, onDrop }: SaveFormProps) {
  const { own } = useAssumptionWords();
  const words = own.save;
  const id = useId();
  const [name, setName] = useState('');
  const original = set.saved_at === null;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onKeep(slugOf(name, sets.map((each) => each.id)), name.trim());
  };
  return (
    <form className="save-set" aria-label={words.title} onSubmit={send}>
      {!original && <button type="button" className="act" disabled={!changed || busy} onClick={() => onKeep(set.id, set.name)}>{words.as(set.name, String(next))}</button>}
      <label htmlFor={id}>{words.name} <input id={id} value={name} maxLength={80} autoComplete="off" onChange={(e) => setName(e.target.value)} /></label>
      <button type="submit" className="act" disabled={name.trim() === '' || busy}>{words.asNew}</button>
      {changed && <button type="button" className="word-button" onClick={onDrop}>{words.drop}</button>}
      <output className="note">{changed ? words.unsaved : words.none}</output>
    </form>
  );
}

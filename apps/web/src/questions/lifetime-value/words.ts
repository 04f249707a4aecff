import type { ValueGrouping } from '@e-respect/contract';
import { lifetimeValue as en } from '../../lib/i18n/en/value.ts';
import { lifetimeValue as fr } from '../../lib/i18n/fr/value.ts';
import { ownWords } from '../../lib/i18n/use-words.ts';

export const useValueWords = ownWords(fr, en);
type ValueSpeech = ReturnType<typeof useValueWords>;

/** What a group is called: a name of its own, or the words of its class, incentive or channel. */
export function groupName({ t, own }: ValueSpeech, by: ValueGrouping, { id, label }: { id: string; label: string }): string {
  if (by === 'channel') return t.view.channels[id] ?? label;
  return by === 'address_class' || by === 'incentive' ? (own.classes[id] ?? label) : label;
}

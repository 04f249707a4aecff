import type { SupplierComparison } from '@e-respect/contract';
import { useComparedWords } from './use-comparison.ts';

/** The front in words: who is on it, and who is beaten on both axes by whom. */
export function FrontNote({ suppliers }: SupplierComparison) {
  const { own, t } = useComparedWords();
  const labelOf = (id: string): string => suppliers.find((each) => each.id === id)?.label ?? id;
  const front = suppliers.filter(({ dominated_by: by }) => by?.length === 0);
  const behind = suppliers.flatMap(({ label, dominated_by: by }) => (by && by.length > 0 ? [own.front.behind(label, by.map(labelOf).join(', '))] : []));
  const [alone] = front;
  if (!alone) return null;
  return (
    <p className="note rule">
      {front.length === 1 ? own.front.alone(alone.label) : own.front.on(front.map(({ label }) => label).join(', '))} {behind.length > 0 && own.front.beaten(behind.join(t.shell.semicolon))}
    </p>
  );
}

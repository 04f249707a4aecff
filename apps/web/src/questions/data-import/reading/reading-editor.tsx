import type { Inspection, Mapping } from '@e-respect/contract';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { KeepMapping } from './keep-mapping.tsx';
import { KindColumns } from './kind-columns.tsx';
import { ReadingPick, SheetPick } from './reading-picks.tsx';
import { ReadOptions } from './read-options.tsx';
import { remapped, unreadOf, type Reading } from './reading.ts';
import { SampleRows } from './sample-rows.tsx';

export interface ReadingEditorProps {
  look: Inspection;
  reading: Reading | null;
  onRead: (reading: Reading) => void;
  onSheet: (sheet: string) => void;
}

/** How one file is read: of which sheet, as what, each column from which head. */
export function ReadingEditor({ look, reading, onRead, onSheet }: ReadingEditorProps) {
  const { t } = useWords();
  const mapping = reading?.mapping ?? null;
  const remap = (next: Mapping): void => { if (reading) onRead(remapped(reading, next)); };
  const unread = reading ? unreadOf(reading, look.head) : [];
  return (
    <>
      <div className="reading-picks">
        <SheetPick look={look} onSheet={onSheet} />
        <ReadingPick look={look} reading={reading} onRead={onRead} />
        {mapping && <ReadOptions mapping={mapping} look={look} onMap={remap} />}
      </div>
      <SampleRows look={look} />
      {reading && !mapping && <p className="note">{t.reading.document}</p>}
      {mapping?.time_zone && <p className="note">{t.reading.timeZone(mapping.time_zone)}</p>}
      {mapping?.kinds.map((mapped, at) => (
        // A mapping may feed one kind twice: its place is what tells its parts apart.
        // oxlint-disable-next-line react/no-array-index-key
        <KindColumns key={`${at} ${mapped.kind}`} mapped={mapped} base={reading?.guess?.mapping?.kinds[at]} look={look} alone={mapping.kinds.length === 1} mapping={mapping} at={at} onMap={remap} />
      ))}
      {unread.length > 0 && <p className="note">{t.reading.unread(unread.join(', '))}</p>}
      {mapping && reading && <KeepMapping reading={reading} mapping={mapping} head={look.head} />}
    </>
  );
}

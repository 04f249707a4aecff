import { useState, type DragEvent } from 'react';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { ChooseFile } from '../../../ui/choose-file.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';

/** Where files fall, or are chosen; whatever they are, the server looks at them. */
export function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const words = useWords().t.data.drop;
  const [over, setOver] = useState(false);
  const hold = (on: boolean) => (event: DragEvent): void => {
    event.preventDefault();
    setOver(on);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <section>
      <SectionHead title={words.title} />
      <div className={over ? 'drop over' : 'drop'} onDragOver={hold(true)} onDragLeave={hold(false)} onDrop={drop}>
        <p className="invite">{words.invite} <ChooseFile label={words.title} multiple onFiles={onFiles}>{words.choose}</ChooseFile></p>
        <p className="note">{words.formats}</p>
        <p className="note">{words.safe}</p>
      </div>
    </section>
  );
}

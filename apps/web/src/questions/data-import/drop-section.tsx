import { useRef, useState, type DragEvent } from 'react';
import { useWords } from '../../lib/i18n/use-words.ts';
import { SectionHead } from '../../ui/section-head.tsx';
import { QueueItem } from './queue-item.tsx';
import type { Queue } from './use-queue.ts';

function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
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
    <div className={over ? 'drop over' : 'drop'} onDragOver={hold(true)} onDragLeave={hold(false)} onDrop={drop}>
      <p className="invite">{t.data.drop.invite} <button type="button" className="act" onClick={() => input.current?.click()}>{t.data.drop.choose}</button></p>
      <p className="note">{t.data.drop.formats}</p>
      <input ref={input} className="off-screen" type="file" multiple tabIndex={-1} aria-label={t.data.drop.title} onChange={(e) => { onFiles([...(e.target.files ?? [])]); e.target.value = ''; }} />
    </div>
  );
}

/** Drop, check, load: nothing is written before the last step. */
export function DropSection({ queue }: { queue: Queue }) {
  const { t } = useWords();
  const toCheck = queue.files.filter((w) => w.kind && !w.importId && w.sent === null);
  return (
    <section>
      <SectionHead title={t.data.drop.title} tools={toCheck.length > 1 && <button type="button" onClick={() => toCheck.forEach((w) => queue.check(w.key))}>{t.data.drop.checkAll}</button>} />
      <DropZone onFiles={queue.add} />
      {queue.files.length > 0 && <ul className="queue">{queue.files.map((w) => <QueueItem key={w.key} waiting={w} queue={queue} />)}</ul>}
    </section>
  );
}

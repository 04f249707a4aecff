import { KIND_IDS, KINDS, type KindId } from '@e-respect/contract';
import { formatNumber, formatRate } from '@e-respect/figures';
import { useRef, useState } from 'react';
import { useWords } from '../../lib/i18n/use-words.ts';
import { Trouble } from '../../ui/notice.tsx';
import { ImportState } from './import-state.tsx';
import type { Queue, Waiting } from './use-queue.ts';

function KindChooser({ waiting, queue }: { waiting: Waiting; queue: Queue }) {
  const { t } = useWords();
  return (
    <label>
      <span className="off-screen">{t.data.drop.chooseKind}</span>
      <select value={waiting.kind ?? ''} onChange={(e) => queue.choose(waiting.key, e.target.value as KindId)}>
        <option value="" disabled>{t.data.drop.chooseKind}</option>
        {KIND_IDS.map((kind) => <option key={kind} value={kind}>{t.kinds[kind]}</option>)}
      </select>
    </label>
  );
}

function Recognised({ waiting }: { waiting: Waiting }) {
  const { t, lang } = useWords();
  const { guess, heads, kind } = waiting;
  const words = t.data.drop;
  if (heads === null) return <span className="note">{kind ? '' : words.unreadable}</span>;
  if (!guess) return <span className="note">{words.notRecognised}</span>;
  return (
    <span className="note">
      {words.recognised(formatNumber(guess.matched, lang), formatNumber(guess.heads, lang))}
      {guess.missing.length > 0 && <b className="lacks"> ✕ {words.missing(guess.missing.map((id) => KINDS[guess.kind].columns[id as never]?.['label']?.[lang] ?? id).join(', '))}</b>}
    </span>
  );
}

function MappingChooser({ waiting, queue }: { waiting: Waiting; queue: Queue }) {
  const { t } = useWords();
  const [bad, setBad] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const text = await file.text();
    try {
      JSON.parse(text);
      setBad(false);
      queue.map(waiting.key, { name: file.name, text });
    } catch {
      setBad(true);
    }
  };
  return (
    <span className="note">
      <button type="button" className="word-button" onClick={() => input.current?.click()}>{waiting.mapping?.name ?? t.data.drop.mappingAdd}</button>
      <input ref={input} className="off-screen" tabIndex={-1} type="file" accept=".json,application/json" aria-label={t.data.drop.mapping} onChange={(e) => void read(e.target.files?.[0])} />
      {bad && <b className="lacks" role="alert"> ✕ {t.data.drop.mappingBad}</b>}
    </span>
  );
}

/** One file on its way: what it seems to hold, then what it would change, then what it gave. */
export function QueueItem({ waiting, queue }: { waiting: Waiting; queue: Queue }) {
  const { t, lang } = useWords();
  const { key, file, sent, importId, error, kind } = waiting;
  return (
    <li>
      <div className="queue-head">
        <b>{file.name}</b>
        <KindChooser waiting={waiting} queue={queue} />
        <Recognised waiting={waiting} />
        <MappingChooser waiting={waiting} queue={queue} />
        <span className="queue-acts">
          {!importId && sent === null && <button type="button" className="act" disabled={!kind} onClick={() => queue.check(key)}>{t.data.drop.check}</button>}
          <button type="button" className="word-button" onClick={() => queue.remove(key)}>{t.data.drop.remove}</button>
        </span>
      </div>
      {sent !== null && <output className="note block">{t.data.state.sending(formatRate(sent, lang, { decimals: 0 }))} <progress value={sent} max={1} aria-label={file.name} /></output>}
      {error && <Trouble error={error} />}
      {importId && <ImportState id={importId} onLoad={() => queue.load(key)} onRetry={() => queue.check(key)} />}
    </li>
  );
}

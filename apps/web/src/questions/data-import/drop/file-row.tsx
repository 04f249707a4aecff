import { formatDay, localDay } from '@e-respect/figures';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../../lib/api/client.ts';
import { importsQuery } from '../../../lib/api/queries.ts';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { ImportProgress } from '../import-progress.tsx';
import { ReadingEditor } from '../reading/reading-editor.tsx';
import { kindsWords, lacksWords, sourceWords } from '../reading/reading-words.ts';
import { surenessOf } from '../reading/reading.ts';
import { isUnderWay, useImport, useRefreshWhenOver } from '../use-import.ts';
import { HERE } from '../when.ts';
import type { Arrival } from './arrival.ts';
import { FileState, FileTrouble } from './file-state.tsx';
import { formatWords, sizeWords } from './file-words.ts';
import type { Queue } from './use-queue.ts';

const NO_IMPORT = 'none';

/** The same file would be refused again. */
const isRefused = (error: Error | null): boolean => error instanceof ApiError && error.status < 500;

function Recognised({ arrival }: { arrival: Arrival }) {
  const { t, lang } = useWords();
  const { look, reading } = arrival;
  if (!look) return <p className="note" />;
  if (!reading) return <p><b>{t.reading.unknown}</b><small className="note block">{t.reading.unknownHint}</small></p>;
  return (
    <p>
      <b>{surenessOf(reading) === 'open' && !reading.byHand ? t.reading.perhaps(kindsWords(reading.kinds, t)) : kindsWords(reading.kinds, t)}</b>
      <small className="note block">{sourceWords(reading, t, lang)}</small>
      <small className="lacks block">{lacksWords(reading, t, lang)}</small>
    </p>
  );
}

/** The same bytes were loaded before: nothing breaks, nothing is gained. */
function LoadedBefore({ hash }: { hash: string }) {
  const { t, lang } = useWords();
  const { data } = useInfiniteQuery(importsQuery);
  const before = data?.pages.flatMap(({ imports }) => imports).find((each) => each.file_hash === hash && each.status === 'done' && !each.dry_run);
  return before ? <p className="note">{t.data.drop.before(formatDay(localDay(before.created_at, HERE), lang))}</p> : null;
}

/** One file on its way: what it is, what it was taken for, how it stands; it opens on its mapping. */
export function FileRow({ arrival, queue }: { arrival: Arrival; queue: Queue }) {
  const { t, lang } = useWords();
  const { key, file, look, sent, reading, trialId, importId, error } = arrival;
  const id = importId ?? trialId;
  const answer = useImport(id ?? NO_IMPORT, id !== null);
  useRefreshWhenOver(answer);
  const [open, setOpen] = useState(false);
  const over = answer !== undefined && !isUnderWay(answer.status);
  const stopped = answer?.status === 'failed' || answer?.status === 'cancelled';
  const editable = look !== null && (importId === null || stopped);
  const words = t.data.drop;
  return (
    <li className="arrival">
      <div className="arrival-head">
        <p><b>{look?.file_name ?? file.name}</b><small className="note block">{[look ? formatWords(look, t) : '', sizeWords(file.size, t, lang)].filter(Boolean).join(' · ')}</small></p>
        <Recognised arrival={arrival} />
        <p className="arrival-state"><FileState arrival={arrival} answer={answer} /></p>
        <p className="arrival-acts">
          {editable && <button type="button" className="word-button" aria-expanded={open} aria-controls={`reading-${key}`} onClick={() => setOpen(!open)}>{open ? words.fold : words.open}<span className="off-screen"> {file.name}</span></button>}
          {(id === null || over) && <button type="button" className="word-button" onClick={() => queue.remove(key)}>{words.remove}<span className="off-screen"> {file.name}</span></button>}
        </p>
      </div>
      {look && importId === null && <LoadedBefore hash={look.file_hash} />}
      {sent !== null && <progress value={sent} max={1} aria-label={t.data.state.sendingOf(file.name)} />}
      {answer && !over && <ImportProgress answer={answer} />}
      <FileTrouble error={error ?? (stopped ? answer.error : null)}>
        {!look && sent === null && !isRefused(error) && <button type="button" className="act" onClick={() => queue.again(key)}>{t.shell.error.retry}</button>}
      </FileTrouble>
      {stopped && reading && <p className="again"><button type="button" className="act" onClick={() => queue.read(key, reading)}>{t.shell.error.retry}<span className="off-screen"> {file.name}</span></button></p>}
      <div id={`reading-${key}`} className="reading" hidden={!open || !editable}>{open && editable && <ReadingEditor look={look} reading={reading} onRead={(next) => queue.read(key, next)} onSheet={(sheet) => queue.turnTo(key, sheet)} />}</div>
    </li>
  );
}

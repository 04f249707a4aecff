import type { ImportAnswer } from '@e-respect/contract';
import { formatNumber } from '@e-respect/figures';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { SectionHead } from '../../../ui/section-head.tsx';
import { isUnderWay } from '../use-import.ts';
import { isLoadable, isReady } from './arrival.ts';
import { FileRow } from './file-row.tsx';
import type { Queue } from './use-queue.ts';

/** The files of this visit in the order in which they will be read, and the two things to do with them. */
export function FilesSection({ queue, answers }: { queue: Queue; answers: readonly ImportAnswer[] }) {
  const { t, lang } = useWords();
  const words = t.data.files;
  const { files } = queue;
  const ready = files.filter(isReady);
  const loadable = ready.filter(isLoadable);
  const untried = ready.filter((each) => each.trialId === null);
  const open = files.filter((each) => each.look !== null && each.importId === null && !isReady(each)).length;
  const busy = files.some((each) => each.sent !== null) || answers.some(({ status }) => isUnderWay(status));
  const loaded = answers.filter((each) => !each.dry_run && each.status === 'done').length;
  const said = [
    busy ? words.busy : '', open > 0 ? words.open(formatNumber(open, lang)) : '', ready.length > loadable.length ? words.likely(formatNumber(ready.length - loadable.length, lang)) : '',
    loadable.length > 0 ? words.ready(formatNumber(loadable.length, lang)) : '',
    loaded > 0 ? words.loaded(formatNumber(loaded, lang)) : '',
  ].filter(Boolean).join(t.shell.semicolon);
  return (
    <section>
      <SectionHead title={words.title} sub={files.length > 1 ? words.order : undefined} tools={!busy && <button type="button" onClick={queue.clear}>{words.clear}</button>} />
      <ol className="arrivals">{files.map((each) => <FileRow key={each.key} arrival={each} queue={queue} />)}</ol>
      <p className="go">
        {untried.length > 0 && <button type="button" className="act" disabled={busy} onClick={queue.preview}>{words.preview(formatNumber(untried.length, lang))}</button>}
        {loadable.length > 0 && <button type="button" className="act" disabled={busy} onClick={queue.load}>{words.load(formatNumber(loadable.length, lang))}</button>}
        <output className="note" aria-live="polite">{said}</output>
      </p>
    </section>
  );
}

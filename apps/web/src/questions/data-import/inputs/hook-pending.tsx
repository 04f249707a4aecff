import type { HookAnswer } from '@e-respect/contract';
import { useWords } from '../../../lib/i18n/use-words.ts';
import { VerdictMark } from '../../../ui/verdict-mark.tsx';

const isWeb = (url: string | null): url is string => url !== null && url.startsWith('https://');

/** A subscription that waits for its owner: the certificate first, then the confirmation. */
export function HookPending({ hook: { pending } }: { hook: HookAnswer }) {
  const { t } = useWords();
  if (!pending) return null;
  const words = t.hooks;
  return (
    <div className="hook-pending">
      <VerdictMark mark="watch" word={words.waits} />
      <p className="note">{words.waitsFor(pending.topic)}</p>
      <ol className="note">
        {isWeb(pending.certificate_url) && <li><a className="word-button" href={pending.certificate_url} target="_blank" rel="noreferrer">{words.certificate}</a></li>}
        {isWeb(pending.subscribe_url) && <li><a className="word-button" href={pending.subscribe_url} target="_blank" rel="noreferrer">{words.confirm}</a></li>}
      </ol>
    </div>
  );
}

import { COMPLAINT_FIGURES, reputationVerdict, SILENT_FIGURES } from '@e-respect/figures';
import { useMemo } from 'react';
import { useWords } from '../../lib/i18n/use-words.ts';
import { usePageMeta } from '../../lib/page-meta.ts';
import { useAnswer } from '../../lib/view/use-answer.ts';
import { Trouble } from '../../ui/notice.tsx';
import { Verdict } from '../../ui/verdict.tsx';

/** What was done to the others, in one sentence. */
export function ReputationVerdict() {
  const { t, lang } = useWords();
  const { result: people } = useAnswer(SILENT_FIGURES, ['supplier']);
  const { result: complaints } = useAnswer(COMPLAINT_FIGURES, ['mailbox_provider']);
  usePageMeta(useMemo(() => people.data?.meta, [people.data]));
  const error = people.error ?? complaints.error;
  if (error) return <Trouble level={1} error={error} retry={() => void Promise.all([people.refetch(), complaints.refetch()])} />;
  // A name of two services has a comma, which a list of names has too: the first is enough in a sentence.
  const nameOf = (provider: string): string => (t.campaigns.providerNames[provider] ?? provider).split(', ')[0]!;
  const said = people.data && complaints.data && reputationVerdict(people.data.totals.figures, complaints.data, nameOf, lang);
  return <Verdict small segments={said ?? [{ text: t.shell.nav.reputation.question }]} />;
}

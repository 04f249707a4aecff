import { useWords } from '../../lib/i18n/use-words.ts';
import { useDocumentTitle } from '../../lib/page-meta.ts';
import { useView } from '../../lib/view/use-view.ts';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Verdict } from '../../ui/verdict.tsx';

/** How many times do they buy? */
export function ValuePage() {
  const { t } = useWords();
  const { empty } = useView();
  useDocumentTitle(t.shell.nav.value.page);
  if (empty) return <NothingHere why="noData" />;
  return (
    <>
      <Verdict small segments={[{ text: t.shell.nav.value.question }]} />
    </>
  );
}

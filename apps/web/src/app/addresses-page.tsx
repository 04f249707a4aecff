import { useWords } from '../lib/i18n/use-words.ts';
import { useDocumentTitle } from '../lib/page-meta.ts';
import { useView } from '../lib/view/use-view.ts';
import { NothingHere } from '../ui/nothing-here.tsx';
import { Verdict } from '../ui/verdict.tsx';

/** Main address or throw-away? */
export function AddressesPage() {
  const { t } = useWords();
  const { empty } = useView();
  useDocumentTitle(t.shell.nav.addresses.page);
  if (empty) return <NothingHere why="noData" />;
  return (
    <>
      <Verdict small segments={[{ text: t.shell.nav.addresses.question }]} />
    </>
  );
}

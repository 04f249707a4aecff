import { FeedsSection } from '../questions/provider-rates/feeds-section.tsx';
import { ProviderRatesSection } from '../questions/provider-rates/provider-rates-section.tsx';
import { useWords } from '../lib/i18n/use-words.ts';
import { useDocumentTitle } from '../lib/page-meta.ts';
import { useView } from '../lib/view/use-view.ts';
import { NothingHere } from '../ui/nothing-here.tsx';
import { Verdict } from '../ui/verdict.tsx';

/** What have we done to the others? */
export function ReputationPage() {
  const { t } = useWords();
  const { empty } = useView();
  useDocumentTitle(t.shell.nav.reputation.page);
  if (empty) return <NothingHere why="noData" />;
  return (
    <>
      <Verdict small segments={[{ text: t.shell.nav.reputation.question }]} />
      <ProviderRatesSection />
      <FeedsSection />
    </>
  );
}

import { useWords } from '../lib/i18n/use-words.ts';
import { useDocumentTitle } from '../lib/page-meta.ts';
import { useView } from '../lib/view/use-view.ts';
import { DormancySection } from '../questions/pressure/dormancy-section.tsx';
import { FatigueSection } from '../questions/pressure/fatigue-section.tsx';
import { MismatchSection } from '../questions/pressure/mismatch-section.tsx';
import { PressureSection } from '../questions/pressure/pressure-section.tsx';
import { FeedsSection } from '../questions/provider-rates/feeds-section.tsx';
import { ProviderRatesSection } from '../questions/provider-rates/provider-rates-section.tsx';
import { ReputationCost } from '../questions/reputation-cost/reputation-cost.tsx';
import { ReputationVerdict } from '../questions/respect/reputation-verdict.tsx';
import { RespectReturnSection } from '../questions/respect/respect-return-section.tsx';
import { RespectSections } from '../questions/respect/respect-sections.tsx';
import { SilentSection } from '../questions/respect/silent-section.tsx';
import { NothingHere } from '../ui/nothing-here.tsx';
import { OnThisPage } from '../ui/on-this-page.tsx';

/** What have we done to the others? */
export function ReputationPage() {
  const { t } = useWords();
  const { empty } = useView();
  useDocumentTitle(t.shell.nav.reputation.page);
  if (empty) return <NothingHere why="noData" />;
  return (
    <>
      <ReputationVerdict />
      <OnThisPage />
      <ProviderRatesSection />
      <FeedsSection />
      <PressureSection />
      <FatigueSection />
      <DormancySection />
      <SilentSection />
      <MismatchSection />
      <ReputationCost />
      <RespectSections />
      <RespectReturnSection />
    </>
  );
}

import { AddressVerdict } from '../questions/addresses/address-verdict.tsx';
import { ClassesSection } from '../questions/addresses/classes-section.tsx';
import { DomainsSection } from '../questions/addresses/domains-section.tsx';
import { ListsSection } from '../questions/addresses/lists-section.tsx';
import { MostSection } from '../questions/addresses/most-section.tsx';
import { RecruitedSection } from '../questions/addresses/recruited-section.tsx';
import { useAddresses } from '../questions/addresses/use-addresses.ts';
import { ClaimsSection } from '../questions/duplicates/claims-section.tsx';
import { LedgerSection } from '../questions/duplicates/ledger-section.tsx';
import { OverlapSection } from '../questions/duplicates/overlap-section.tsx';
import { useWords } from '../lib/i18n/use-words.ts';
import { useDocumentTitle } from '../lib/page-meta.ts';
import { useView } from '../lib/view/use-view.ts';
import { NothingHere } from '../ui/nothing-here.tsx';
import { Trouble } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** Main address or throw-away? What addresses are, who was sold how often by whom, and which domains are throw-aways. */
export function AddressesPage() {
  const { t } = useWords();
  const { view, empty } = useView();
  const { data, error, refetch } = useAddresses();
  useDocumentTitle(t.shell.nav.addresses.page);
  if (empty) return <NothingHere why="noData" />;
  if (error) return <Trouble level={1} error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton height={1400} lines={9} page={t.shell.nav.addresses.question} />;
  if (data.leads === 0) return <><NothingHere why="noLead" /><DomainsSection /></>;
  return (
    <>
      <AddressVerdict answer={data} />
      <ClassesSection />
      <RecruitedSection answer={data} />
      <OverlapSection />
      {view.supplier && <ClaimsSection supplier={view.supplier} />}
      <LedgerSection />
      <MostSection />
      <ListsSection answer={data} />
      <DomainsSection />
    </>
  );
}

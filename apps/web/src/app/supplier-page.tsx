import { ClaimsSection } from '../questions/duplicates/claims-section.tsx';
import { LedgerSection } from '../questions/duplicates/ledger-section.tsx';
import { SupplierPage as Page } from '../questions/supplier-comparison/supplier-page.tsx';

const soldAgain = (supplier: string) => (
  <>
    <ClaimsSection supplier={supplier} />
    <LedgerSection supplier={supplier} />
  </>
);

/** One supplier, with the leads it sold again and what may be claimed back. */
export const SupplierPage = () => <Page beside={soldAgain} />;

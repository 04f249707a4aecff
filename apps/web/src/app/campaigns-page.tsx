import { useQuery } from '@tanstack/react-query';
import { AttributionSection } from '../questions/attribution/attribution-section.tsx';
import { CampaignsPage as CampaignList } from '../questions/campaign-detail/campaigns-page.tsx';
import { workspaceQuery } from '../lib/api/queries.ts';

/** What did each campaign bring, and who should be credited for it? */
export function CampaignsPage() {
  const { data } = useQuery(workspaceQuery);
  return (
    <>
      <CampaignList />
      {data?.span && <AttributionSection />}
    </>
  );
}

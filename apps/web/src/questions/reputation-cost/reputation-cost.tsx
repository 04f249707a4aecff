import { useQuery } from '@tanstack/react-query';
import { assumptionsQuery } from '../../lib/api/assumptions.ts';
import { useView } from '../../lib/view/use-view.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CostSection } from './cost-section.tsx';
import { CostTrouble } from './cost-trouble.tsx';
import { TornadoSection } from './tornado-section.tsx';
import { useCost } from './use-cost.ts';
import { WindowsSection } from './windows-section.tsx';

/** What the harm done to others costs, what weighs most in it, and the days it comes from. */
export function ReputationCost() {
  const { view } = useView();
  const { data: analysis, error, refetch } = useCost(view);
  const { data: assumptions } = useQuery(assumptionsQuery);
  if (error) return <CostTrouble error={error} retry={() => void refetch()} />;
  if (!analysis || !assumptions) return <Skeleton height={640} lines={6} />;
  return (
    <>
      <CostSection analysis={analysis} sets={assumptions.sets} />
      <TornadoSection analysis={analysis} kinds={assumptions.kinds} />
      <WindowsSection analysis={analysis} />
    </>
  );
}

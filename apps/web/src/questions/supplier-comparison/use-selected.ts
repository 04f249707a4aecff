import { useQuery } from '@tanstack/react-query';
import { workspaceQuery } from '../../lib/api/queries.ts';
import { useView } from '../../lib/view/use-view.ts';

/** The supplier under the eye: the one filtered on, or that of the campaign filtered on. */
export function useSelectedSupplier(): string | undefined {
  const { view } = useView();
  const { data } = useQuery(workspaceQuery);
  return view.supplier ?? data?.campaigns.find((c) => c.id === view.campaign)?.supplier;
}

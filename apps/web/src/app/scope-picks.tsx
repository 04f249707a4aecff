import type { WorkspaceAnswer } from '@e-respect/contract';
import { useWords } from '../lib/i18n/use-words.ts';
import { useChangeView, useView } from '../lib/view/use-view.ts';
import { Pick } from '../ui/pick.tsx';

const ALL = '';

/** Supplier, campaign and channel; on the page of one supplier or campaign, its own part is in the path. */
export function ScopePicks({ workspace, path }: { workspace: WorkspaceAnswer; path: string }) {
  const { t } = useWords();
  const { view } = useView();
  const change = useChangeView();
  const channels = [...new Set(workspace.campaigns.map((c) => c.channel))].filter((c) => c !== '').sort();
  const campaigns = workspace.campaigns.filter((c) => !view.supplier || c.supplier === view.supplier);
  const onSupplier = path.startsWith('/suppliers/');
  const onCampaign = path.startsWith('/campaigns/');
  const pick = (key: 'supplier' | 'campaign' | 'channel') => (value: string): void => {
    const other = key === 'supplier' ? { campaign: undefined } : {};
    change({ ...other, [key]: value || undefined, scope: value ? undefined : 'all' });
  };
  return (
    <>
      {!onSupplier && !onCampaign && (
        <>{t.view.at} <Pick label={t.view.supplier.label} value={view.supplier ?? ALL} options={[[ALL, t.view.supplier.all], ...workspace.suppliers.map((s) => [s.id, s.name] as const)]} onPick={pick('supplier')} />{' '}</>
      )}
      {!onCampaign && !onSupplier && (
        <>{t.view.for} <Pick label={t.view.campaign.label} value={view.campaign ?? ALL} options={[[ALL, t.view.campaign.all], ...campaigns.map((c) => [c.id, c.name] as const)]} onPick={pick('campaign')} />{' '}</>
      )}
      {!onCampaign && channels.length > 1 && (
        <>{t.view.through} <Pick label={t.view.channel.label} value={view.channel ?? ALL} options={[[ALL, t.view.channel.all], ...channels.map((c) => [c, t.view.channels[c] ?? c] as const)]} onPick={pick('channel')} /></>
      )}
    </>
  );
}

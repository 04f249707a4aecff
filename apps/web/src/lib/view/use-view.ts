import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import type { Period } from '@e-respect/contract';
import { useCallback, useMemo } from 'react';
import { workspaceQuery } from '../api/queries.ts';
import { periodOf } from './period.ts';
import { changeView, hasFilter, parseView, type Change, type View } from './view.ts';

/** A first visit to the overview opens on the story of the sample; it can be taken away. */
const opened = (view: View, path: string, campaign: string | null | undefined): View =>
  path === '/' && campaign && !hasFilter(view) && view.scope === undefined ? { ...view, campaign } : view;

export interface Shown {
  view: View;
  /** True while the page narrows itself to the opening campaign, the address being silent. */
  opening: boolean;
  period: Period | null;
  /** no fact is loaded at all */
  empty: boolean;
}

export function useView(): Shown {
  const search: object = useSearch({ strict: false });
  const path = useLocation({ select: (l) => l.pathname });
  const { data } = useQuery(workspaceQuery);
  return useMemo(() => {
    const asked = parseView({ ...search });
    const view = opened(asked, path, data?.opening_campaign);
    const period = periodOf(view, data?.span ?? null);
    return { view, opening: view !== asked, period, empty: data !== undefined && data.span === null };
  }, [search, path, data]);
}

/** Changes the address of the page one is on; Back takes the change away. */
export function useChangeView(): (change: Change) => void {
  const navigate = useNavigate();
  const { view, opening } = useView();
  const campaign = opening ? view.campaign : undefined;
  return useCallback(
    (change: Change) => {
      const next = (now: object): View => {
        const from = parseView({ ...now });
        return changeView(campaign ? { ...from, campaign } : from, change);
      };
      void navigate({ to: '.', search: next, resetScroll: false });
    },
    [navigate, campaign],
  );
}

/** For links: the view goes along to the next page, but for the supplier or campaign under the eye. */
export const keepPeriod = (now: object): View => changeView(parseView({ ...now }), { supplier: undefined, campaign: undefined, sort: undefined, against: undefined, cut: undefined });

/** What takes every filter away, the opening campaign included. */
export const NO_FILTER: Change = { supplier: undefined, campaign: undefined, channel: undefined, scope: 'all' };

import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { parseView } from '../lib/view/view.ts';
import { Trouble } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { NotFound } from './not-found.tsx';
import { parseSearch, stringifySearch } from '../lib/view/search-text.ts';
import { Shell } from './shell.tsx';
import { ViewBar } from './view-bar.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, validateSearch: parseView });

/** Pages that show figures of a period: the sentence of filters stands over them. */
const viewed = createRoute({
  getParentRoute: () => root,
  id: 'viewed',
  component: () => (
    <>
      <ViewBar />
      <Outlet />
    </>
  ),
});

const overview = createRoute({ getParentRoute: () => viewed, path: '/', component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage') });
const suppliers = createRoute({ getParentRoute: () => viewed, path: '/suppliers', component: lazyRouteComponent(() => import('../questions/supplier-comparison/suppliers-page.tsx'), 'SuppliersPage') });
const campaigns = createRoute({ getParentRoute: () => viewed, path: '/campaigns', component: lazyRouteComponent(() => import('./campaigns-page.tsx'), 'CampaignsPage') });
const supplier = createRoute({ getParentRoute: () => viewed, path: '/suppliers/$id', component: lazyRouteComponent(() => import('./supplier-page.tsx'), 'SupplierPage') });
const campaign = createRoute({ getParentRoute: () => viewed, path: '/campaigns/$id', component: lazyRouteComponent(() => import('../questions/campaign-detail/campaign-page.tsx'), 'CampaignPage') });
const reputation = createRoute({ getParentRoute: () => viewed, path: '/reputation', component: lazyRouteComponent(() => import('./reputation-page.tsx'), 'ReputationPage') });
const assumptions = createRoute({ getParentRoute: () => viewed, path: '/reputation/assumptions', component: lazyRouteComponent(() => import('../questions/reputation-cost/assumptions/assumptions-page.tsx'), 'AssumptionsPage') });
const value = createRoute({ getParentRoute: () => viewed, path: '/value', component: lazyRouteComponent(() => import('../questions/lifetime-value/value-page.tsx'), 'ValuePage') });
const addresses = createRoute({ getParentRoute: () => viewed, path: '/addresses', component: lazyRouteComponent(() => import('./addresses-page.tsx'), 'AddressesPage') });
const person = createRoute({ getParentRoute: () => root, path: '/people/$person', component: lazyRouteComponent(() => import('../questions/addresses/person-page.tsx'), 'PersonPage') });
const reports = createRoute({ getParentRoute: () => viewed, path: '/reports', component: lazyRouteComponent(() => import('../questions/reports/reports-page.tsx'), 'ReportsPage') });
const data = createRoute({ getParentRoute: () => root, path: '/data', component: lazyRouteComponent(() => import('../questions/data-import/data-page.tsx'), 'DataPage') });
const figures = createRoute({ getParentRoute: () => root, path: '/figures', component: lazyRouteComponent(() => import('../questions/definitions/definitions-page.tsx'), 'DefinitionsPage') });

export const router = createRouter({
  routeTree: root.addChildren([viewed.addChildren([overview, suppliers, supplier, campaigns, campaign, reputation, assumptions, value, addresses, reports]), person, data, figures]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <Trouble error={error instanceof Error ? error : new Error(String(error))} retry={reset} />,
  defaultPendingComponent: () => <Skeleton height={600} lines={6} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** The pages that exist, in the order of their questions. */
export const PAGES = [
  { id: 'overview', to: '/' },
  { id: 'suppliers', to: '/suppliers' },
  { id: 'campaigns', to: '/campaigns' },
  { id: 'reputation', to: '/reputation' },
  { id: 'value', to: '/value' },
  { id: 'addresses', to: '/addresses' },
  { id: 'data', to: '/data' },
  { id: 'reports', to: '/reports' },
  { id: 'figures', to: '/figures' },
] as const;

export type PageId = (typeof PAGES)[number]['id'];

export const pageOf = (path: string): PageId =>
  path.startsWith('/people/') ? 'addresses' : PAGES.find(({ to }) => (to === '/' ? path === '/' : path.startsWith(to)))?.id ?? 'overview';

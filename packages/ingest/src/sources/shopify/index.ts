import { given } from '../columns.ts';
import type { Source, SourceTable } from '../source.ts';

/** One row per line item; what tells of the whole order stands on the first of them only. */
const orders: SourceTable = {
  id: 'orders',
  label: { fr: 'Commandes (export CSV)', en: 'Orders (CSV export)' },
  kinds: ['orders'],
  signs: [['Name'], ['Financial Status'], ['Created at'], ['Total'], ['Lineitem name', 'Lineitem quantity']],
  mapping: (heads) => ({
    note: 'Only orders that were paid, at least in part; an order refunded whole gives back its whole amount.',
    kinds: [{
      kind: 'orders',
      where: [{ column: heads.find('Financial Status')!, is: ['paid', 'partially_paid', 'partially_refunded', 'refunded'] }],
      first_per: heads.find('Name')!,
      columns: given({
        order_id: heads.find('Name'), email: heads.find('Email'), ordered_at: heads.find('Created at'),
        revenue: heads.find('Total'), currency: heads.find('Currency'), refunded: heads.find('Refunded Amount'),
      }),
    }],
  }),
};

export const shopify: Source = { id: 'shopify', label: { fr: 'Shopify', en: 'Shopify' }, tables: [orders] };

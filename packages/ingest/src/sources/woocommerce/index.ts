import { given } from '../columns.ts';
import type { Source, SourceTable } from '../source.ts';
import { restOrders } from './rest-orders.ts';

const BOUGHT = ['processing', 'completed', 'refunded', 'partially-refunded'];
/** As the shop stores them, and as its screens name them. */
const STATUSES = [...BOUGHT, ...BOUGHT.map((status) => `wc-${status}`), 'Processing', 'Completed', 'Refunded', 'En cours', 'Terminée', 'Remboursée'];

/** What the usual export plug-ins write: one row per order, or one per article with the order's cells on each. */
const orders: SourceTable = {
  id: 'orders',
  label: { fr: 'Commandes (export CSV)', en: 'Orders (CSV export)' },
  kinds: ['orders'],
  signs: [
    ['Order ID', 'order_id', 'Order Number', 'order_number', 'Numéro de commande'],
    ['Order Status', 'order_status', 'status', 'Statut de commande', 'Statut de la commande'],
    ['Order Total', 'order_total', 'Order Total Amount', 'Total de la commande', 'Montant total de la commande'],
    ['Billing Email', 'billing_email', 'Billing Email Address', 'Email (Billing)', 'E-mail (facturation)', 'Email (facturation)', 'E-mail de facturation'],
  ],
  mapping(heads) {
    const order = heads.find(...orders.signs[0]!)!;
    return {
      kinds: [{
        kind: 'orders',
        where: [{ column: heads.find(...orders.signs[1]!)!, is: STATUSES }],
        first_per: order,
        columns: given({
          order_id: order, email: heads.find(...orders.signs[3]!), revenue: heads.find(...orders.signs[2]!),
          ordered_at: heads.find('Order Date', 'order_date', 'date', 'Date de commande', 'Date de la commande'),
          currency: heads.find('Order Currency', 'order_currency', 'Currency', 'currency', 'Devise', 'Devise de la commande'),
          refunded: heads.find('Order Refund Amount', 'Refunded Total', 'refunded_total', 'Order Total Refunded', 'Montant remboursé'),
        }),
      }],
    };
  },
};

export const woocommerce: Source = { id: 'woocommerce', also: ['woo'], label: { fr: 'WooCommerce', en: 'WooCommerce' }, tables: [orders], documents: [restOrders] };

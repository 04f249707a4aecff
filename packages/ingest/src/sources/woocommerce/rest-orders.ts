import { z } from 'zod';
import type { DocumentRows, SourceDocument } from '../source.ts';
import { sumOfAmounts } from './sum-of-amounts.ts';

const text = z.union([z.string(), z.number()]).transform(String);
const NO_AMOUNT = '?';
/** Beside its id and its status, what an order does not tell as it should is left to be refused with its reason. */
const order = z.object({
  id: text, status: z.string(), currency: z.string().optional().catch(undefined), total: text.catch(''),
  date_created_gmt: z.string().nullish().catch(null), date_created: z.string().nullish().catch(null),
  billing: z.object({ email: z.string().nullish().catch(null) }).nullish().catch(null),
  refunds: z.array(z.object({ total: text })).nullish().catch([{ total: NO_AMOUNT }]),
});
type Order = z.infer<typeof order>;

const BOUGHT = new Set(['processing', 'completed', 'refunded']);

/** What `GET /wp-json/wc/v3/orders` answers. */
export const restOrders: SourceDocument = {
  id: 'rest-orders',
  label: { fr: 'Commandes (API REST v3)', en: 'Orders (REST API v3)' },
  kind: 'orders',
  format: 'json',
  recognises: (document) => {
    const { data } = order.safeParse(ordersOf(document)[0]);
    return data?.billing != null && data.total !== '' && (data.date_created_gmt ?? data.date_created) != null;
  },
  read: readOrders,
  readOther: readOrders,
};

function readOrders(document: unknown): DocumentRows {
  return rowsOf(ordersOf(document).map((one) => order.safeParse(one).data));
}

/** A page of orders, or one of them. */
const ordersOf = (document: unknown): readonly unknown[] => (Array.isArray(document) ? document : [document]);

const rowsOf = (orders: readonly (Order | undefined)[]): DocumentRows => ({
  rows: orders.filter((one) => one !== undefined).filter(({ status }) => BOUGHT.has(status)).map(rowOf),
  setAside: orders.flatMap((one) => (one === undefined ? ['?'] : BOUGHT.has(one.status) ? [] : [one.status])),
});

/** `date_created_gmt` says no offset and means UTC; `date_created` is in the shop's zone. */
function rowOf({ id, status, currency, total, date_created_gmt: gmt, date_created: local, billing, refunds }: Order): Record<string, string> {
  const given = refunds && refunds.length > 0 ? sumOfAmounts(refunds.map((refund) => refund.total)) : status === 'refunded' ? total : '0';
  return {
    order_id: id, email: billing?.email ?? '', revenue: total, refunded: given,
    ordered_at: gmt ? gmt.replace(/Z?$/, 'Z') : (local ?? ''), ...(currency ? { currency } : {}),
  };
}

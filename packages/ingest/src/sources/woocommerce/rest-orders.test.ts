import { describe, expect, it } from 'vitest';
import { documentReader } from '../recognise.ts';
import { restOrders } from './rest-orders.ts';
import { sumOfAmounts } from './sum-of-amounts.ts';

const order = (id: number, status: string, total: string, rest: object = {}): object => ({
  id, status, currency: 'EUR', total, date_created: '2026-04-10T11:15:00', date_created_gmt: '2026-04-10T09:15:00',
  billing: { first_name: 'Mia', email: 'mia@example.org' }, refunds: [], line_items: [], ...rest,
});
const row = { email: 'mia@example.org', ordered_at: '2026-04-10T09:15:00Z', currency: 'EUR' };

describe('orders of the WooCommerce REST API', () => {
  it('are told one by one or as a page', () => {
    for (const document of [order(1, 'completed', '64.00'), [order(1, 'completed', '64.00')]]) expect(documentReader(document, {})?.source.id).toBe('woocommerce');
    for (const document of [null, [], {}, 'orders', { id: 1, status: 'completed' }, { ...order(1, 'completed', '1'), billing: null }]) expect(restOrders.recognises(document)).toBe(false);
  });

  it('count once paid, what was given back summed without its sign', () => {
    const page = [
      order(1, 'completed', '64.00', { refunds: [{ id: 9, total: '-10.10' }, { id: 10, total: '-0.05' }] }), order(2, 'processing', '12.30'),
      order(3, 'refunded', '30.00'), order(4, 'cancelled', '5.00'), order(5, 'on-hold', '6.00'), order(6, 'pending', '7.00'), { id: 7 },
    ];
    expect(restOrders.read(page)).toEqual({
      rows: [
        { ...row, order_id: '1', revenue: '64.00', refunded: '10.150000' }, { ...row, order_id: '2', revenue: '12.30', refunded: '0' },
        { ...row, order_id: '3', revenue: '30.00', refunded: '30.00' },
      ],
      setAside: ['cancelled', 'on-hold', 'pending', '?'],
    });
  });

  it('that do not tell what they should are left to be refused, alone or in a page', () => {
    const [noTotal, noPerson, noRefund] = [order(1, 'completed', '', { total: null }), order(2, 'completed', '5.00', { billing: null }), order(3, 'completed', '5.00', { refunds: [{ id: 9 }] })];
    for (const read of [restOrders.readOther!(noTotal), restOrders.read([noTotal])]) expect(read).toEqual({ rows: [{ ...row, order_id: '1', revenue: '', refunded: '0' }], setAside: [] });
    expect(restOrders.readOther!(noPerson).rows).toEqual([{ ...row, order_id: '2', email: '', revenue: '5.00', refunded: '0' }]);
    expect(restOrders.read([noRefund]).rows).toEqual([{ ...row, order_id: '3', revenue: '5.00', refunded: '?' }]);
    expect(restOrders.readOther!({ other: true })).toEqual({ rows: [], setAside: ['?'] });
  });

  it('keep the shop’s own clock where UTC is not given', () => {
    expect(restOrders.read(order(8, 'completed', '1.00', { date_created_gmt: null })).rows[0]).toMatchObject({ ordered_at: '2026-04-10T11:15:00' });
  });

  it.each([[['0.1', '0.2'], '0.300000'], [['-90071992547409.93', '-0.000001'], '90071992547409.930001'], [['1.00', '1,50'], '1.00 + 1,50']])('sums %j digit by digit', (amounts, sum) => expect(sumOfAmounts(amounts)).toBe(sum));
});

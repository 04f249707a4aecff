import type { MappedKind } from '@e-respect/contract';
import type { Heads } from '../../mapping/heads.ts';
import { given } from '../columns.ts';
import type { Source, SourceTable } from '../source.ts';

/** Awaiting payment, cancelled, refunded, in error: the states every shop is born with. */
const UNPAID_STATES = ['1', '6', '7', '8', '10', '12', '13'];

/** The shop itself marks the orders that count; without that column, its states of birth do. */
function paidOnly(heads: Heads): MappedKind['where'] {
  const valid = heads.find('valid');
  if (valid !== undefined) return [{ column: valid, is_not: ['0'] }];
  const state = heads.find('current_state');
  return state === undefined ? [] : [{ column: state, is_not: UNPAID_STATES }];
}

/** What our query in the SQL Manager gives (docs/sources.md): the export of the orders page names no address. */
const orders: SourceTable = {
  id: 'orders',
  label: { fr: 'Commandes (gestionnaire SQL)', en: 'Orders (SQL Manager)' },
  kinds: ['orders'],
  signs: [['id_order'], ['date_add'], ['total_paid_tax_incl', 'total_paid_real', 'total_paid']],
  mapping: (heads) => ({
    kinds: [{
      kind: 'orders',
      where: paidOnly(heads),
      columns: given({
        order_id: heads.find('id_order'), email: heads.find('email'), ordered_at: heads.find('date_add'),
        revenue: heads.find('total_paid_tax_incl', 'total_paid_real', 'total_paid'), currency: heads.find('currency', 'iso_code'), refunded: heads.find('refunded'),
      }),
    }],
  }),
};

export const prestashop: Source = { id: 'prestashop', also: ['presta'], label: { fr: 'PrestaShop', en: 'PrestaShop' }, tables: [orders] };

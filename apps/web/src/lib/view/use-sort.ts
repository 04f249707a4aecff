import { SUPPLIER_COLUMNS, type SupplierSort } from '@e-respect/figures';
import { useChangeView, useView } from './use-view.ts';

const COLUMNS: readonly SupplierSort['column'][] = ['name', ...SUPPLIER_COLUMNS];

/** `-return` in the address: by return, highest first. */
export function readSort(text: string | undefined): SupplierSort {
  const column = COLUMNS.find((c) => c === text?.replace(/^-/, ''));
  if (!text || !column) return { column: 'return', direction: 'desc' };
  return { column, direction: text.startsWith('-') ? 'desc' : 'asc' };
}

export function useSort(): [SupplierSort, (column: SupplierSort['column']) => void] {
  const { view } = useView();
  const change = useChangeView();
  const sort = readSort(view.sort);
  const onSort = (column: SupplierSort['column']): void => {
    const falling = sort.column === column ? sort.direction === 'asc' : column !== 'name';
    const next = `${falling ? '-' : ''}${column}`;
    change({ sort: next === '-return' ? undefined : next });
  };
  return [sort, onSort];
}

import { useState } from 'react';
import { useView } from './use-view.ts';

/** Where the page of a long list begins; another view of the page begins at its first row. */
export function usePaging(): [offset: number, onTurn: (offset: number) => void] {
  const { view, period } = useView();
  const list = JSON.stringify([period, view.supplier, view.campaign, view.channel]);
  const [at, setAt] = useState({ list, offset: 0 });
  return [at.list === list ? at.offset : 0, (offset) => setAt({ list, offset })];
}

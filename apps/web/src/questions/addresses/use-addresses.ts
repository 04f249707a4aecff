import type { AddressesAnswer } from '@e-respect/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { useAnalysis } from '../../lib/api/analysis.ts';

/** Rows of a page of the people most recruited. */
export const PEOPLE_PAGE = 12;

/** Addresses and people of the view on the page; `before` is where a page of the people most recruited begins. */
export const useAddresses = (before = 0): UseQueryResult<AddressesAnswer> =>
  useAnalysis((c) => c.addressesAnswer, '/addresses', { extra: { limit: String(PEOPLE_PAGE), before: before === 0 ? undefined : String(before) } });

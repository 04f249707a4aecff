import * as en from '../../lib/i18n/en/addresses.ts';
import * as fr from '../../lib/i18n/fr/addresses.ts';
import { ownWords } from '../../lib/i18n/use-words.ts';

export const useAddressWords = ownWords(fr.addressesOwn, en.addressesOwn);

/** A person's number as it is shown: A for an address that stands alone, C for a customer reference. */
export const personNumber = (person: number): string => `${person < 0 ? 'A' : 'C'}${Math.abs(person)}`;

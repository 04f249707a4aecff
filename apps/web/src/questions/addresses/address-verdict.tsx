import type { AddressesAnswer } from '@e-respect/contract';
import { formatCountOf, formatNumber, lostAddresses } from '@e-respect/figures';
import { Standfirst, Verdict } from '../../ui/verdict.tsx';
import { useAddressWords } from './address-words.ts';

export const soldAgain = ({ recruited }: AddressesAnswer): number => recruited.by_leads.filter(({ count }) => count > 1).reduce((sum, { people }) => sum + people, 0);

/** How many addresses lead to nobody, and how many people were sold more than once. */
export function AddressVerdict({ answer }: { answer: AddressesAnswer }) {
  const { own, lang } = useAddressWords();
  const { addresses, lost, segments } = lostAddresses(answer.classes, lang);
  return (
    <>
      <Verdict small segments={segments} />
      <Standfirst>{own.standfirst(formatNumber(lost, lang), formatCountOf(addresses, own.address, lang), formatNumber(soldAgain(answer), lang), formatCountOf(answer.people, own.person, lang))}</Standfirst>
    </>
  );
}

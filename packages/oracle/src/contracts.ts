import { byBytes, type Campaign, type Contract, type Dataset } from './dataset.ts';

function isValidOn(contract: Contract, day: string): boolean {
  return contract.startsOn <= day && (contract.endsOn === '' || day <= contract.endsOn);
}

/** A fixed price counts by itself, so it is the contract of a lead only where nothing else is. */
function precedence(left: Contract, right: Contract): number {
  const fixed = Number(left.priceModel === 'fixed') - Number(right.priceModel === 'fixed');
  return fixed || byBytes(right.startsOn, left.startsOn) || byBytes(right.id, left.id);
}

export function contractOn(dataset: Dataset, campaign: Campaign, day: string): Contract | null {
  const valid = dataset.contracts.filter((contract) => isValidOn(contract, day));
  const own = valid.filter((contract) => contract.campaign === campaign.id);
  const ofSupplier = valid.filter((contract) => contract.campaign === '' && contract.supplier === campaign.supplier);
  return [...own].sort(precedence)[0] ?? [...ofSupplier].sort(precedence)[0] ?? null;
}

import type { ValueGrouping } from '@e-respect/contract';

// Written out, for the contract's own list comes with its validator; the type keeps it true.
export const VALUE_GROUPINGS = ['none', 'supplier', 'campaign', 'address_class', 'incentive', 'channel'] as const satisfies readonly ValueGrouping[];

import type { Figure } from '../define.ts';
import { consent } from './consent.ts';
import { conversion } from './conversion.ts';
import { cost } from './cost.ts';
import { identity } from './identity.ts';
import { reputation } from './reputation.ts';
import { harm, harmInternals } from './reputation-cost.ts';
import { roi, roiInternals } from './roi.ts';
import { volume } from './volume.ts';

export const definitions: readonly Figure[] = [...identity, ...cost, ...conversion, ...roi, ...volume, ...reputation, ...harm, ...consent];
export const internals: readonly Figure[] = [...roiInternals, ...harmInternals];

import type { ScaleLinear } from 'd3-scale';
import type { Candidate } from './label-placement.ts';

type Scale = ScaleLinear<number, number>;

/** Data to pixels, and the size of one design pixel (1 at 13 px labels). */
export type Scales = { x: Scale; y: Scale; unit: number };

/** Tenths of a pixel: enough for the eye, and the same bytes on every machine. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Where a text of that anchor starts, ends or is centred. */
export function anchorX({ x, width, anchor }: Candidate): number {
  return px(anchor === 'start' ? x : anchor === 'end' ? x + width : x + width / 2);
}

import type { Anchor } from './label-placement.ts';
import type { Verdict } from '../suppliers/supplier-verdict.ts';

export type LaidText = { x: number; y: number; anchor: Anchor; text: string };
export type LaidDot = {
  id: string; cx: number; cy: number; r: number; hollow: boolean; verdict: Verdict; onFront: boolean;
  /** interval, clipped to the plot; an end is capped by a small bar unless it was clipped */
  whisker: { top: number; bottom: number; capTop: boolean; capBottom: boolean } | null;
  gross: { cx: number; cy: number } | null;
  /** path `d` from gross to net */
  thread: string | null;
};
export type LaidLabel = { id: string; anchor: Anchor; x: number; y: number; lines: { text: string; strong: boolean; y: number }[]; box: { x: number; y: number; width: number; height: number } };
export type LaidContour = { path: string; strong: boolean; text: string; short: string; label: LaidText | null };

/** Everything in pixels, y downwards: the screen and the PDF draw this, and nothing else. */
export type SignatureLayout = {
  width: number; height: number; fontSize: number;
  plot: { left: number; top: number; right: number; bottom: number };
  xTicks: { x: number; text: string }[];
  yTicks: { y: number; text: string }[];
  axisLabels: { x: LaidText; y: LaidText };
  dots: LaidDot[];
  contours: LaidContour[];
  front: { path: string; label: LaidText | null } | null;
  means: { x: { x: number; label: LaidText } | null; y: { y: number; label: LaidText } | null };
  bands: { y: number; label: LaidText }[];
  quadrants: LaidText[];
  labels: LaidLabel[];
  grossLabel: LaidText | null;
  /** dots whose label found no room, to be listed under the chart */
  culled: { id: string; name: string; detail: string }[];
};

/** The chart before its words are placed. */
export type Skeleton = Pick<SignatureLayout, 'width' | 'height' | 'fontSize' | 'plot' | 'dots' | 'xTicks' | 'yTicks' | 'axisLabels' | 'contours'> & { frontPath: string | null };

import type { FigureStatus, Unit } from '@e-respect/contract';
import type { DataTable } from '../format/sentence.ts';
import type { Verdict } from '../suppliers/supplier-verdict.ts';

/** What stands on the vertical axis; the horizontal one is always leads per euro. */
export const SIGNATURE_Y = ['conversion', 'value', 'reputation', 'complaints'] as const;
export type SignatureY = (typeof SIGNATURE_Y)[number];

/** What costs: the lower, the better. */
export const isCostly = (choice: SignatureY): boolean => choice === 'complaints' || choice === 'reputation';

/** Gross: leads and conversion as billed, before duplicates, throw-aways and the unproven are taken off. */
export const SIGNATURE_VOLUMES = ['net', 'gross'] as const;
export type SignatureVolume = (typeof SIGNATURE_VOLUMES)[number];

export type SignatureDot = {
  id: string;
  name: string;
  /** net (or gross) leads per euro, and y in its own unit (a rate, or euros per person) */
  x: number;
  y: number;
  /** the other end of the thread: the gross place of a net dot, the net place of a gross one; null when unknown */
  gross: { x: number; y: number } | null;
  interval: { low: number; high: number } | null;
  /** people recruited: area of the disc */
  people: number;
  /** too few, or immature: drawn hollow, not ranked, not on the front */
  hollow: boolean;
  status: FigureStatus;
  verdict: Verdict;
  onFront: boolean;
  /** two lines of the label */
  title: string;
  detail: string;
};

export type Tick = { value: number; text: string };
export type SignatureAxis = { label: string; unit: Unit; domain: [number, number]; ticks: Tick[] };
/** x·y = `product`: one cost per buyer (conversion), one margin per euro (value), one cost of reputation per euro. */
export type Contour = { product: number; text: string; /** what fits on the curve */ short: string; strong: boolean };
/** A horizontal threshold, of the complaint rate only. */
export type Band = { value: number; text: string };
export type Mean = { value: number; text: string };
export type QuadrantPlace = 'top_left' | 'top_right' | 'bottom_left' | 'bottom_right';

export type SignatureModel = {
  lang: 'fr' | 'en';
  choice: SignatureY;
  volume: SignatureVolume;
  title: string;
  subtitle: string;
  note: string;
  x: SignatureAxis;
  y: SignatureAxis;
  dots: SignatureDot[];
  /** rows without a place: no spend, no mature person, unknown feed */
  missing: { id: string; name: string; reason: string }[];
  means: { x: Mean | null; y: Mean | null };
  /** ids from left to right: nobody does better on one axis without doing worse on the other */
  front: string[];
  contours: Contour[];
  bands: Band[];
  quadrants: { place: QuadrantPlace; text: string }[];
  frontLabel: string;
  grossLabel: string;
  alt: string;
  table: DataTable;
};

import { z } from 'zod';
import { figureValue, UNITS } from './figures.ts';
import { analysisHead } from './scope.ts';
import { horizonDays } from './query.ts';
import { text } from './text.ts';

export const RESPECT_SECTIONS = ['email', 'networks', 'consumer', 'consent'] as const;
export type RespectSection = (typeof RESPECT_SECTIONS)[number];

export const respectVerdict = z.enum(['met', 'watch', 'broken', 'unknown']);
export type RespectVerdict = z.infer<typeof respectVerdict>;

/** Kept up to `met`, broken from `broken` on; between the two, to be watched. For what should be high, the other way round. */
const limits = z.object({ met: z.number(), broken: z.number() });

/** One named test: what it measures, the limit and where that comes from, the verdict and what to do. */
export const respectTest = z.object({
  id: z.string(),
  section: z.enum(RESPECT_SECTIONS),
  label: text,
  /** The figure of the catalogue that explains it, where it is one. */
  figure: z.string().nullable(),
  unit: z.enum(UNITS),
  better: z.enum(['higher', 'lower']),
  limits,
  source: z.object({ kind: z.enum(['published', 'house']), text }),
  measured: figureValue,
  /** What it is counted on: the denominator. */
  n: z.number().nullable(),
  counted_on: text,
  verdict: respectVerdict,
  /** What to do about it; for an unknown one, what would make it known. */
  advice: text,
});
export type RespectResult = z.infer<typeof respectTest>;

/** A week of what is said of the brand, beside the e-mails sent that week. */
export const mentionsWeek = z.object({ week: z.string(), sends: z.int(), mentions: z.int(), negative: z.int() });
export type MentionsWeek = z.infer<typeof mentionsWeek>;

export const RETURN_FIGURES = ['roi_net', 'roi'] as const;
export type ReturnFigure = (typeof RETURN_FIGURES)[number];

/** Spearman's rank correlation over campaigns; `null` where there are too few, or no two that differ. */
const correlation = z.object({
  figure: z.enum(RETURN_FIGURES),
  n: z.int(),
  rho: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number(), level: z.number() }).nullable(),
  /** pays: the more respectful earn more; costs: less; undecided: the interval holds zero. */
  reading: z.enum(['pays', 'costs', 'undecided', 'too_few', 'alike']),
});
export type RespectCorrelation = z.infer<typeof correlation>;

/** Does respect pay? One dot per campaign: a test's measure against the return. */
export const respectReturn = z.object({
  /** Tests that have a value for some campaign, the first by default. */
  measures: z.array(z.object({ test: z.string(), correlations: z.array(correlation) })),
  campaigns: z.array(z.object({
    id: z.string(), label: z.string(), people: z.number().nullable(),
    /** The return before reputation where the net one is unknown. */
    figure: z.enum(RETURN_FIGURES), return: figureValue, respect: z.record(z.string(), figureValue),
  })),
  /** Campaigns beyond the bound of the list; the correlations count them. */
  left_out: z.int(),
});
export type RespectReturn = z.infer<typeof respectReturn>;

export const respectAnswer = analysisHead.extend({
  horizon_days: horizonDays,
  tests: z.array(respectTest),
  /** Euros beside a section: figures of the catalogue. */
  euros: z.array(z.object({ section: z.enum(RESPECT_SECTIONS), figure: z.string(), label: text, value: figureValue })),
  mentions: z.array(mentionsWeek),
  returns: respectReturn,
});
export type RespectAnswer = z.infer<typeof respectAnswer>;

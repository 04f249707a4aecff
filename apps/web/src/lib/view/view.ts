import type { Basis, Language, QueryInput } from '@e-respect/contract';

export const PRESETS = ['all', 'last12', 'year', 'quarter'] as const;
export type Preset = (typeof PRESETS)[number];
export const COMPARISONS = ['previous', 'year'] as const;
export type Comparison = (typeof COMPARISONS)[number];
export const Y_AXES = ['conversion', 'value', 'reputation', 'complaints'] as const;
export type YAxis = (typeof Y_AXES)[number];
export type Horizon = NonNullable<QueryInput['horizon_days']>;
// Written out, for the contract's own lists come with its validator, too heavy for a first page; the types keep them true.
export const HORIZONS = [30, 90, 180, 365] as const satisfies readonly Horizon[];
const LANGUAGES = ['fr', 'en'] as const satisfies readonly Language[];

/** All that a page shows, as it stands in the URL. What is absent has its default, so a plain address stays plain. */
export interface View {
  preset?: Preset;
  from?: string;
  to?: string;
  compare?: Comparison;
  supplier?: string;
  campaign?: string;
  channel?: string;
  /** `all` once the visitor has taken the opening campaign away. */
  scope?: 'all';
  basis?: Basis;
  horizon?: Horizon;
  y?: YAxis;
  volume?: 'gross';
  sort?: string;
  /** How the value page cuts people into groups, and whose cohorts it shows. */
  by?: string;
  group?: string;
  /** suppliers chosen side by side, each encoded, joined by commas; and what each criterion weighs */
  beside?: string;
  weights?: string;
  /** a supplier held against all others together */
  rest?: 'on';
  /** The set of assumptions under the eye, `name` or `name@version`, and the one it is compared with. */
  assumptions?: string;
  against?: string;
  /** What the cost of reputation is cut by, where it is not the supplier. */
  cut?: 'campaign';
  lang?: Language;
}

type Raw = Readonly<Record<string, unknown>>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isDay = (value: string): boolean => {
  const at = new Date(`${value}T00:00:00Z`);
  return DAY.test(value) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
};

function word(raw: Raw, key: string, allowed?: RegExp): string | undefined {
  const value = raw[key];
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  return text !== '' && text.length <= 200 && (allowed?.test(text) ?? true) ? text : undefined;
}

const SET = /^[a-z0-9-]{1,40}(@\d{1,9})?$/;

const choice = <T extends string | number>(raw: Raw, key: string, of: readonly T[]): T | undefined => {
  const value = raw[key];
  return of.find((one) => String(one) === String(value));
};

const days = (raw: Raw): Pick<View, 'from' | 'to'> => {
  const from = word(raw, 'from');
  const to = word(raw, 'to');
  if (!from || !to || !isDay(from) || !isDay(to) || from > to) return {};
  return { from, to };
};

/** Reads search parameters; anything that is not understood is left out rather than refused. */
export function parseView(raw: Raw): View {
  const period = days(raw);
  const found: { [K in keyof View]: View[K] | undefined } = {
    ...period,
    preset: period.from ? undefined : choice(raw, 'preset', PRESETS.filter((p) => p !== 'all')),
    compare: choice(raw, 'compare', COMPARISONS),
    supplier: word(raw, 'supplier'),
    campaign: word(raw, 'campaign'),
    channel: word(raw, 'channel', /^[a-z_]+$/),
    scope: choice(raw, 'scope', ['all']),
    basis: choice<Basis>(raw, 'basis', ['calendar']),
    horizon: choice(raw, 'horizon', HORIZONS.filter((h) => h !== 365)),
    y: choice(raw, 'y', Y_AXES.filter((y) => y !== 'conversion')),
    volume: choice(raw, 'volume', ['gross']),
    sort: word(raw, 'sort', /^-?[A-Za-z0-9_]+$/),
    by: word(raw, 'by', /^[a-z_]+$/),
    group: word(raw, 'group'),
    beside: word(raw, 'beside', /^[^,]+(,[^,]+){0,3}$/),
    weights: word(raw, 'weights', /^[a-z_]+\d(\.[a-z_]+\d)*$/),
    rest: choice(raw, 'rest', ['on']),
    assumptions: word(raw, 'assumptions', SET),
    against: word(raw, 'against', SET),
    cut: choice(raw, 'cut', ['campaign']),
    lang: choice(raw, 'lang', LANGUAGES),
  };
  return withoutHoles(found);
}

/** Drops what is undefined, so that equal views are equal objects and equal addresses. */
export const withoutHoles = (view: { [K in keyof View]: View[K] | undefined }): View =>
  Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as View;

export type Change = { [K in keyof View]?: View[K] | undefined };

/** A change of the view: an undefined key takes it away, and defaults leave the address. */
export const changeView = (view: View, change: Change): View => parseView({ ...view, ...change });

export const hasFilter = (view: View): boolean => Boolean(view.supplier ?? view.campaign ?? view.channel);

import { channelsOf, creditOf, type Credit, type Path } from './path.ts';

/** Where a touch stands in its path; the only touch of a path is first and last at once. */
export type Place = 'only' | 'first' | 'middle' | 'last';
/** Touches of a channel at one place of paths of one length, counted with the conversions of their paths. */
export type PlacedTouches = { channel: string; place: Place; length: number; conversions: number };

/** What a touch is given of its path's conversion; the touches of a path are given all of it. */
const RULES = {
  first: ({ place }) => (place === 'first' ? 1 : 0),
  last: ({ place }) => (place === 'last' ? 1 : 0),
  linear: ({ length }) => 1 / length,
  position: ({ place, length }) => (length === 2 ? 0.5 : place === 'middle' ? 0.2 / (length - 2) : 0.4),
} as const satisfies Record<string, (touches: PlacedTouches) => number>;
export type PlaceRule = keyof typeof RULES;

/**
 * Credits from touches counted by place: all that first touch, last touch, linear and position (40 % first, 40 % last, 20 % shared
 * between; halves for two touches) ask of paths, however many there are.
 *
 * @example creditByPlace('linear', [{ channel: 'a', place: 'first', length: 2, conversions: 3 }, { channel: 'b', place: 'last', length: 2, conversions: 3 }]) // { a: 1.5, b: 1.5 }
 */
export function creditByPlace(rule: PlaceRule, touches: readonly PlacedTouches[]): Credit {
  return creditOf(touches.map(({ channel }) => channel), touches.map((each) => [each.channel, each.conversions * (each.place === 'only' ? 1 : RULES[rule](each))]));
}

const placed = (paths: readonly Path[]): PlacedTouches[] => paths.flatMap(({ path, conversions }) => path.map((channel, at) => ({ channel, place: placeOf(at, path.length), length: path.length, conversions })));

function placeOf(at: number, length: number): Place {
  if (length === 1) return 'only';
  return at === 0 ? 'first' : at === length - 1 ? 'last' : 'middle';
}

/** All to the first touch. */
export const firstTouch = (paths: readonly Path[]): Credit => creditByPlace('first', placed(paths));

/** All to the last touch. */
export const lastTouch = (paths: readonly Path[]): Credit => creditByPlace('last', placed(paths));

/** The same to every touch; a channel touched several times in a path gets the share of each touch. */
export const linear = (paths: readonly Path[]): Credit => creditByPlace('linear', placed(paths));

/** 40 % to the first touch, 40 % to the last, 20 % shared between; halves for two touches. */
export const positionBased = (paths: readonly Path[]): Credit => creditByPlace('position', placed(paths));

/**
 * 2^(−Δ ÷ half-life), Δ the steps from a touch to the last one; a path's weights are brought to 1.
 *
 * @throws RangeError when the half-life is not above 0.
 * @example timeDecay([{ path: ['a', 'b'], conversions: 3 }], 1) // { a: 1, b: 2 }
 */
export function timeDecay(paths: readonly Path[], halfLifeSteps: number): Credit {
  if (!(halfLifeSteps > 0)) throw new RangeError(`not a half-life: ${halfLifeSteps}`);
  return creditOf(channelsOf(paths), paths.flatMap(({ path, conversions }) => {
    const weights = path.map((_, at) => 2 ** (-(path.length - 1 - at) / halfLifeSteps));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    return path.map((channel, at) => [channel, (conversions * weights[at]!) / whole] as const);
  }));
}

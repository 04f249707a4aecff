import type { Language } from '@e-respect/contract';
import { formatNumber } from '../format/number-format.ts';
import { FLOW_TEXT } from './per-100000-text.ts';
import type { PointKind } from './points-grid.ts';
import type { PointsLayout, PointsSpan } from './points-layout.ts';
import { textWidth } from '../format/text-width.ts';

type Side = 'above' | 'below';
/** A bracket over the columns of a kind, a leader to its level, number and words; below the points, or above them. */
export type PointsLabel = {
  kind: PointKind; number: string; text: string;
  side: Side;
  bracket: { x0: number; x1: number };
  /** x of the leader and of the text's start, middle or end; level 0 is the nearest to the points */
  x: number; anchor: 'start' | 'middle' | 'end'; level: number;
};

const NUMBER_SCALE = 1.35;
const GAP = 0.8;
/** Leaders closer than this, in ems, would read as one. */
const LEADERS_APART = 0.3;
const MOST_LEVELS: Record<Side, number> = { above: 2, below: 8 };
/** The people recruited are what the picture is about: their label is the last to go. */
const DROPPED = 20;
const NET_DROPPED = 60;

/** Where a label stands: its text on a level, and a leader that passes through the levels before. */
type Place = { side: Side; anchor: PointsLabel['anchor']; level: number; x: number; from: number; to: number; bracket: PointsLabel['bracket'] };
type Wanted = { span: PointsSpan; number: string; text: string; /** cheapest first */ places: { place: Place; cost: number }[] };
type Attempt = { labels: Map<PointKind, Place>; cost: number };

/**
 * Labels never touch each other, a leader or an edge. Those of the left half lean right and those of the right half lean left, the inner ones nearest to the points;
 * a wide part carries its label under its middle. Without `levels`, every kind gets a label, at worst on a level of its own;
 * with them, a kind without room gets none, and the caller says it elsewhere. The corner above the first points is left to the buyers.
 */
export function labelPoints(layout: PointsLayout, lang: Language, fontSize: number, levels?: Record<Side, number>): PointsLabel[] {
  const whole = layout.spans.map((span) => bracketOf(span, layout));
  const inTwoWays = [whole, sharedOut(whole, layout)].map((brackets) => layout.spans.map((span, i) => {
    // Two kinds in one column: the upper one is told above, the lower one below.
    const home: Side = (whole[i + 1]?.x0 ?? Infinity) < (whole[i]?.x1 ?? 0) ? 'above' : 'below';
    return wantedOf(span, brackets[i] ?? bracketOf(span, layout), home, { layout, lang, fontSize, levels: levels ?? MOST_LEVELS });
  }));
  const corner = buyersCorner(layout, lang, fontSize);
  const attempts = inTwoWays.flatMap((wanted) => ordersOf(wanted, layout).map((order) => attempt(order, corner, fontSize)));
  const best = attempts.reduce((a, b) => (b.cost < a.cost ? b : a));
  const wanted = inTwoWays[0] ?? [];
  const labels = wanted.flatMap(({ span: { kind }, number, text }) => {
    const place = best.labels.get(kind);
    return place ? [{ kind, number, text, side: place.side, bracket: place.bracket, x: place.x, anchor: place.anchor, level: place.level }] : [];
  });
  return levels ? labels : [...labels, ...onTheirOwn(wanted, labels, layout)];
}

/** Labels are set one after the other: several orders are tried, the inner ones first to begin with. */
function ordersOf(wanted: readonly Wanted[], layout: PointsLayout): Wanted[][] {
  const centre = ({ span }: Wanted): number => Math.abs((span.x0 + span.x1) / 2 - layout.width / 2);
  return [[...wanted].sort((a, b) => centre(a) - centre(b)), [...wanted], [...wanted].reverse(), [...wanted].sort((a, b) => centre(b) - centre(a))];
}

/** What the buyers' own label takes above the first points, whatever their number. */
function buyersCorner({ pitch }: PointsLayout, lang: Language, fontSize: number): Place {
  const length = textWidth('1 000 000', fontSize * NUMBER_SCALE) + textWidth(FLOW_TEXT[lang].boughtOf.replace('{repeat}', '100 000'), fontSize);
  return { side: 'above', anchor: 'start', level: 0, x: 0, from: -fontSize, to: length + fontSize, bracket: { x0: 0, x1: pitch } };
}

type Setting = { layout: PointsLayout; lang: Language; fontSize: number; levels: Record<Side, number> };

function wantedOf(span: PointsSpan, bracket: PointsLabel['bracket'], home: Side, { layout, lang, fontSize, levels }: Setting): Wanted {
  const [number, text] = [formatNumber(span.people, lang), FLOW_TEXT[lang].kinds[span.kind]];
  const length = textWidth(number, fontSize * NUMBER_SCALE) + textWidth(text, fontSize) + fontSize * 0.5;
  const inward = (bracket.x0 + bracket.x1) / 2 < layout.width / 2 ? 'start' : 'end';
  const places = (['below', 'above'] as const).flatMap((side) => (['start', 'middle', 'end'] as const).flatMap((anchor) => Array.from({ length: levels[side] }, (_, level) => {
    const place = placeOf(side, anchor, level, bracket, length);
    const under = anchor === 'middle' && length <= bracket.x1 - bracket.x0;
    return { place, cost: level + (side === home ? 0 : 1.4) + (under ? -0.5 : anchor === inward ? 0 : 0.6) };
  })));
  const gap = fontSize * GAP;
  const within = places.filter(({ place }) => place.from >= (place.anchor === 'start' ? 0 : gap) && place.to <= layout.width - (place.anchor === 'end' ? 0 : gap));
  return { span, number, text, places: within.sort((a, b) => a.cost - b.cost) };
}

function placeOf(side: Side, anchor: Place['anchor'], level: number, bracket: Place['bracket'], length: number): Place {
  const x = anchor === 'start' ? bracket.x0 : anchor === 'end' ? bracket.x1 : (bracket.x0 + bracket.x1) / 2;
  const from = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2;
  return { side, anchor, level, x, from, to: from + length, bracket };
}

/** Each label in turn takes its cheapest free place. */
function attempt(order: readonly Wanted[], corner: Place, fontSize: number): Attempt {
  const labels = new Map<PointKind, Place>();
  let cost = 0;
  for (const { span, places } of order) {
    const taken = [corner, ...labels.values()];
    const choice = places.find(({ place }) => taken.every((other) => apart(place, other, fontSize)));
    if (choice) labels.set(span.kind, choice.place);
    cost += choice ? choice.cost : span.kind === 'net' ? NET_DROPPED : DROPPED;
  }
  return { labels, cost };
}

function apart(a: Place, b: Place, fontSize: number): boolean {
  if (a.side !== b.side) return true;
  const gap = fontSize * GAP;
  const near = fontSize * LEADERS_APART;
  const crosses = (leader: Place, other: Place): boolean => leader.level > other.level && leader.x > other.from - near && leader.x < other.to + near;
  return (a.bracket.x1 <= b.bracket.x0 || b.bracket.x1 <= a.bracket.x0) && Math.abs(a.x - b.x) >= near
    && (a.level !== b.level || a.to + gap <= b.from - gap || b.to + gap <= a.from - gap) && !crosses(a, b) && !crosses(b, a);
}

/** What found no place goes below all the others, one to a level. */
function onTheirOwn(wanted: readonly Wanted[], labels: readonly PointsLabel[], layout: PointsLayout): PointsLabel[] {
  let level = Math.max(-1, ...labels.filter(({ side }) => side === 'below').map((label) => label.level));
  return wanted.filter(({ span }) => labels.every(({ kind }) => kind !== span.kind)).map(({ span, number, text }) => {
    const bracket = bracketOf(span, layout);
    const anchor = (bracket.x0 + bracket.x1) / 2 < layout.width / 2 ? 'start' : 'end';
    level += 1;
    return { kind: span.kind, number, text, side: 'below', bracket, x: anchor === 'start' ? bracket.x0 : bracket.x1, anchor, level };
  });
}

/** The columns in which the kind is at home: a column that it only begins or ends in is left to its neighbour. */
function bracketOf({ x0, x1, rows: [first, last] }: PointsSpan, { pitch, height }: PointsLayout): PointsLabel['bracket'] {
  const half = height / pitch / 2;
  const from = first >= half && x1 - x0 > 1.5 * pitch ? x0 + pitch : x0;
  const to = last + 1 < half && x1 - from > 1.5 * pitch ? x1 - pitch : x1;
  return { x0: from + 0.2 * pitch, x1: to - 0.2 * pitch };
}

/** A column that several kinds call home is shared out between them, from left to right; a kind with other columns leaves it to the others. */
function sharedOut(brackets: readonly PointsLabel['bracket'][], { pitch }: PointsLayout): PointsLabel['bracket'][] {
  const columnsOf = ({ x0, x1 }: PointsLabel['bracket']): [number, number] => [Math.floor(x0 / pitch), Math.floor(x1 / pitch)];
  const narrow = brackets.filter((each) => columnsOf(each)[0] === columnsOf(each)[1]);
  return brackets.map((each) => {
    const [first, last] = columnsOf(each);
    const tenants = narrow.filter((other) => columnsOf(other)[0] === first);
    if (first !== last) {
      const ceded = narrow.some((other) => columnsOf(other)[0] === last);
      return { x0: tenants.length > 0 ? (first + 1.2) * pitch : each.x0, x1: ceded && (last - first > 1 || tenants.length === 0) ? (last - 0.2) * pitch : each.x1 };
    }
    const part = pitch / tenants.length;
    const at = first * pitch + tenants.indexOf(each) * part;
    return tenants.length < 2 ? each : { x0: at + 0.1 * part, x1: at + 0.9 * part };
  });
}

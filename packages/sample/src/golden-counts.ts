/** The golden case, counted: every number is fixed by the design, at scale 1. */
export interface GoldenCounts {
  readonly reached: number;
  readonly delivered: number;
  /** Each hard bounce is the only mail of its person, who is therefore not reached. */
  readonly hard: number;
  readonly soft: number;
  readonly complaints: number;
  readonly unsubscribes: number;
  /** People who clicked and went no further. */
  readonly onlookers: number;
  readonly net: number;
  readonly cross: number;
  readonly own: number;
  readonly throwaway: number;
  readonly unproven: number;
  readonly buyers: number;
  readonly repeatBuyers: number;
  readonly orders: number;
  /** People known only by a lead without proof, who bought all the same. */
  readonly excludedBuyers: number;
  /** Net people whom other suppliers sell again afterwards. */
  readonly resold: number;
  /** People solicited by the golden campaign who were customers already. */
  readonly customers: number;
}

export function goldenCounts(scale: number): GoldenCounts {
  const scaled = (count: number) => Math.round(count * scale);
  const buyers = scaled(1400);
  const repeatBuyers = scaled(560);
  return {
    reached: scaled(1_200_000), delivered: scaled(1_940_000), hard: scaled(30_000), soft: scaled(30_000),
    complaints: scaled(3880), unsubscribes: scaled(11_640), onlookers: scaled(24_000),
    net: scaled(70_000), cross: scaled(12_000), own: scaled(3000), throwaway: scaled(5000), unproven: scaled(10_000),
    buyers, repeatBuyers, orders: repeatBuyers === 0 ? buyers : Math.max(scaled(2240), buyers + repeatBuyers),
    excludedBuyers: scaled(120), resold: scaled(8000), customers: scaled(1000),
  };
}

export const GOLDEN_PRICE_EUR = 1.2;
export const GOLDEN_ROUTING_EUR = 1000;
export const GOLDEN_CREATIVE_EUR = [2500, 1500] as const;
/** One box, one price: every golden order is the same. */
export const GOLDEN_ORDER = { revenueCents: 12_000, marginCents: 4200 } as const;

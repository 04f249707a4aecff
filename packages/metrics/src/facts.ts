import type { Basis, Dimension } from '@e-respect/contract';

/** What figures are counted on. `people`, `pressed` and `orders` are counted per person first, then per row. */
export const FACTS = ['mail', 'people', 'pressed', 'harm', 'leads', 'spend', 'orders', 'excluded', 'payback'] as const;
export type FactId = (typeof FACTS)[number];

/** A dimension on a fact: the SQL of its value, and the join that brings it when the fact itself does not carry it. */
export interface Expression {
  sql: string;
  join?: string;
  /** What `gte` and `lte` compare where it is not the label: unallocated spend keeps its cost day. */
  ordered?: string;
}
export type Expressions = Partial<Record<Dimension, Expression>>;

export interface Fact {
  from: string;
  /** The local day that puts a row into a period. */
  day: string;
  dimensions: Expressions;
}

const HORIZON = 'to_hours(24 * $horizon_days)';
const plain = (alias: string, names: readonly Dimension[]): Expressions =>
  Object.fromEntries(names.map((name) => [name, { sql: `${alias}.${name}` }]));

function timeDimensions(day: string, otherwise?: string): Expressions {
  const join = `JOIN {s}.calendar AS t ON t.day = ${day}`;
  const of = (column: string): Expression => ({ sql: otherwise ? `CASE WHEN ${otherwise} THEN 'unallocated' ELSE t.${column} END` : `t.${column}`, join, ordered: `t.${column}` });
  return { day: of('day_id'), week: of('week'), month: of('month'), quarter: of('quarter') };
}

const monthsOnly = ({ month, quarter }: Expressions): Expressions => ({ ...(month ? { month } : {}), ...(quarter ? { quarter } : {}) });

const CAMPAIGN: readonly Dimension[] = ['campaign', 'supplier', 'channel', 'brand', 'objective', 'incentive'];
const LEAD: readonly Dimension[] = [...CAMPAIGN, 'mailbox_provider', 'address_class', 'gender', 'age_band', 'price_model'];

const MAIL: readonly Dimension[] = ['mailbox_provider', 'address_class', 'gender', 'age_band', 'variant', 'list', 'price_model'];
const withCampaign = (table: string): string => `${table} AS m JOIN {s}.campaigns AS c ON c.campaign = m.campaign`;

/** Counts of mails, from their daily sums. */
const mail: Fact = {
  from: withCampaign('{s}.mail_daily'),
  day: 'm.day',
  dimensions: { ...plain('c', CAMPAIGN), ...plain('m', MAIL), ...timeDimensions('m.day') },
};

const TRAITS = 'LEFT JOIN {s}.traits AS r ON r.person = m.person';
/** Mails one by one, where the person behind each counts: all of them, or those of people once under pressure. */
const mailOf = (table: '{s}.mail' | '{s}.pressed_mail'): Fact => ({
  from: withCampaign(table),
  day: 'm.day',
  dimensions: {
    ...plain('c', CAMPAIGN),
    ...timeDimensions('m.day'),
    mailbox_provider: { sql: "coalesce(m.provider, a.mailbox_provider, 'unknown')", join: 'LEFT JOIN addresses AS a ON a.address_id = m.address_id' },
    address_class: { sql: "coalesce(y.address_class, 'unknown')", join: 'LEFT JOIN {s}.address_class AS y ON y.address_id = m.address_id' },
    gender: { sql: "coalesce(r.gender, 'unknown')", join: TRAITS },
    age_band: { sql: "age_band(date_part('year', m.day) - r.birth_year)", join: TRAITS },
    variant: { sql: "coalesce(m.variant, 'unknown')" },
    list: { sql: "coalesce(m.list_id, 'unknown')" },
    price_model: { sql: "coalesce(k.price_model, 'unknown')", join: 'LEFT JOIN {s}.contract_days AS k ON k.campaign = m.campaign AND k.day = m.day' },
  },
});

/** What people had by whole months, those alike together: read instead of each mail, lead and order where a period cuts no month. */
export const BY_MONTH = {
  mail: byMonth('m', withCampaign('{s}.mail_months')),
  leads: byMonth('l', '{s}.lead_months AS l JOIN {s}.campaigns AS c ON c.campaign = l.campaign'),
  orders: { from: '{s}.order_months AS o', day: 'o.day', dimensions: monthsOnly(timeDimensions('o.day')) },
} as const satisfies Record<string, Fact>;

function byMonth(alias: string, from: string): Fact {
  return { from, day: `${alias}.day`, dimensions: { ...plain('c', CAMPAIGN), ...monthsOnly(timeDimensions(`${alias}.day`)) } };
}

/** Mails that made somebody leave: known by campaign, as the cost of reputation is. */
const harm: Fact = { from: withCampaign('{s}.harming_mail'), day: 'm.day', dimensions: plain('c', CAMPAIGN) };

function leads(basis: Basis): Fact {
  const mature = basis === 'cohort' ? `acquired_at + ${HORIZON} <= $as_of` : 'true';
  const time = timeDimensions('l.day');
  return {
    from: `(SELECT *, ${mature} AS mature FROM {s}.leads) AS l`,
    day: 'l.day',
    dimensions: { ...plain('l', LEAD), ...time, cohort_month: time.month! },
  };
}

const ALL_SPEND = 'spend_media + spend_lead_fee + spend_routing + spend_creative + spend_incentive + spend_time + spend_other + spend_contract';

function spend(basis: Basis): Fact {
  if (basis === 'calendar') {
    return {
      from: `(SELECT *, ${ALL_SPEND} AS spend, true AS mature FROM {s}.spend_calendar) AS s`,
      day: 's.day',
      dimensions: { ...plain('s', [...CAMPAIGN, 'price_model']), ...timeDimensions('s.day') },
    };
  }
  const time = timeDimensions('s.day', 's.unallocated');
  return {
    from: `(SELECT *, ${ALL_SPEND} AS spend, ages_from + ${HORIZON} <= $as_of AS mature FROM {s}.spend_cohort) AS s`,
    day: 's.day',
    dimensions: { ...plain('s', LEAD), ...time, cohort_month: time.month! },
  };
}

const WITHIN_HORIZON = `ordered_at < acquired_at + ${HORIZON} AND acquired_at + ${HORIZON} <= $as_of`;
const AGE_MONTHS = "coalesce(CAST(date_diff('month', o.acquired_day, o.day) AS VARCHAR), 'unattributed')";

/** Orders: of a cohort, those within the horizon of a mature acquisition, on its day; of the calendar, all, on their own. */
function orders(basis: Basis): Fact {
  const cohort = basis === 'cohort';
  const day = cohort ? 'o.acquired_day' : 'o.day';
  const time = timeDimensions(day);
  return {
    from: cohort ? `(SELECT * FROM {s}.orders WHERE credited AND ${WITHIN_HORIZON}) AS o` : '{s}.orders AS o',
    day,
    dimensions: {
      ...plain('o', LEAD),
      ...time,
      cohort_month: cohort ? time.month! : { sql: "coalesce(u.month, 'unattributed')", join: 'LEFT JOIN {s}.calendar AS u ON u.day = o.acquired_day' },
      cohort_age_months: { sql: AGE_MONTHS },
    },
  };
}

function excluded(basis: Basis): Fact {
  const cohort = basis === 'cohort';
  const day = cohort ? 'x.day' : 'x.ordered_day';
  const time = timeDimensions(day);
  return {
    from: cohort ? `(SELECT * FROM {s}.excluded_orders WHERE ${WITHIN_HORIZON}) AS x` : '{s}.excluded_orders AS x',
    day,
    dimensions: {
      ...plain('x', LEAD),
      ...time,
      cohort_month: cohort ? time.month! : { sql: 'u.month', join: 'LEFT JOIN {s}.calendar AS u ON u.day = x.day' },
    },
  };
}

/** A fact as a basis sees it. */
export function fact(id: FactId, basis: Basis): Fact {
  switch (id) {
    case 'mail': return mail;
    case 'people': return mailOf('{s}.mail');
    case 'pressed': return mailOf('{s}.pressed_mail');
    case 'harm': return harm;
    case 'leads': return leads(basis);
    case 'spend': return spend(basis);
    case 'orders': return orders(basis);
    case 'payback': { const { cohort_age_months: _, ...dimensions } = orders(basis).dimensions; return { ...orders(basis), dimensions }; }
    case 'excluded': return excluded(basis);
  }
}

/** Dimensions by which a fact can be cut in either basis, for the catalogue. */
export const dimensionsOf = (id: FactId): Dimension[] => Object.keys(fact(id, 'cohort').dimensions) as Dimension[];
